/**
 * A dossier as one PDF, with cover, list, numbers and every packed stream checked, in a process of its own; against
 * qpdf and pdfunite, which only join the same files.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPdf } from '../../electron/backend/processes/build-pdf.ts'
import { createNodeSpawner } from '../../electron/backend/processes/node-spawner.ts'
import type { BuildPdfFile } from '../../shared/worker-protocol/build-pdf.ts'
import { dossierRequest, paper, storedFile } from '../support/dossier-request.ts'
import { paperMaker } from '../support/generated-papers.ts'
import { makePdf } from '../support/make-pdf.ts'
import { judge } from '../support/pdf-judges.ts'
import { rawPdf } from '../support/raw-pdf.ts'
import { interleaved, percentile, rounded } from './figures.ts'

const spawner = createNodeSpawner({
  scriptOf: (worker) => join(import.meta.dirname, '../../electron/workers', `${worker}.ts`),
})

/** Pages that are one picture each, as a scanner writes them; the bytes are noise, since joining never looks at them. */
function scan(pages: number, pageBytes: number): Buffer {
  const kids = Array.from({ length: pages }, (_, page) => `${3 + page * 3} 0 R`)
  const objects = Array.from({ length: pages }, (_, page) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + page * 3} 0 R /Resources << /XObject << /I ${5 + page * 3} 0 R >> >> >>`,
    { stream: 'q 595 0 0 842 0 0 cm /I Do Q' },
    {
      entries:
        '/Type /XObject /Subtype /Image /Width 1654 /Height 2339 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode',
      stream: randomBytes(pageBytes),
    },
  ])
  const tree = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', tree, ...objects.flat()])
}

interface Set {
  readonly name: string
  readonly pages: number
  readonly files: readonly BuildPdfFile[]
}

async function texts(folder: string): Promise<Set> {
  const files: BuildPdfFile[] = []
  const maker = paperMaker(2026)
  for (let index = 0; index < 100; index += 1) {
    const pages = maker.paper().pages
    files.push(storedFile(folder, `${index}.pdf`, await makePdf(pages), pages.length))
  }
  return { name: '100 text papers', files, pages: files.reduce((sum, file) => sum + (file.pages ?? 0), 0) }
}

function scans(folder: string): Set {
  const files = Array.from({ length: 40 }, (_, index) =>
    storedFile(folder, `${index}.pdf`, scan(20, 400_000), 20),
  )
  return { name: '40 scans of 8 MB', files, pages: 800 }
}

async function measure(folder: string, set: Set) {
  const paths = set.files.map((file) => file.path)
  const papers = set.files.map((file, index) => paper(index + 1, { files: [file] }))
  const { target: _, limits: __, ...request } = dossierRequest('', papers)
  const out = (name: string, round: number) => join(folder, `${name}-${round}.pdf`)
  const figures = await interleaved(
    {
      ours: (round) => buildPdf({ spawner, to: out('ours', round), overwrite: true, request }),
      qpdf: (round) => judge('qpdf', ['--empty', '--pages', ...paths, '--', out('qpdf', round)]),
      pdfunite: (round) => judge('pdfunite', [...paths, out('pdfunite', round)]),
    },
    5,
  )
  const speed = (name: string) => set.pages / (percentile(figures[name] ?? [], 0.5) / 1000)
  return {
    set: set.name,
    pages: set.pages,
    'pages/s': rounded(speed('ours'), 0),
    'qpdf pages/s': rounded(speed('qpdf'), 0),
    'pdfunite pages/s': rounded(speed('pdfunite'), 0),
  }
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-bench-'))
  try {
    console.table([await measure(folder, await texts(folder)), await measure(folder, scans(folder))])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
