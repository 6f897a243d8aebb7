import type { Dossier } from '../../../shared/model/dossier.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import { vi } from '../../text/vi.ts'
import { printedSpan } from '../../ui/dates.ts'
import { useKeptScroll } from '../../ui/scroll/use-kept-scroll.ts'
import { SecrecyChip } from '../../ui/secrecy-chip.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import type { CongressGroup } from './congress-groups.ts'
import classes from './congress-groups-view.module.css'
import { useDossierDrag } from './use-dossier-drag.ts'

interface Props {
  readonly groups: readonly CongressGroup[]
  /** The congress's name, said once above and not on every line. */
  readonly congressTitle: string
  readonly onOpen: (id: DossierId) => void
  /** The list comes back scrolled to where it was, under this name. */
  readonly name: string
  /** Null = nothing may be moved. */
  readonly onMove: ((dossier: Dossier, groupId: string | null) => void) | null
}

const text = vi.catalogue.congressGroups

/** The groups of the file plan in their order, each with its dossiers; a group without papers says so. */
export function CongressGroupsView({ groups, congressTitle, onOpen, name, onMove }: Props) {
  const box = useKeptScroll<HTMLOListElement>(name)
  const { dragged, over, source, target } = useDossierDrag(onMove)
  return (
    <ol ref={box} className={classes.groups} aria-label={text.title}>
      {groups.map((group, index) => (
        <li
          key={group.id ?? 'outside'}
          className={classes.group}
          data-over={over === (group.id ?? 'outside') && dragged?.groupId !== group.id}
          {...target(group.id)}
        >
          <h2 className={classes.name}>
            {index + 1}. {group.label}
            {group.documents === 0 && <StateChip tone="quiet">{text.noPapers}</StateChip>}
          </h2>
          <ul className={classes.dossiers}>
            {group.dossiers.map((dossier) => (
              <li key={dossier.id} {...source(dossier)}>
                <Line dossier={dossier} congressTitle={congressTitle} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

interface LineProps {
  readonly dossier: Dossier
  readonly congressTitle: string
  readonly onOpen: (id: DossierId) => void
}

function Line({ dossier, congressTitle, onOpen }: LineProps) {
  return (
    <button type="button" className={classes.line} onClick={() => onOpen(dossier.id)}>
      <span className={classes.number}>{dossier.number}</span>
      <span className={classes.title}>
        {dossier.title.replace(congressTitle, vi.catalogue.congress.congressWord)}
        <SecrecyChip secrecy={dossier.secrecyShown} />
        {dossier.uncatalogued > 0 && (
          <StateChip tone="waiting">{vi.catalogue.tree.uncatalogued(dossier.uncatalogued)}</StateChip>
        )}
      </span>
      <span className={classes.quiet}>{printedSpan(dossier.startShown, dossier.endShown)}</span>
      <span className={classes.papers}>
        {dossier.documents === 0 ? '–' : vi.catalogue.timeline.papers(dossier.documents)}
        {dossier.pages > 0 && <small>{text.pages(dossier.pages)}</small>}
      </span>
    </button>
  )
}
