import { AppError } from '../../../shared/app-error.ts'
import { dossierAnswer } from '../answers.ts'
import { type Command, done } from '../command.ts'
import { chosenFonds, chosenInventory } from '../find-records.ts'
import { dossierFields } from '../set-fields.ts'

export const dossier: Command = {
  usage:
    'dossier <kho> --title <tiêu đề> [--fonds <phông số>] [--inventory <mục lục số>] [--set mục=giá trị]…',
  help: 'Lập một hồ sơ',
  words: [1, 1],
  options: ['title', 'fonds', 'inventory', 'set'],
  run: async (context) => {
    const title = context.option('title')
    if (title === undefined) throw new AppError('option-missing', { option: '--title' })
    const fonds = await chosenFonds(context)
    const inventory = await chosenInventory(context.client, fonds, context.option('inventory'))
    const fields = dossierFields(context.sets, context.choices)
    if (fields.title !== undefined) throw new AppError('given-twice', { name: '--title, --set title' })
    const made = await context.client.call('dossiers.create', {
      inventoryId: inventory.id,
      fields: { number: null, ...fields, title },
    })
    return done(dossierAnswer(made), [`Đã lập hồ sơ ${made.code}: ${made.title}`])
  },
}

export const dossiers: Command = {
  usage: 'dossiers <kho>',
  help: 'Liệt kê các hồ sơ',
  words: [1, 1],
  options: [],
  run: async (context) => {
    const all = await context.client.call('dossiers.list', {})
    return done(
      all.map(dossierAnswer),
      all.length === 0
        ? ['Kho chưa có hồ sơ nào.']
        : all.map((each) => `${each.code}  ${each.title} (${each.documents} văn bản, ${each.pages} trang)`),
    )
  },
}
