import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { dossierColumns } from '../../../shared/model/dossier-columns.ts'
import { count } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { type Column, type Shown, StoredColumns, shownOf } from '../../ui/columns/columns.ts'
import { printedSpan } from '../../ui/dates.ts'
import { useStoredState } from '../../ui/stored-state.ts'

/** A column of the table of dossiers on the screen. */
export interface DossierColumn extends Column {
  readonly text: (dossier: Dossier, choices: RuleChoices) => string
}

const labels = vi.catalogue.groupPage.columns

const span: DossierColumn = {
  id: 'span',
  label: labels.span,
  text: ({ startShown, endShown }) => printedSpan(startShown, endShown),
}
/** As this table calls them, shorter than a sheet that leaves the program. */
const shortLabels: Readonly<Record<string, string>> = labels
const inNumbers: Readonly<Record<string, DossierColumn['text']>> = {
  documents: ({ documents }) => count(documents),
  pages: ({ pages }) => count(pages),
}

/** Everything that a sheet of dossiers holds, and from – to in one. */
export const allDossierColumns: readonly DossierColumn[] = dossierColumns.flatMap(({ id, label, text }) => {
  const shown = { id, label: shortLabels[id] ?? label, text: inNumbers[id] ?? text }
  return id === 'start' ? [span, shown] : [shown]
})

const widths: Readonly<Record<string, number>> = {
  number: 84,
  title: 320,
  span: 170,
  retention: 100,
  documents: 76,
  pages: 64,
}
export const dossierColumnWidth = (id: string): number => widths[id] ?? 120

/** What shows before anybody chose. */
export const firstDossierColumns: StoredColumns = Object.entries(widths).map(([id, width]) => ({ id, width }))

/** Chosen by each person (the archive's officer) on this machine, as the columns of the table of papers are. */
export function useDossierColumns(officer: string): {
  readonly shown: readonly Shown<DossierColumn>[]
  readonly choose: (columns: StoredColumns) => void
} {
  const [stored, choose] = useStoredState(`dossier-columns-${officer}`, StoredColumns, firstDossierColumns)
  return { shown: shownOf(allDossierColumns, stored, firstDossierColumns), choose }
}
