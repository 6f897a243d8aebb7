import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

/** A folder of the test file's own; the answer writes bytes there and gives the path. */
export function paperFolder(): (name: string, bytes: Uint8Array | Promise<Uint8Array>) => Promise<string> {
  const folder = temporaryFolder()
  return async (name, bytes) => {
    const path = join(folder, name)
    writeFileSync(path, await bytes)
    return path
  }
}
