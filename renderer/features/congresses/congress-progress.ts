import type { Congress } from '../../../shared/model/congress.ts'
import type { DossierBranch } from '../../../shared/model/dossier.ts'

/** How far the dossiers of a congress are. */
export interface CongressProgress {
  readonly dossiers: number
  /** Dossiers with at least one paper. */
  readonly begun: number
  readonly documents: number
  readonly uncatalogued: number
}

export function progressOf(dossiers: readonly DossierBranch[]): CongressProgress {
  return dossiers.reduce(
    (sum, { documents, uncatalogued }) => ({
      dossiers: sum.dossiers + 1,
      begun: sum.begun + (documents > 0 ? 1 : 0),
      documents: sum.documents + documents,
      uncatalogued: sum.uncatalogued + uncatalogued,
    }),
    { dossiers: 0, begun: 0, documents: 0, uncatalogued: 0 },
  )
}

/** Papers catalogued, of those that are there; 0 without any. */
export const cataloguedShare = ({ documents, uncatalogued }: CongressProgress): number =>
  documents === 0 ? 0 : (documents - uncatalogued) / documents

/** Congresses with their dossiers, the newest first. */
export const withDossiers = (
  congresses: readonly Congress[],
  dossiers: readonly DossierBranch[],
): { readonly congress: Congress; readonly progress: CongressProgress }[] =>
  congresses
    .toSorted((a, b) => (a.openedOn < b.openedOn ? 1 : a.openedOn > b.openedOn ? -1 : 0))
    .map((congress) => ({
      congress,
      progress: progressOf(dossiers.filter(({ congressId }) => congressId === congress.id)),
    }))
