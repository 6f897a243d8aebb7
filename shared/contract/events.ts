import type { Progress } from './define.ts'

export type Noun =
  | 'archive'
  | 'fonds'
  | 'inventories'
  | 'congresses'
  | 'dossiers'
  | 'documents'
  | 'files'
  | 'authorities'
  | 'links'
  | 'accounts'
  | 'rules'
  | 'checks'
  | 'fixity'
  | 'audit'

/** What the backend tells without being asked. */
export type BackendEvent =
  /** These nouns changed; whoever shows them asks again. */
  | { readonly type: 'changed'; readonly nouns: readonly Noun[] }
  /** The process behind the window ended by itself: it is there again as it was, or it is not started any more. Told by main. */
  | { readonly type: 'backend'; readonly state: 'restarted' | 'gone' }
  /** Long work that nobody called for, e.g. reading the text of filed papers. `null` when it is over. */
  | {
      readonly type: 'background'
      readonly name: 'reading' | 'indexing' | 'checking'
      readonly progress: Progress | null
    }
