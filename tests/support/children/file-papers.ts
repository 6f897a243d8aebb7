import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { settleIntents } from '../../../electron/storage/files/intents.ts'
import { filePaper, openArchive } from '../small-archive.ts'

/** Files every paper of a folder into an archive and says each once it is committed: `filed <sha256>`. */
const [root = '', papers = ''] = process.argv.slice(2)
const { folder, connection } = openArchive(root)
settleIntents(connection, folder)
process.stdout.write('begun\n')
for (const name of readdirSync(papers)) {
  process.stdout.write(`filed ${await filePaper(connection, folder, join(papers, name), name)}\n`)
}
connection.close()
