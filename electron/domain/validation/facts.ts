import type { PartialDate } from '../../../shared/dates/partial-date.ts'
import type {
  CopyKind,
  DossierStatus,
  RecordForm,
  Secrecy,
  TextState,
} from '../../../shared/model/closed-lists.ts'

/** What the rules look at in one paper, and around it. Plain values, so that a rule needs nothing else. */
export interface DocumentFacts {
  readonly id: number
  readonly order: number
  readonly kind: string | null
  readonly form: RecordForm
  readonly number: string
  readonly symbol: string
  readonly date: PartialDate | null
  readonly body: string
  readonly title: string
  readonly secrecy: Secrecy
  readonly usageRegime: string
  readonly copy: CopyKind | null
  /** Id of its own term; null = that of its dossier. */
  readonly retention: string | null
  readonly keywords: string
  readonly note: string
  readonly originalPlace: string
  /** Declared; null = not declared. */
  readonly pages: number | null
  /** Sum over its scans; null where it cannot be known. */
  readonly countedPages: number | null
  /** Trang từ – đến as written or counted on. */
  readonly range: { readonly from: number; readonly to: number } | null
  /** As written on the paper itself; null = counted on. */
  readonly written: { readonly from: number | null; readonly to: number | null }
  readonly files: readonly { readonly name: string; readonly state: TextState | null }[]
  /** “Số:” with a colon stands on its first page. */
  readonly colonAfterNumber: boolean
  /** Linked as the draft of another paper. */
  readonly isDraft: boolean
  /** Codes of dossiers with another paper that holds one of its files. */
  readonly sameFile: readonly string[]
  /** Codes of dossiers with another paper of the same number, symbol, date and body. */
  readonly samePaper: readonly string[]
}

/** The congress that a dossier or a paper belongs to. */
export interface CongressFacts {
  readonly organisation: string
  readonly tier: string
  readonly kind: 'dai-bieu' | 'dang-vien'
  readonly ordinal: string
  readonly term: string
  readonly openedOn: string
  readonly closedOn: string
  readonly members: number | null
}

export interface DossierFacts {
  readonly id: number
  readonly code: string
  readonly number: string
  readonly inventoryNumber: string
  readonly title: string
  readonly status: DossierStatus
  readonly groupId: string | null
  readonly personalFiles: boolean
  readonly secrecy: Secrecy
  readonly retention: string | null
  /** Corrections of the computed days. */
  readonly start: PartialDate | null
  readonly end: PartialDate | null
  readonly sheets: number | null
  readonly congress: CongressFacts | null
  /** What the closing fixed; null while it was never closed. */
  readonly closing: { readonly hasList: boolean; readonly hasClosingSheet: boolean } | null
  readonly inBin: boolean
}

/** What holds for everything in a fonds. */
export interface FondsFacts {
  /** Last day of the body whose fonds it is; null while it lives. */
  readonly endedOn: string | null
  /** Tier of the body on a day, by its congresses; null where none is known. */
  readonly tierOn: (day: string) => string | null
  /** The archive was declared to stand on a machine of its own for secrets (R27). */
  readonly isolated: boolean
}

/** A paper with everything around it that a rule may look at. */
export interface Paper {
  readonly document: DocumentFacts
  readonly dossier: DossierFacts
  readonly fonds: FondsFacts
}
