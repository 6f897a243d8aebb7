import { inverseLinkLabels, type LinkKind, linkKinds } from '../../../../shared/model/closed-lists.ts'
import type { DocumentLink } from '../../../../shared/model/document-link.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'

/** A kind of link with its direction: “thay thế …” or “bị thay thế bởi …”. */
export interface LinkChoice {
  readonly value: string
  readonly label: string
  readonly kind: LinkKind
  readonly direction: DocumentLink['direction']
}

/** What this paper is to the other, in plain words. */
export const linkLabel = ({ kind, direction }: Pick<DocumentLink, 'kind' | 'direction'>): string =>
  direction === 'to' ? linkKinds.labels[kind] : inverseLinkLabels[kind]

/** Both directions of every kind, side by side. */
export const linkChoices: readonly LinkChoice[] = linkKinds.ids.flatMap((kind) =>
  (['to', 'from'] as const).map((direction) => ({
    value: `${kind} ${direction}`,
    label: linkLabel({ kind, direction }),
    kind,
    direction,
  })),
)

/** Of which paper it is said, and of which other. */
export function linkEnds(
  { direction, kind }: Pick<LinkChoice, 'direction' | 'kind'>,
  self: DocumentId,
  other: DocumentId,
): { from: DocumentId; to: DocumentId; kind: LinkKind } {
  return direction === 'to' ? { from: self, to: other, kind } : { from: other, to: self, kind }
}
