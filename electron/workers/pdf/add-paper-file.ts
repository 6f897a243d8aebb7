import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { BuildPdfFile } from '../../../shared/worker-protocol/build-pdf.ts'
import type { Assembly } from './assembly.ts'
import { addImagePage, imageKind } from './image-page.ts'
import { LeftOutError } from './left-out.ts'
import { addPdfPages } from './paper-pages.ts'

/** A PDF may have rubbish before its first line; readers look for it in this many bytes. */
const headerWithin = 1024

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headerWithin)).includes('%PDF-')

async function readStored(file: BuildPdfFile, maximumBytes: number): Promise<Uint8Array> {
  const found = await stat(file.path).catch((error: unknown) => {
    throw new LeftOutError('missing', null, error)
  })
  if (!found.isFile()) throw new LeftOutError('missing')
  if (found.size > maximumBytes) throw new LeftOutError('too-large')
  const bytes = await readFile(file.path).catch((error: unknown) => {
    throw new LeftOutError('missing', 'không mở được tệp', error)
  })
  // An altered paper must not pass for the one that was filed.
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) throw new LeftOutError('changed')
  return bytes
}

/** Adds all pages of one stored file, or throws `LeftOutError` and has added none. */
export async function addPaperFile(
  assembly: Assembly,
  file: BuildPdfFile,
  label: string,
  maximumBytes: number,
): Promise<void> {
  if (file.leaveOut !== null) throw new LeftOutError(file.leaveOut)
  const bytes = await readStored(file, maximumBytes)
  const kind = imageKind(bytes)
  if (kind !== null) await addImagePage(assembly, bytes, kind)
  else if (isPdf(bytes)) await addPdfPages(assembly, bytes, file.pages, label)
  else throw new LeftOutError('not-pdf')
}
