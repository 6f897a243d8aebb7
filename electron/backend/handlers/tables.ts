import type { ArchiveHandlers } from '../context.ts'
import { exportTable } from '../jobs/export-table.ts'

export const tableHandlers: ArchiveHandlers['tables'] = {
  export: (request, context) => exportTable(request, context),
}
