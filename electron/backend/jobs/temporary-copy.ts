import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { copyOut } from '../../storage/files/copy-out.ts'

/** A read-only copy under a speaking name, for another program: what that program does to it cannot reach the original. */
export async function temporaryCopy(options: {
  readonly source: string
  readonly sha256: Sha256
  readonly name: string
  readonly temporary: string
}): Promise<string> {
  const folder = join(options.temporary, 'opened', randomUUID())
  mkdirSync(folder, { recursive: true })
  const target = join(folder, options.name)
  await copyOut({ source: options.source, sha256: options.sha256, target, overwrite: false })
  chmodSync(target, 0o444)
  return target
}
