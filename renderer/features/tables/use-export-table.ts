import { useCallback } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { choosePlace } from '../../backend/choose-place.ts'
import { useBackend } from '../../backend/context.ts'
import { vi } from '../../text/vi.ts'
import { fileNameOf } from '../../ui/file-name.ts'
import { tellFailure } from '../../ui/tell.ts'

export type SheetFormat = CallInput<'tables.export'>['format']
export type TableToExport = CallInput<'tables.export'>['table']

/** Asks where to and writes the table there, as long work with progress and cancel. */
export function useExportTable(): (table: TableToExport, title: string, format: SheetFormat) => void {
  const { jobs } = useBackend()
  return useCallback(
    (table, title, format) => {
      const start = async () => {
        const suggestedName = fileNameOf(title, format)
        const to = await choosePlace({ kind: 'save-file', suggestedName }).catch(tellFailure)
        if (to == null) return
        // The dialog has asked already whether an existing file may be replaced.
        const input = { table, title, format, to: to.token, overwrite: true }
        jobs.start('tables.export', input, vi.tables.job(title))
      }
      void start()
    },
    [jobs],
  )
}
