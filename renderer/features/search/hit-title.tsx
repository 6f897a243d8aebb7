import type { Hit } from '../../../shared/model/search.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'

/** Trích yếu; a paper that waits to be catalogued has none and is known by the name of its file. */
export function HitTitle({ hit }: { readonly hit: Hit }) {
  return hit.title === '' ? <FileName hit={hit} /> : hit.title
}

function FileName({ hit }: { readonly hit: Hit }) {
  const document = useArchiveQuery('documents.get', { id: hit.documentId })
  const file = document.data?.files.find(({ sha256 }) => sha256 === hit.sha256) ?? document.data?.files[0]
  return <em>{file?.name ?? vi.search.untitled}</em>
}
