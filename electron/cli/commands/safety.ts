import { AppError } from '../../../shared/app-error.ts'
import { type Command, type CommandContext, done } from '../command.ts'
import { givenPath } from '../given-path.ts'

function target(context: CommandContext): string {
  const to = context.option('to')
  if (to === undefined) throw new AppError('option-missing', { option: '--to' })
  return givenPath('--to', to)
}

export const verify: Command = {
  usage: 'verify <kho> [--expect-head <mã>]',
  help: 'Kiểm tra toàn vẹn: tệp, danh mục, nhật ký',
  words: [1, 1],
  options: ['expect-head'],
  run: async (context) => {
    const report = await context.client.call(
      'archive.verify',
      { expectHead: context.option('expect-head') ?? null },
      context.job,
    )
    return done(
      report,
      [
        ...report.problems.map((problem) => problem.message),
        report.ok
          ? `Kho nguyên vẹn: ${report.files} tệp, ${report.auditEntries} mục nhật ký.`
          : `Kho CÓ VẤN ĐỀ: xem ${report.problems.length} mục ở trên.`,
        `Mã đầu nhật ký: ${report.auditHead}`,
      ],
      !report.ok,
    )
  },
}

export const backup: Command = {
  usage: 'backup <kho> --to <thư mục>',
  help: 'Sao lưu toàn bộ kho và đối chiếu lại bản sao',
  words: [1, 1],
  options: ['to'],
  run: async (context) => {
    const report = await context.client.call(
      'archive.backup',
      { to: context.token(target(context)) },
      context.job,
    )
    return done(
      report,
      [`Đã sao lưu ${report.files} tệp vào ${report.to}${report.verified ? ', đã đối chiếu lại.' : '.'}`],
      !report.verified,
    )
  },
}

export const restore: Command = {
  usage: 'restore <bản sao lưu> --to <kho>',
  help: 'Khôi phục bản sao lưu vào một thư mục mới',
  words: [1, 1],
  options: ['to'],
  opensArchive: false,
  run: async (context) => {
    const report = await context.client.call(
      'archive.restore',
      { from: context.token(givenPath('bản sao lưu', context.words[0])), to: context.token(target(context)) },
      context.job,
    )
    return done(
      report,
      [`Đã khôi phục ${report.files} tệp vào ${report.to}, đã đối chiếu.`],
      !report.verified,
    )
  },
}

export const stats: Command = {
  usage: 'stats <kho>',
  help: 'Số liệu của kho',
  words: [1, 1],
  options: [],
  run: async (context) => {
    const numbers = await context.client.call('archive.stats', { waitForIndex: true })
    return done(numbers, [
      `Phông: ${numbers.fonds}; đại hội: ${numbers.congresses}; hồ sơ: ${numbers.dossiers}; văn bản: ${numbers.documents} (chưa biên mục ${numbers.uncatalogued}).`,
      `Tệp: ${numbers.files}; trang: ${numbers.pages} (tìm được chữ trên ${numbers.indexedPages} trang); dung lượng: ${numbers.bytes} byte.`,
    ])
  },
}
