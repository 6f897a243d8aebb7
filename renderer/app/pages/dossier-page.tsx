import { useParams } from '@tanstack/react-router'
import { useArchiveQuery } from '../../backend/queries.ts'
import { QueriesView } from '../../ui/query-view.tsx'
import { DossierScreen } from './dossier-screen.tsx'

export function DossierPage() {
  const { id } = useParams({ from: '/archive/catalogue/dossier/$id' })
  const queries = {
    dossier: useArchiveQuery('dossiers.get', { id }),
    documents: useArchiveQuery('documents.list', { dossierId: id }),
    rules: useArchiveQuery('rules.choices', {}),
  }
  return <QueriesView queries={queries}>{(answers) => <DossierScreen key={id} {...answers} />}</QueriesView>
}
