import { Progress } from '@mantine/core'
import type { Congress } from '../../../shared/model/congress.ts'
import type { DossierBranch } from '../../../shared/model/dossier.ts'
import type { CongressId } from '../../../shared/model/ids.ts'
import { vi } from '../../text/vi.ts'
import classes from './congress-list.module.css'
import { cataloguedShare, withDossiers } from './congress-progress.ts'

interface Props {
  readonly congresses: readonly Congress[]
  readonly dossiers: readonly DossierBranch[]
  readonly onOpen: (id: CongressId) => void
}

const text = vi.catalogue.congressList

/** Every congress with how far its dossiers are; each line opens it. */
export function CongressList({ congresses, dossiers, onOpen }: Props) {
  return (
    <ul className={classes.list}>
      {withDossiers(congresses, dossiers).map(({ congress, progress }) => {
        const share = Math.floor(cataloguedShare(progress) * 100)
        return (
          <li key={congress.id}>
            <button type="button" className={classes.line} onClick={() => onOpen(congress.id)}>
              <span className={classes.title}>{congress.title}</span>
              <span className={classes.numbers}>
                {text.begun(progress.begun, progress.dossiers)}
                {' · '}
                {progress.documents === 0
                  ? text.noPapers
                  : text.papers(progress.documents, progress.uncatalogued)}
              </span>
              <Progress
                className={classes.bar}
                value={share}
                aria-label={text.share(share)}
                size="sm"
                color={share === 100 ? 'teal' : 'official'}
              />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
