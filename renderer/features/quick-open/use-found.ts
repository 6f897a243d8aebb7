import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useArchiveQuery } from '../../backend/queries.ts'
import { groupsOf, type QuickGroup } from './quick-groups.ts'
import { documentItem, dossierItem, type QuickItem } from './quick-item.ts'
import type { Names } from './use-names.ts'

const mostFound = 120
const restMilliseconds = 160

interface Found {
  readonly groups: readonly QuickGroup[]
  readonly near: boolean
}

/** What answers the typing: names in memory at once, then what the backend knows beyond them. */
export function useFound(names: Names, typed: string, recent: readonly string[]): Found {
  const asked = typed.trim()
  const beyond = useBeyond(names, asked)
  return useMemo(() => {
    // The index is one object that grows: its version says when to ask it again.
    if (names.version < 0) return { groups: [], near: false }
    if (asked === '') {
      const items = recent.flatMap((key) => names.index.get(key) ?? []).slice(0, 15)
      return { groups: items.length > 0 ? [{ kind: 'recent', items }] : [], near: false }
    }
    const found = names.index.find(asked, new Set(recent), mostFound)
    // As typed beats alike.
    if (found.near && beyond.length > 0) return { groups: groupsOf(beyond), near: false }
    return { groups: groupsOf([...found.items, ...beyond]), near: found.near }
  }, [asked, beyond, names.index, names.version, recent])
}

const nothing: readonly QuickItem[] = []

/** Dossiers, papers, people and bodies that the memory does not hold. */
function useBeyond({ all }: Names, asked: string): readonly QuickItem[] {
  const [words] = useDebouncedValue(asked, restMilliseconds)
  const long = words.length > 1 && words.length <= 200
  const dossiers = useArchiveQuery(
    'quickOpen.dossiers',
    { words, limit: 8 },
    { enabled: long && !all.dossiers },
  )
  const papers = useArchiveQuery('documents.look', { words, limit: 12 }, { enabled: long && !all.documents })
  const suggest = { typed: words, limit: 6 }
  const enabled = long && !all.authorities
  const people = useArchiveQuery('authorities.suggest', { ...suggest, kind: 'person' }, { enabled })
  const bodies = useArchiveQuery('authorities.suggest', { ...suggest, kind: 'body' }, { enabled })
  return useMemo(() => {
    const found = [
      ...(dossiers.data ?? []).map(dossierItem),
      ...(papers.data ?? []).map((paper) =>
        documentItem({ ...paper, kind: '', year: paper.date?.text.slice(0, 4) ?? '' }),
      ),
      ...(
        [
          ['person', people.data],
          ['body', bodies.data],
        ] as const
      ).flatMap(([kind, answers]) =>
        (answers ?? []).map(({ id, name, hint }) => ({
          key: `${kind}-${id}`,
          kind,
          id,
          name,
          code: '',
          about: hint,
          otherNames: [],
          dossierId: null,
        })),
      ),
    ]
    return found.length === 0 || words !== asked ? nothing : found
  }, [asked, bodies.data, dossiers.data, papers.data, people.data, words])
}
