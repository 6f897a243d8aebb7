import { AppError } from '../../../shared/app-error.ts'
import { checkSentence } from '../../../shared/text/fixity-words.ts'
import { healthTitle } from '../../../shared/text/health-words.ts'
import { type Command, done } from '../command.ts'
import { givenPath } from '../given-path.ts'

export const health: Command = {
  usage: 'health <kho> [--to <tệp.pdf>] [--overwrite]',
  help: `${healthTitle}: đã kiểm tra gì, thấy gì, bản sao lưu gần nhất; --to: in ra PDF để ký`,
  words: [1, 1],
  options: ['to'],
  flags: ['overwrite'],
  run: async (context) => {
    const statement = await context.client.call('fixity.health', {})
    const { fixity, audit, lastBackup, troubled } = statement
    const to = context.option('to')
    const printed =
      to === undefined
        ? null
        : await context.client.call(
            'fixity.printHealth',
            { to: context.token(givenPath('--to', to)), overwrite: context.flag('overwrite') },
            context.job,
          )
    const sound = fixity.changed + fixity.missing === 0 && statement.catalogueWhole && audit.chainWhole
    return done(
      { ...statement, printed },
      [
        ...troubled.map(
          ({ name, subject, last, bytes }) =>
            `${name} (${subject}): ${last === null ? '' : checkSentence(last, bytes)}`,
        ),
        `Đã kiểm tra ${fixity.inPeriod}/${fixity.files} tệp gốc trong ${fixity.periodDays} ngày qua: ${fixity.changed} bị thay đổi, ${fixity.missing} bị mất, ${fixity.unreadable} chưa đọc được.`,
        `Danh mục: ${statement.catalogueWhole ? 'nguyên vẹn' : 'CÓ VẤN ĐỀ'}. Nhật ký: ${audit.entries} mục, ${audit.chainWhole ? 'liền mạch' : 'CÓ VẤN ĐỀ'}.`,
        lastBackup === null
          ? 'Chưa có bản sao lưu nào.'
          : `Sao lưu gần nhất: ${lastBackup.at}, ở ${lastBackup.to}; ${lastBackup.changesSince} mục nhật ký từ đó.`,
        `Mã đầu nhật ký: ${audit.head}`,
        ...(printed === null ? [] : [`Đã in ${printed.pages} trang vào ${printed.to}.`]),
      ],
      !sound,
    )
  },
}

/** `fixity` on the command line: looks at originals now. */
export const fixity: Command = {
  usage: 'fixity <kho> [--which all|due|troubled] [--period <số ngày>]',
  help: 'Kiểm tra tệp gốc từng byte và ghi lại kết quả; --period: đặt kỳ kiểm tra',
  words: [1, 1],
  options: ['which', 'period'],
  run: async (context) => {
    const period = context.option('period')
    if (period !== undefined) {
      const days = Number(period)
      if (!/^\d{1,4}$/.test(period) || days < 1 || days > 3650) {
        throw new AppError('invalid-input', {
          field: '--period',
          value: period,
          reason: 'phải là số ngày từ 1 đến 3650',
        })
      }
      await context.client.call('fixity.setPeriod', { days })
    }
    const wanted = context.option('which') ?? 'due'
    const which = (['all', 'due', 'troubled'] as const).find((each) => each === wanted)
    if (which === undefined) {
      throw new AppError('invalid-input', {
        field: '--which',
        value: wanted,
        reason: 'phải là all, due hoặc troubled',
      })
    }
    const report = await context.client.call('fixity.check', { which }, context.job)
    const bad = report.changed + report.missing + report.unreadable
    return done(
      report,
      [
        `Đã kiểm tra ${report.looked} tệp gốc: ${report.changed} bị thay đổi, ${report.missing} bị mất, ${report.unreadable} chưa đọc được.`,
      ],
      bad > 0,
    )
  },
}

export const repair: Command = {
  usage: 'repair <kho> [--from <thư mục bản sao lưu>]',
  help: 'Lấy lại các tệp gốc bị hỏng hoặc mất từ bản sao lưu mới nhất còn giữ chúng',
  words: [1, 1],
  options: ['from'],
  run: async (context) => {
    const from = context.option('from')
    const { rows } = await context.client.call('fixity.list', { filter: 'troubled', limit: 500 })
    if (rows.length === 0)
      return done({ repaired: [], whole: [], failed: [] }, ['Không tệp gốc nào cần lấy lại.'])
    const report = await context.client.call(
      'fixity.repair',
      {
        files: rows.map(({ sha256 }) => sha256),
        places: from === undefined ? [] : [context.token(givenPath('--from', from))],
      },
      context.job,
    )
    return done(
      report,
      [
        ...report.failed.map(({ message }) => message),
        ...report.repaired.map(({ name, from: place }) => `Đã lấy lại “${name}” từ ${place}.`),
        ...report.whole.map(({ name }) => `“${name}” còn nguyên vẹn, không phải lấy lại.`),
      ],
      report.failed.length > 0,
    )
  },
}
