import type Sqlite from 'better-sqlite3'

/**
 * What a person can take back. What is derived (files read, page texts), what is on its way in, and the log itself are
 * not among them. Every one of them has triggers that note a row before and after each change.
 */
export const recordedTables = [
  'fonds',
  'inventories',
  'congresses',
  'congress_sessions',
  'congress_members',
  'dossiers',
  'documents',
  'meetings',
  'media_records',
  'document_files',
  'authorities',
  'authority_names',
  'authority_offices',
  'document_authorities',
  'document_links',
  'congress_lines',
  'congress_line_documents',
  'congress_times',
  'dossier_holds',
  'dossier_closings',
] as const
export type RecordedTable = (typeof recordedTables)[number]

const columnsOf = (driver: Sqlite.Database, table: string): string[] =>
  driver
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name)

const image = (row: 'old' | 'new', columns: readonly string[]): string =>
  `json_object(${columns.map((name) => `'${name}', ${row}.${name}`).join(', ')})`

/**
 * Lets this connection note every change of the recorded tables under the step that stands in `temp.recording`. The
 * triggers are temporary ones, made from the tables as they are now, so a migration need not think of them.
 */
export function recordHistory(driver: Sqlite.Database): void {
  driver.exec('CREATE TEMP TABLE recording (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), step INTEGER)')
  driver.exec('INSERT INTO recording VALUES (1, NULL)')
  for (const table of recordedTables) {
    const columns = columnsOf(driver, table)
    const differs = columns.map((name) => `old.${name} IS NOT new.${name}`).join(' OR ')
    const isRecording = '(SELECT step FROM temp.recording) IS NOT NULL'
    const note = (before: string, after: string) =>
      `INSERT INTO history_changes (step_id, table_name, before, after)
        VALUES ((SELECT step FROM temp.recording), '${table}', ${before}, ${after});`
    driver.exec(`
      CREATE TEMP TRIGGER record_${table}_inserted AFTER INSERT ON main.${table} WHEN ${isRecording}
        BEGIN ${note('NULL', image('new', columns))} END;
      CREATE TEMP TRIGGER record_${table}_updated AFTER UPDATE ON main.${table} WHEN ${isRecording} AND (${differs})
        BEGIN ${note(image('old', columns), image('new', columns))} END;
      CREATE TEMP TRIGGER record_${table}_deleted AFTER DELETE ON main.${table} WHEN ${isRecording}
        BEGIN ${note(image('old', columns), 'NULL')} END;
    `)
  }
}
