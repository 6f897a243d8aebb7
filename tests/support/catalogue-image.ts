import { openDriver } from '../../electron/storage/database/database.ts'
import { recordedTables } from '../../electron/storage/database/record-history.ts'

/** Every row of the catalogue that a person can change, as text: two equal images are the same catalogue. */
export function catalogueImage(path: string): string {
  const driver = openDriver(path, { readonly: true })
  try {
    return recordedTables
      .map((table) => {
        const rows = driver.prepare(`SELECT * FROM ${table}`).all()
        return `${table}\n${rows
          .map((row) => JSON.stringify(row))
          .toSorted()
          .join('\n')}`
      })
      .join('\n\n')
  } finally {
    driver.close()
  }
}
