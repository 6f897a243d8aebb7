import type { Migration } from '../migrate.ts'

const inside = (...dossiers: readonly string[]) =>
  `EXISTS (SELECT 1 FROM dossier_closings WHERE dossier_id IN (${dossiers.join(', ')}))`
const dossierOf = (row: 'old' | 'new') => `(SELECT dossier_id FROM documents WHERE id = ${row}.document_id)`

const refuse = (table: string, event: 'INSERT' | 'UPDATE' | 'DELETE', when: string) => `
CREATE TRIGGER closed_${table}_${event.toLowerCase()} BEFORE ${event} ON ${table} WHEN ${when}
BEGIN SELECT RAISE(ABORT, 'dossier-closed'); END;
`

/** Rows that belong to a paper. */
const partOfPaper = (table: string) =>
  refuse(table, 'INSERT', inside(dossierOf('new'))) +
  refuse(table, 'UPDATE', inside(dossierOf('old'), dossierOf('new'))) +
  refuse(table, 'DELETE', inside(dossierOf('old')))

// While a closing sheet stands, nothing of the dossier changes, whichever way the change comes: also by taking back an
// older step, or from a program of an older version. What is said of it from outside stays free: links, holds, names
// merged in the register, parts of its congress. A later migration that computes a column of these tables anew must
// drop the triggers first and make them again.
export const closedDossiers: Migration = {
  version: 10,
  name: 'closed-dossiers',
  statements: `
${refuse('documents', 'INSERT', inside('new.dossier_id'))}
${refuse('documents', 'UPDATE', inside('old.dossier_id', 'new.dossier_id'))}
${refuse('documents', 'DELETE', inside('old.dossier_id'))}
${refuse('dossiers', 'UPDATE', inside('old.id'))}
${refuse('dossiers', 'DELETE', inside('old.id'))}
${partOfPaper('document_files')}
${partOfPaper('meetings')}
${partOfPaper('media_records')}
`,
}
