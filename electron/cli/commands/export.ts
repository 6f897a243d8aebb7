import { AppError } from '../../../shared/app-error.ts'
import { type Command, done } from '../command.ts'
import { dossierByCode } from '../find-records.ts'
import { givenPath } from '../given-path.ts'

export const exportDossier: Command = {
  usage: 'export <kho> --dossier <mã hồ sơ> --to <tệp.pdf> [--overwrite]',
  help: 'Xuất hồ sơ thành một tệp PDF',
  words: [1, 1],
  options: ['dossier', 'to'],
  flags: ['overwrite'],
  run: async (context) => {
    const dossier = await dossierByCode(context)
    const to = context.option('to')
    if (to === undefined) throw new AppError('option-missing', { option: '--to' })
    const report = await context.client.call(
      'dossiers.export',
      { id: dossier.id, to: context.token(givenPath('--to', to)), overwrite: context.flag('overwrite') },
      context.job,
    )
    return done(
      report,
      [
        ...report.leftOut.map((left) => `Không đưa vào được văn bản ${left.documentId}: ${left.message}`),
        `Đã xuất ${report.documents} văn bản, ${report.pages} trang vào ${report.to}.`,
      ],
      report.leftOut.length > 0,
    )
  },
}
