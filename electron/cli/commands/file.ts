import type { Filed } from '../../../shared/model/filing.ts'
import { type ErrorCode, errorSentence } from '../../../shared/text/error-sentences.ts'
import { systemProblem } from '../../../shared/text/system-problems.ts'
import { type Command, type CommandContext, done } from '../command.ts'
import { dossierByCode } from '../find-records.ts'

interface Unread {
  readonly path: string
  readonly documentId: number
  readonly code: ErrorCode
  readonly message: string
}

/** Pages and text are known once the papers have been read; those that could not be, though sound, are named. */
async function afterReading(
  context: CommandContext,
  filed: readonly Filed[],
): Promise<{ filed: Filed[]; unread: Unread[] }> {
  const round = await context.client.call('files.readWaiting', {}, context.job)
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
  const unread = read
    .filter(({ text }) => text === null)
    .map(({ path, documentId, sha256 }): Unread => {
      const problem = round.unread.find((each) => each.sha256 === sha256)?.problem ?? systemProblem('')
      const code = 'text-not-read'
      return { path, documentId, code, message: errorSentence(code, { name: path, problem }) }
    })
  for (const each of unread) context.warn(each.message, { unread: each })
  return { filed: read, unread }
}

export const file: Command = {
  usage: 'file <kho> --dossier <mã hồ sơ> <tệp hoặc thư mục>… [--again] [--approval <số văn bản cho phép>]',
  help: 'Đưa tệp vào hồ sơ; bản gốc không bị động tới',
  words: [2, Number.POSITIVE_INFINITY],
  options: ['dossier', 'approval'],
  flags: ['again'],
  run: async (context) => {
    const dossier = await dossierByCode(context)
    const report = await context.client.call(
      'files.file',
      {
        dossierId: dossier.id,
        sources: context.words.slice(1).map((path) => context.token(path)),
        again: context.flag('again'),
        approval: context.option('approval') ?? '',
      },
      context.job,
    )
    const { filed, unread } = await afterReading(context, report.filed)
    const answer = {
      filed,
      unread,
      duplicates: report.duplicates.map(({ path, sha256, documentId }) => ({ path, sha256, documentId })),
      refused: report.refused,
      skipped: report.skipped,
    }
    const lines = [
      ...answer.duplicates.map(
        (each) => `Đã có trong kho (văn bản ${each.documentId}), không lưu lần nữa: ${each.path}`,
      ),
      ...report.refused.map((each) => `Không nhận: ${each.message}`),
      `Đã lưu ${filed.length} tệp vào hồ sơ ${dossier.code}; đã có sẵn ${answer.duplicates.length}; không nhận ${report.refused.length}; bỏ qua ${report.skipped.length}${unread.length > 0 ? `; chưa đọc được chữ ${unread.length}` : ''}.`,
    ]
    const problems = report.refused.length + answer.duplicates.length + unread.length
    return done(answer, lines, problems > 0)
  },
}
