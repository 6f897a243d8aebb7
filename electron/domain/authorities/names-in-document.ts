import type { AuthorityKind } from '../../../shared/model/closed-lists.ts'
import type { DocumentFields } from '../../../shared/model/document.ts'

/** In what way a document names a person or a body. */
export type MentionRole = 'body' | 'signer' | 'chair' | 'secretary' | 'maker'

export interface Mention {
  readonly role: MentionRole
  readonly kind: AuthorityKind
  readonly name: string
}

/** “Nông Văn A; Hoàng Thị B” in their order, without the empty ones. */
export const namesIn = (text: string): string[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Everybody a document names in a field made for names. */
export function mentionsIn(fields: Pick<DocumentFields, 'body' | 'signer' | 'meeting' | 'media'>): Mention[] {
  const persons = (role: MentionRole, text: string | undefined): Mention[] =>
    namesIn(text ?? '').map((name) => ({ role, kind: 'person', name }))
  const body: Mention[] = fields.body === '' ? [] : [{ role: 'body', kind: 'body', name: fields.body }]
  return [
    ...body,
    ...persons('signer', fields.signer),
    ...persons('chair', fields.meeting?.chair),
    ...persons('secretary', fields.meeting?.secretary),
    ...persons('maker', fields.media?.maker),
  ]
}
