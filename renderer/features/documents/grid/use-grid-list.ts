import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import {
  DocumentFilter,
  type DocumentListRequest,
  type DocumentScope,
} from '../../../../shared/model/document-list.ts'

/** Which papers the grid shows, in which order. */
export type GridList = Pick<DocumentListRequest, 'scope' | 'filter' | 'sort'>

/** A list is asked for when the typing pauses for so long: shorter than a person needs for the next letter. */
const typingMilliseconds = 80

/** The list as it was narrowed and put in order; `words` are already those that are still being typed. */
export function useGridList(scope: DocumentScope) {
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words, typingMilliseconds)
  const [sort, setSort] = useState<DocumentListRequest['sort']>({ by: 'order', descending: false })
  const list = useMemo<GridList>(
    () => ({ scope, filter: DocumentFilter.parse({ words: asked.trim().slice(0, 200) }), sort }),
    [asked, scope, sort],
  )
  return { words, setWords, sort, setSort, list }
}
