import { AppError } from '../../../shared/app-error.ts'
import { congressKinds } from '../../../shared/model/closed-lists.ts'
import { organisationOf } from '../../../shared/model/congress.ts'
import { dossierAnswer } from '../answers.ts'
import { type Command, type CommandContext, done } from '../command.ts'
import { chosenFonds, chosenInventory } from '../find-records.ts'
import { chosen, listed } from '../set-fields.ts'

function needed(context: CommandContext, name: string): string {
  const value = context.option(name)
  if (value === undefined) throw new AppError('option-missing', { option: `--${name}` })
  return value
}

export const congress: Command = {
  usage:
    'congress <kho> --ordinal XVI --term 2020-2025 --from 2020-05-20 --to 2020-05-21 [--tier co-so] [--kind dai-bieu|dang-vien] [--fonds <phông số>]',
  help: 'Lập đại hội và các hồ sơ của nó theo danh mục',
  words: [1, 1],
  options: ['ordinal', 'term', 'from', 'to', 'tier', 'kind', 'fonds', 'inventory', 'organisation'],
  run: async (context) => {
    const fonds = await chosenFonds(context)
    const inventory = await chosenInventory(context.client, fonds, context.option('inventory'))
    // Empty, as an unset variable leaves it, is as if it were not given.
    const kind = listed('--kind', context.option('kind') ?? '', congressKinds) ?? 'dai-bieu'
    const chosenTier = chosen('--tier', context.option('tier') ?? '', context.choices.tiers)
    const made = await context.client.call('congresses.create', {
      fondsId: fonds.id,
      inventoryId: inventory.id,
      fields: {
        organisation: context.option('organisation') ?? organisationOf(fonds.name),
        tier: chosenTier,
        kind,
        ordinal: needed(context, 'ordinal'),
        term: needed(context, 'term'),
        openedOn: needed(context, 'from'),
        closedOn: needed(context, 'to'),
      },
    })
    const { id, title, tier, ordinal, term } = made.congress
    return done(
      { congress: { id, title, tier, ordinal, term }, dossiers: made.dossiers.map(dossierAnswer) },
      [`Đã lập ${title}:`, ...made.dossiers.map((dossier) => `  ${dossier.code}  ${dossier.title}`)],
    )
  },
}
