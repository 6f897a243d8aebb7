import type { Rules } from '../../../shared/model/rules.ts'

/** A dossier that the file plan gives a congress. */
export interface PlannedDossier {
  readonly groupId: string
  readonly title: string
  readonly compilingBody: string | null
  readonly retention: string
  readonly personalFiles: boolean
}

/** The dossiers of a congress in the order of the file plan. */
export const plannedDossiers = (congress: { readonly title: string }, rules: Rules): PlannedDossier[] =>
  [...rules.congressFilePlan.entries]
    .sort((a, b) => a.order - b.order)
    .flatMap((group) =>
      group.dossiers.map((dossier) => ({
        groupId: group.id,
        title: dossier.titleTemplate.replace('{congress}', congress.title),
        compilingBody: group.compilingBody,
        retention: dossier.retention,
        personalFiles: dossier.personalFiles,
      })),
    )
