import type { ReactNode } from 'react'
import { useArchiveQuery } from '../../backend/queries.ts'
import { QueriesView } from '../../ui/query-view.tsx'
import { CatalogueEditor } from './catalogue-editor.tsx'
import type { CatalogueProps } from './catalogue-props.ts'
import { useDefaultYear } from './use-default-year.ts'

/** The form of one document; a new one is started for every document. */
export function CataloguePanel(props: CatalogueProps): ReactNode {
  const queries = {
    rules: useArchiveQuery('rules.choices', {}),
    suggestions: useArchiveQuery('documents.suggestions', {}),
  }
  const defaultYear = useDefaultYear(props.dossierId, props.paper)
  return (
    <QueriesView queries={queries}>
      {(lists) => (
        <CatalogueEditor key={props.paper?.id ?? 'new'} {...props} {...lists} defaultYear={defaultYear} />
      )}
    </QueriesView>
  )
}
