import type { QuickDocument, QuickDossier, QuickNames } from '../../../shared/model/quick-open.ts'
import { vi } from '../../text/vi.ts'

export const quickKinds = ['command', 'congress', 'dossier', 'document', 'person', 'body'] as const
export type QuickKind = (typeof quickKinds)[number]

/** Something that can be opened by a part of its name. */
export interface QuickItem {
  /** Kind and number, e.g. `dossier-3`: all that is remembered of a place. */
  readonly key: string
  readonly kind: QuickKind
  readonly id: number
  readonly name: string
  /** Number and symbol, or the code of a dossier. */
  readonly code: string
  /** Tells it from others of the same name. */
  readonly about: string
  /** Names that it also answers to. */
  readonly otherNames: readonly string[]
  /** Where a document is. */
  readonly dossierId: number | null
}

const plain = { code: '', about: '', otherNames: [], dossierId: null } as const

/** A paper by its kind and title; the kind is not said twice. */
export function documentItem(paper: QuickDocument): QuickItem {
  const { id, kind, title } = paper
  const said = kind === '' || title.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi'))
  return {
    key: `document-${id}`,
    kind: 'document',
    id,
    name: (said ? title : `${kind} ${title}`).trim() || vi.bin.untitled,
    code: paper.symbol,
    about: [paper.year, vi.quickOpen.inDossier(paper.dossierCode)].filter(Boolean).join(' · '),
    otherNames: [],
    dossierId: paper.dossierId,
  }
}

export const dossierItem = ({ id, code, title }: QuickDossier): QuickItem => ({
  ...plain,
  key: `dossier-${id}`,
  kind: 'dossier',
  id,
  name: title,
  code,
})

type Lists = Pick<QuickNames, 'congresses' | 'dossiers' | 'documents' | 'authorities'>

export const itemsOf = ({ congresses, dossiers, documents, authorities }: Lists): QuickItem[] => [
  ...congresses.map(({ id, title, dossiers: held }) => ({
    ...plain,
    key: `congress-${id}`,
    kind: 'congress' as const,
    id,
    name: title,
    about: vi.catalogue.groupPage.dossiers(held),
  })),
  ...dossiers.map(dossierItem),
  ...documents.map(documentItem),
  ...authorities.map(({ id, kind, name, otherNames }) => ({
    ...plain,
    key: `${kind}-${id}`,
    kind,
    id,
    name,
    about: otherNames.join(', '),
    otherNames,
  })),
]
