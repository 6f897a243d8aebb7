import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { Sha256 } from '../../../shared/model/ids.ts'
import { storedName } from '../files/stored-files.ts'
import { codeOf, sourceError } from '../files/system-error.ts'
import { writeNewFile } from '../files/to-disk.ts'

export const manifestName = 'manifest.json'
/** As `sha256sum -c` reads it, so that a backup can be checked without this program. */
export const manifestHashName = 'manifest.json.sha256'
export const catalogueName = 'catalogue.sqlite3'

const formatVersion = 1

function isStoredName(path: string): boolean {
  const hash = path.slice(-64)
  return Sha256.safeParse(hash).success && path === storedName(hash)
}

export const ManifestFile = z
  .object({ path: z.string(), sha256: Sha256, bytes: z.number().int().nonnegative() })
  // No path is taken from a manifest that this program would not have written there.
  .refine(({ path }) => path === catalogueName || isStoredName(path))
export type ManifestFile = z.infer<typeof ManifestFile>

/** An original that could not be saved as the catalogue describes it. A changed one is saved as it was found. */
const DamagedFile = z.object({ path: z.string(), problem: z.enum(['missing', 'changed', 'unreadable']) })
export type DamagedFile = z.infer<typeof DamagedFile>

const Manifest = z.object({
  format: z.literal('ho-so-dai-hoi/backup'),
  formatVersion: z.literal(formatVersion),
  createdAt: z.string(),
  program: z.object({ name: z.string(), version: z.string() }),
  catalogueVersion: z.number().int(),
  archive: z.object({ uuid: z.string(), name: z.string() }),
  audit: z.object({ entries: z.number().int(), head: z.string() }),
  files: z.array(ManifestFile),
  damaged: z.array(DamagedFile),
})
/** What a backup holds. */
export type Manifest = z.infer<typeof Manifest>

export async function writeManifest(
  folder: string,
  manifest: Omit<Manifest, 'format' | 'formatVersion'>,
): Promise<void> {
  const text = `${JSON.stringify({ format: 'ho-so-dai-hoi/backup', formatVersion, ...manifest } satisfies Manifest, null, 1)}\n`
  await writeNewFile(join(folder, manifestName), text)
  await writeNewFile(join(folder, manifestHashName), `${hashOf(text)}  ${manifestName}\n`)
}

/** Refuses what is no backup, one of a newer program, and a manifest that is not as it was written. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new AppError('not-a-backup', { folder }, error)
    throw sourceError(manifestName, error)
  })
  const written = await readFile(join(folder, manifestHashName), 'utf8').catch((error: unknown) => {
    throw new AppError('backup-file-missing', { name: manifestHashName }, error)
  })
  if (!written.startsWith(`${hashOf(text)} `))
    throw new AppError('backup-file-changed', { name: manifestName })
  const content = parseJson(text.toString('utf8'))
  const version = z.object({ formatVersion: z.number() }).safeParse(content).data?.formatVersion ?? 0
  if (version > formatVersion) throw new AppError('newer-backup', { folder })
  const manifest = Manifest.safeParse(content)
  if (!manifest.success) throw new AppError('backup-file-changed', { name: manifestName }, manifest.error)
  return manifest.data
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
