import type { Filed } from '../../../shared/model/filing.ts'
import { type Command, type CommandContext, done } from '../command.ts'
import { dossierByCode } from '../find-records.ts'

/** Pages and text are known once the papers have been read. */
async function afterReading(context: CommandContext, filed: readonly Filed[]): Promise<Filed[]> {
  await context.client.call('files.readWaiting', {}, context.job)
  const read: Filed[] = []
  for (const each of filed) {
    const document = await context.client.call('documents.get', { id: each.documentId })
    const file = document.files.find(({ sha256 }) => sha256 === each.sha256)
    read.push({
      ...each,
      pages: file?.pages ?? null,
      characters: file?.characters ?? 0,
      text: file?.text ?? null,
    })
  }
  return read
}

export const file: Command = {
  usage: 'file <kho> --dossier <mã hồ sơ> <tệp hoặc thư mục>… [--again]',
  help: 'Đưa tệp vào hồ sơ; bản gốc không bị động tới',
  words: [2, Number.POSITIVE_INFINITY],
  options: ['dossier'],
  flags: ['again'],
  run: async (context) => {
    const dossier = await dossierByCode(context)
    const report = await context.client.call(
      'files.file',
      {
        dossierId: dossier.id,
        sources: context.words.slice(1).map((path) => context.token(path)),
        again: context.flag('again'),
      },
      context.job,
    )
    const filed = await afterReading(context, report.filed)
    const answer = {
      filed,
      duplicates: report.duplicates.map(({ path, sha256, documentId }) => ({ path, sha256, documentId })),
      refused: report.refused,
      skipped: report.skipped,
    }
    const lines = [
      ...answer.duplicates.map(
        (each) => `Đã có trong kho (văn bản ${each.documentId}), không lưu lần nữa: ${each.path}`,
      ),
      ...report.refused.map((each) => `Không nhận: ${each.message}`),
      `Đã lưu ${filed.length} tệp vào hồ sơ ${dossier.code}; đã có sẵn ${answer.duplicates.length}; không nhận ${report.refused.length}; bỏ qua ${report.skipped.length}.`,
    ]
    return done(answer, lines, report.refused.length > 0 || answer.duplicates.length > 0)
  },
}
