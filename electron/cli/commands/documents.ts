import { documentAnswer } from '../answers.ts'
import { type Command, done } from '../command.ts'
import { documentIdOf, dossierByCode } from '../find-records.ts'
import { levelChangeGiven } from '../level-change-given.ts'
import { documentFields } from '../set-fields.ts'

const lineOf = (document: ReturnType<typeof documentAnswer>): string => {
  const name = document.title || document.files.map((file) => file.name).join(', ')
  const number = [document.number, document.symbol].filter(Boolean).join('-')
  return `${document.documentId}  ${number || '(Không số)'}  ${document.date ?? ''}  ${name}${document.catalogued ? '' : '  [chưa biên mục]'}`
}

export const documents: Command = {
  usage: 'documents <kho> --dossier <mã hồ sơ>',
  help: 'Liệt kê văn bản của một hồ sơ',
  words: [1, 1],
  options: ['dossier'],
  run: async (context) => {
    const dossier = await dossierByCode(context)
    const all = (await context.client.call('documents.list', { dossierId: dossier.id })).map(documentAnswer)
    return done(all, all.length === 0 ? ['Hồ sơ chưa có văn bản nào.'] : all.map(lineOf))
  },
}

export const document: Command = {
  usage:
    'document <kho> <số văn bản> [--set mục=giá trị]… [--level-reason <lý do> --level-authority <người cho phép>]',
  help: 'Xem hoặc biên mục một văn bản',
  words: [2, 2],
  options: ['set', 'level-reason', 'level-authority'],
  run: async (context) => {
    const id = documentIdOf(context.words[1])
    const before = await context.client.call('documents.get', { id })
    const { fields, order } = documentFields(context.sets, context.choices, before)
    const isChange = order !== undefined || Object.keys(fields).length > 0
    const after = isChange
      ? await context.client.call('documents.update', {
          id,
          fields,
          order,
          levelChange: levelChangeGiven(context),
        })
      : before
    const answer = documentAnswer(after)
    return done(answer, [
      lineOf(answer),
      ...(answer.catalogued ? [] : [`Còn thiếu để biên mục xong: ${answer.missing.join(', ')}`]),
    ])
  },
}
