import type { ReactNode } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { DocumentFields, Document as Paper } from '../../../shared/model/document.ts'
import type { DocumentBrief } from '../../../shared/model/document-link.ts'
import type { DossierId } from '../../../shared/model/ids.ts'

/** What the form of one document is given by the page around it. */
export interface CatalogueProps {
  /** Null = a new document without a file. */
  readonly paper: Paper | null
  readonly dossierId: DossierId
  /** The dossier records members' personal dossiers: “có, nơi lưu” only. */
  readonly personal: boolean
  /** Why nothing can be changed; null when it can. */
  readonly refusal: string | null
  /** What “save and go on” goes to; null = nothing waits. */
  readonly next: Paper | null
  readonly onNext: (next: Paper) => void
  /** Saved, and there is nothing to go on to. */
  readonly onSaved: () => void
  /** The person goes back. */
  readonly onLeave: () => void
  readonly onCreated: (paper: Paper) => void
  /** Goes to another paper, which a link names. */
  readonly onOpenPaper: (paper: Pick<DocumentBrief, 'id' | 'dossierId'>) => void
  /** The files of this paper, with what can be done with them. */
  readonly files?: ReactNode
  /** What the rules say of the paper with what is typed now; null while that cannot be read. */
  readonly checks?: (typed: Partial<DocumentFields> | null) => ReactNode
}

/** What its boxes offer to choose from. */
export interface CatalogueLists {
  readonly rules: RuleChoices
  readonly suggestions: { readonly symbols: string[] }
}

/** What the form of one document works with. */
export interface CatalogueEditorProps extends CatalogueProps, CatalogueLists {
  /** The year of a date typed without one; null while it is not known. */
  readonly defaultYear: number | null
}
