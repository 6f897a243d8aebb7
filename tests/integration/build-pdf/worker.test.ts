import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BuildPdfOptions, buildPdf } from '../../../electron/backend/processes/build-pdf.ts'
import { createNodeSpawner } from '../../../electron/backend/processes/node-spawner.ts'
import type { ProcessSpawner } from '../../../electron/backend/processes/process-spawner.ts'
import type { BuildPdfPaper } from '../../../shared/worker-protocol/build-pdf.ts'
import { dossierRequest, paper, storedFile, temporaryFolder } from '../../support/dossier-request.ts'
import { bombPdf, nestedBombPdf, objectStreamBombPdf } from '../../support/hostile-pdf-bombs.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { judge } from '../../support/pdf-judges.ts'

const workers = path.resolve(import.meta.dirname, '../../../electron/workers')
const spawner = createNodeSpawner({ scriptOf: (worker) => path.join(workers, `${worker}.ts`) })

function options(
  to: string,
  papers: readonly BuildPdfPaper[],
  more: Partial<BuildPdfOptions> = {},
): BuildPdfOptions {
  const { target: _, limits: __, ...request } = dossierRequest(to, papers)
  return { spawner, to, overwrite: false, request, ...more }
}

const goodFile = async (folder: string, text = 'Nghị quyết') =>
  storedFile(folder, 'tốt.pdf', await makePdf([text]), 1)

describe('a dossier built by a process of its own', () => {
  test('is read back, hashed and put in its place; nothing else stays', async () => {
    const folder = temporaryFolder()
    const to = path.join(folder, 'Hồ sơ Đại hội.pdf')
    const progress: unknown[] = []
    const papers = [paper(1, { files: [await goodFile(temporaryFolder())] }), paper(2)]
    const built = await buildPdf(options(to, papers, { onProgress: (step) => progress.push(step) }))
    const bytes = readFileSync(to)
    expect(built).toMatchObject({ to, bytes: bytes.length, pages: 4, documents: 1 })
    expect(built.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(built.leftOut.map(({ code }) => code)).toEqual(['no-file'])
    expect(progress).toEqual([
      { done: 0, total: 2 },
      { done: 2, total: 2 },
    ])
    expect(readdirSync(folder)).toEqual(['Hồ sơ Đại hội.pdf'])
    judge('qpdf', ['--check', to])
  })

  test('a name as long as the file system allows', async () => {
    const to = path.join(temporaryFolder(), `${'đ'.repeat(125)}.pdf`)
    await buildPdf(options(to, []))
    expect(existsSync(to)).toBe(true)
  })

  test('an existing target is refused and untouched, unless it may be written over', async () => {
    const folder = temporaryFolder()
    const to = path.join(folder, 'a.pdf')
    writeFileSync(to, 'cũ')
    await expect(buildPdf(options(to, []))).rejects.toMatchObject({
      code: 'target-exists',
      details: { name: 'a.pdf' },
    })
    expect(readFileSync(to, 'utf8')).toBe('cũ')
    const built = await buildPdf(options(to, [], { overwrite: true }))
    expect(readFileSync(to)).toHaveLength(built.bytes)
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  test('a file that came meanwhile is not written over', async () => {
    const folder = temporaryFolder()
    const to = path.join(folder, 'a.pdf')
    const papers = [paper(1, { files: [await goodFile(temporaryFolder())] })]
    const late = options(to, papers, { onProgress: () => writeFileSync(to, 'khác') })
    await expect(buildPdf(late)).rejects.toMatchObject({ code: 'target-exists' })
    expect(readFileSync(to, 'utf8')).toBe('khác')
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  test('a folder that is not there, a target that is a folder', async () => {
    const folder = temporaryFolder()
    const nowhere = path.join(folder, 'không có', 'a.pdf')
    await expect(buildPdf(options(nowhere, []))).rejects.toMatchObject({ code: 'target-not-writable' })
    mkdirSync(path.join(folder, 'a.pdf'))
    const occupied = options(path.join(folder, 'a.pdf'), [], { overwrite: true })
    await expect(buildPdf(occupied)).rejects.toMatchObject({ code: 'target-not-writable' })
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    await expect(buildPdf(options(path.join(folder, 'a.pdf'), []))).rejects.toMatchObject({
      code: 'target-not-writable',
    })
  })

  test('missing fonts are an error of the program, not of the target', async () => {
    const { request, ...rest } = options(path.join(temporaryFolder(), 'a.pdf'), [])
    const wrong = { ...rest, request: { ...request, fontsFolder: temporaryFolder() } }
    await expect(buildPdf(wrong)).rejects.toMatchObject({ code: 'pdf-not-built' })
  })
})

describe('stopped', () => {
  test('a cancelled build ends its process and leaves nothing behind', async () => {
    const folder = temporaryFolder()
    const stop = new AbortController()
    const ended: unknown[] = []
    const watching: ProcessSpawner = {
      spawn: (name) => {
        const worker = spawner.spawn(name)
        worker.onExit((exit) => ended.push(exit.signal))
        return worker
      },
    }
    const file = await goodFile(temporaryFolder())
    const papers = Array.from({ length: 300 }, (_, index) => paper(index + 1, { files: [file] }))
    const building = buildPdf(
      options(path.join(folder, 'a.pdf'), papers, {
        spawner: watching,
        signal: stop.signal,
        onProgress: ({ done }) => done > 20 && stop.abort(),
      }),
    )
    await expect(building).rejects.toMatchObject({ code: 'cancelled' })
    expect(ended).toEqual(['SIGKILL'])
    expect(readdirSync(folder)).toEqual([])
  })

  test('cancelled before it began', async () => {
    const folder = temporaryFolder()
    const building = buildPdf(options(path.join(folder, 'a.pdf'), [], { signal: AbortSignal.abort() }))
    await expect(building).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  test('a paper that kills the process is left out, and all others are inside', async () => {
    const folder = temporaryFolder()
    const stored = temporaryFolder()
    const hostile = storedFile(stored, 'bom.pdf', objectStreamBombPdf(), 1)
    const good = await goodFile(stored)
    const papers = [
      paper(1, { files: [good] }),
      paper(2, { files: [hostile, good] }),
      paper(3, { files: [good] }),
    ]
    const limits = { residentBytes: 700 * 1024 * 1024 }
    const built = await buildPdf(options(path.join(folder, 'a.pdf'), papers, { limits }))
    expect(built.leftOut).toMatchObject([{ documentId: 102, code: 'too-large', file: 'bom.pdf' }])
    expect(built).toMatchObject({ documents: 3, pages: 2 + 4 })
    judge('qpdf', ['--check', built.to])
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  test('contents that unpack to more than any page needs are left out, and nothing dies', async () => {
    const stored = temporaryFolder()
    const bombs = [bombPdf(1.25), nestedBombPdf()].map((bytes, index) =>
      paper(index + 1, { files: [storedFile(stored, 'bom.pdf', bytes, 1)] }),
    )
    const spawned: string[] = []
    const counting: ProcessSpawner = {
      spawn: (name) => {
        spawned.push(name)
        return spawner.spawn(name)
      },
    }
    const limits = { residentBytes: 500 * 1024 * 1024 }
    const to = path.join(temporaryFolder(), 'a.pdf')
    const built = await buildPdf(options(to, bombs, { spawner: counting, limits }))
    expect(built.leftOut.map(({ code }) => code)).toEqual(['too-large', 'too-large'])
    expect(spawned).toEqual(['build-pdf'])
  })

  test('a worker that cannot be started', async () => {
    const broken = createNodeSpawner({ scriptOf: () => path.join(workers, 'nothing.ts') })
    const to = path.join(temporaryFolder(), 'a.pdf')
    await expect(buildPdf(options(to, [], { spawner: broken }))).rejects.toMatchObject({
      code: 'worker-not-started',
    })
  })
})
