import { useNavigate } from '@tanstack/react-router'
import { FileStack, Users } from 'lucide-react'
import type { Congress } from '../../../shared/model/congress.ts'
import type { DossierBranch } from '../../../shared/model/dossier.ts'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { recentPlaces } from '../../features/quick-open/recent-places.ts'
import { vi } from '../../text/vi.ts'
import classes from './recent-list.module.css'

interface Props {
  readonly congresses: readonly Congress[]
  readonly dossiers: readonly DossierBranch[]
}

type Place =
  | { readonly key: string; readonly kind: 'congress'; readonly congress: Congress }
  | { readonly key: string; readonly kind: 'dossier'; readonly dossier: DossierBranch }

/** As many as are taken in at a glance. */
const shown = 6

/** The dossiers and congresses that were open lately, the last one first. */
export function RecentList({ congresses, dossiers }: Props) {
  const { folder } = useOpenArchive()
  const navigate = useNavigate()
  const places = recentPlaces(folder)
    .flatMap((key): Place[] => {
      const [kind, id] = key.split('-')
      if (kind === 'congress') {
        const congress = congresses.find((each) => String(each.id) === id)
        return congress === undefined ? [] : [{ key, kind, congress }]
      }
      const dossier = kind === 'dossier' ? dossiers.find((each) => String(each.id) === id) : undefined
      return dossier === undefined ? [] : [{ key, kind: 'dossier', dossier }]
    })
    .slice(0, shown)
  if (places.length === 0) return null
  return (
    <section className={classes.part} aria-label={vi.shell.homePage.recentTitle}>
      <h2>{vi.shell.homePage.recentTitle}</h2>
      <ul className={classes.list}>
        {places.map((place) => (
          <li key={place.key}>
            {place.kind === 'congress' ? (
              <button
                type="button"
                onClick={() => void navigate({ to: '/congress/$id', params: { id: place.congress.id } })}
              >
                <Users size={15} aria-hidden />
                <span>{place.congress.title}</span>
              </button>
            ) : (
              <button
                type="button"
                onClick={() => void navigate({ to: '/dossier/$id', params: { id: place.dossier.id } })}
              >
                <FileStack size={15} aria-hidden />
                <span>
                  {place.dossier.number} {place.dossier.title}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
