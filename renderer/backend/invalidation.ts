import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { Noun } from '../../shared/contract/events.ts'
import type { BackendClient } from './client.ts'

/** Whose answers speak of a noun: a document counts in its dossier, a dossier in its inventory and fonds. */
const toldBy: Record<Noun, readonly string[]> = {
  archive: ['archive', 'fixity'],
  fonds: ['fonds', 'inventories', 'dossiers', 'congresses', 'search'],
  inventories: ['inventories', 'fonds', 'dossiers', 'search'],
  congresses: ['congresses', 'completeness', 'deadlines', 'dossiers', 'inventories', 'fonds', 'search'],
  dossiers: [
    'dossiers',
    'retention',
    'completeness',
    'deadlines',
    'congresses',
    'inventories',
    'fonds',
    'documents',
    'search',
  ],
  documents: [
    'documents',
    'completeness',
    'deadlines',
    'retention',
    'dossiers',
    'search',
    'links',
    'authorities',
  ],
  files: ['documents', 'dossiers', 'files', 'search', 'fixity'],
  authorities: ['authorities'],
  links: ['links'],
  accounts: ['accounts'],
  fixity: ['fixity'],
  audit: ['audit'],
  checks: ['checks'],
  rules: ['rules', 'congresses', 'dossiers', 'documents', 'search'],
}

/** The nouns whose queries are to be asked again; numbers of the whole archive, what can be taken back, and the bin change with everything. A deed that is only written into the log changes the log alone. */
export function nounsToAskAgain(changed: Iterable<Noun>): Set<string> {
  const which = new Set(changed)
  if (which.size === 1 && which.has('audit')) return new Set(['audit'])
  const nouns = new Set<string>(['archive', 'history', 'bin', 'quickOpen', 'audit'])
  for (const noun of which) for (const told of toldBy[noun]) nouns.add(told)
  return nouns
}

/** While many files are read, changes come by the dozen a second; the screen needs no more than four. */
const gatherMilliseconds = 250

/** Asks again what changed; answers how to stop. */
export function askAgainWhenChanged(client: BackendClient, queries: QueryClient): () => void {
  let gathered = new Set<Noun>()
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = () => {
    const nouns = nounsToAskAgain(gathered)
    gathered = new Set()
    const predicate = ({ queryKey }: { readonly queryKey: QueryKey }) => nouns.has(String(queryKey[0]))
    // An old answer that nobody shows must not be what a form begins with the next time it is opened.
    queries.removeQueries({ predicate, type: 'inactive' })
    void queries.invalidateQueries({ predicate })
  }
  const stop = client.onEvent((event) => {
    if (event.type !== 'changed') return
    for (const noun of event.nouns) gathered.add(noun)
    if (timer !== null) return
    // The first change shows at once; those that follow it closely are gathered.
    flush()
    timer = setTimeout(() => {
      timer = null
      if (gathered.size > 0) flush()
    }, gatherMilliseconds)
  })
  return () => {
    stop()
    if (timer !== null) clearTimeout(timer)
  }
}
