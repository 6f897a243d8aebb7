import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildDossierPdf } from '../../electron/workers/pdf/build-dossier-pdf.ts'
import type {
  BuildPdfCover,
  BuildPdfFile,
  BuildPdfPaper,
  BuildPdfRequest,
  BuildProgress,
  BuildResult,
} from '../../shared/worker-protocol/build-pdf.ts'

export const fontsFolder = path.resolve(import.meta.dirname, '../../resources/fonts')

const folders: string[] = []
const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
// Vitest ends its processes without an “exit”; the benches run without Vitest.
if (process.env.VITEST === undefined) process.once('exit', removeFolders)
else (await import('vitest')).afterAll(removeFolders)

/** A temporary folder, gone after the test file's last test, or when this process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hoso-build-pdf-'))
  folders.push(folder)
  return folder
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Stores bytes as a file of the request. `pages`: what the catalogue knows; null = not known. */
export function storedFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
  pages: number | null,
): BuildPdfFile {
  const sha256 = sha256Of(bytes)
  mkdirSync(folder, { recursive: true })
  const stored = path.join(folder, sha256)
  writeFileSync(stored, bytes)
  return { path: stored, name, sha256, pages, leaveOut: null }
}

/** A file of the request that stays where it is. */
export function fileInPlace(file: string, pages: number | null): BuildPdfFile {
  return {
    path: file,
    name: path.basename(file),
    sha256: sha256Of(readFileSync(file)),
    pages,
    leaveOut: null,
  }
}

export const sampleCover: BuildPdfCover = {
  higherBody: 'Thành ủy Bắc Kạn',
  committee: 'Đảng ủy xã Dương Quang',
  fondsName: 'Đảng ủy xã Dương Quang',
  fondsCode: '15',
  inventoryNumber: '01',
  dossierNumber: '02',
  box: '3',
  title:
    'Hồ sơ Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XXII, nhiệm kỳ 2020-2025: văn kiện trình Đại hội',
  start: '20/5/2020',
  end: '21/5/2020',
  retention: 'Vĩnh viễn',
  secrecy: null,
  documents: '12',
  pages: '148',
}

export function paper(order: number, fields: Partial<BuildPdfPaper> = {}): BuildPdfPaper {
  return {
    documentId: 100 + order,
    order,
    numberAndSymbol: `${String(order).padStart(2, '0')}-NQ/ĐU`,
    date: '20/5/2020',
    kindAndTitle: 'Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ XXII, nhiệm kỳ 2020-2025',
    author: 'Đảng ủy xã Dương Quang',
    copy: 'Bản chính',
    note: '',
    heading: `${order}. Nghị quyết số ${String(order).padStart(2, '0')}-NQ/ĐU`,
    keptAt: 'Kho A, giá 2, hộp 3',
    files: [],
    noFileReason: null,
    ...fields,
  }
}

export function dossierRequest(
  target: string,
  papers: readonly BuildPdfPaper[],
  fields: Partial<BuildPdfRequest> = {},
): BuildPdfRequest {
  return {
    target,
    fontsFolder,
    dossierCode: '15.01.02',
    cover: sampleCover,
    papers: [...papers],
    producedOn: '2026-11-23',
    program: 'Hồ Sơ Đại Hội 0.1.0',
    limits: { stallMs: 60_000, totalMs: 600_000, residentBytes: 2 ** 31, fileBytes: 512 * 1024 * 1024 },
    ...fields,
  }
}

/** Builds a dossier in this process; answers the file and the result. */
export async function buildHere(
  papers: readonly BuildPdfPaper[],
  fields: Partial<BuildPdfRequest> = {},
  progress: (progress: BuildProgress) => void = () => {},
): Promise<{ file: string; result: BuildResult }> {
  const file = path.join(temporaryFolder(), 'hồ sơ.pdf')
  const request = dossierRequest(file, papers, fields)
  return { file, result: await buildDossierPdf(request, { progress, signal: new AbortController().signal }) }
}
