import type {
  BuildPdfFile,
  BuildPdfPaper,
  BuildPdfRequest,
  BuildProgress,
  BuildResult,
  LeftOut,
  LeftOutCode,
} from '../../../shared/worker-protocol/build-pdf.ts'
import { addPaperFile } from './add-paper-file.ts'
import {
  type Assembly,
  addOwnPage,
  dropWaiting,
  openAssembly,
  type PlacedPage,
  writeOwnPage,
} from './assembly.ts'
import { layOutContentsList, type PaperPlace } from './contents-list.ts'
import { drawCover } from './cover.ts'
import { describeDossier, finishFile } from './finish-file.ts'
import { asLeftOut, leftOutSentence } from './left-out.ts'
import { pageHeight } from './measures.ts'
import { drawNoticePage } from './notice-page.ts'
import { type Bookmark, destination } from './outline.ts'

export interface BuildOptions {
  readonly progress: (progress: BuildProgress) => void
  /** Called often, at least once a page: a sign of life between two calls of `progress`. */
  readonly alive?: () => void
  readonly signal: AbortSignal
}

/** What became of one paper. */
interface PaperOutcome {
  readonly firstPage: number
  readonly inside: boolean
  readonly leftOut: readonly LeftOut[]
}

async function addFile(
  assembly: Assembly,
  request: BuildPdfRequest,
  paper: BuildPdfPaper,
  file: BuildPdfFile,
) {
  const label = `Hồ sơ ${request.dossierCode}, tài liệu số ${paper.order}`
  try {
    await addPaperFile(assembly, file, label, request.limits.fileBytes)
    return null
  } catch (error) {
    dropWaiting(assembly)
    const { code, detail } = asLeftOut(error)
    const message = leftOutSentence(code, detail)
    addNotice(assembly, request, paper, { file, code, reason: message })
    return { documentId: paper.documentId, code, file: file.name, message: `“${file.name}”: ${message}` }
  }
}

function addNotice(
  assembly: Assembly,
  { dossierCode }: BuildPdfRequest,
  paper: BuildPdfPaper,
  why: { readonly file: BuildPdfFile | null; readonly code: LeftOutCode; readonly reason: string },
): void {
  addOwnPage(assembly, drawNoticePage({ paper, dossierCode, ...why }, assembly.typefaces))
}

async function addPaper(
  assembly: Assembly,
  request: BuildPdfRequest,
  paper: BuildPdfPaper,
  beforeFile: (index: number) => void,
): Promise<PaperOutcome> {
  const firstPage = assembly.pages.length + 1
  if (paper.files.length === 0) {
    const message = paper.noFileReason ?? leftOutSentence('no-file', null)
    addNotice(assembly, request, paper, { file: null, code: 'no-file', reason: message })
    assembly.writer.flush(assembly.context)
    const leftOut = [{ documentId: paper.documentId, code: 'no-file' as const, file: null, message }]
    return { firstPage, inside: false, leftOut }
  }
  const leftOut: LeftOut[] = []
  for (const [index, file] of paper.files.entries()) {
    beforeFile(index)
    const failure = await addFile(assembly, request, paper, file)
    if (failure !== null) leftOut.push(failure)
    assembly.writer.flush(assembly.context)
  }
  return { firstPage, inside: leftOut.length < paper.files.length, leftOut }
}

/** Cover and list: drawn last, because the list names the pages; their references are known from the start. */
function writeFrontPages(
  assembly: Assembly,
  request: BuildPdfRequest,
  list: ReturnType<typeof layOutContentsList>,
  places: readonly PaperPlace[],
): void {
  const { context, pages, typefaces } = assembly
  const [cover, ...listPages] = pages.slice(0, 1 + list.pageCount)
  if (cover !== undefined) writeOwnPage(assembly, cover.reference, drawCover(request.cover, typefaces), null)
  listPages.forEach(({ reference }, index) => {
    const { content, links } = list.draw(index, places)
    const annotations = links.flatMap(({ paper, rectangle }) => {
      const page = pages[(places[paper]?.page ?? 0) - 1]
      if (page === undefined) return []
      const link = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [...rectangle],
        Border: [0, 0, 0],
        Dest: destination(page),
      }
      return [context.register(context.obj(link))]
    })
    writeOwnPage(assembly, reference, content, index + 2, { annotations })
  })
}

function bookmarks(assembly: Assembly, request: BuildPdfRequest, places: readonly PaperPlace[]): Bookmark[] {
  const at = (page: number): PlacedPage[] => assembly.pages.slice(page - 1, page)
  const front = [
    ...at(1).map((page) => ({ title: 'Bìa hồ sơ', page })),
    ...at(2).map((page) => ({ title: 'Mục lục văn bản, tài liệu', page })),
  ]
  const papers = request.papers.flatMap((paper, index) =>
    at(places[index]?.page ?? 0).map((page) => ({ title: paper.heading, page })),
  )
  return [...front, ...papers]
}

/**
 * Writes a dossier as one PDF to `request.target`: cover, list, papers in order. A file that cannot be joined becomes
 * a page that says so. Throws only when the target cannot be written or the work is stopped.
 */
export async function buildDossierPdf(request: BuildPdfRequest, options: BuildOptions): Promise<BuildResult> {
  const assembly = await openAssembly(request.target, request.fontsFolder, options.alive)
  try {
    const list = layOutContentsList(request, assembly.typefaces)
    for (let index = 0; index < 1 + list.pageCount; index += 1) {
      assembly.pages.push({ reference: assembly.context.nextRef(), topLeft: [0, pageHeight] })
    }
    const outcomes: PaperOutcome[] = []
    const total = request.papers.length
    for (const [index, paper] of request.papers.entries()) {
      options.signal.throwIfAborted()
      outcomes.push(
        await addPaper(assembly, request, paper, (file) =>
          options.progress({ done: index, total, paper: index, file }),
        ),
      )
    }
    options.signal.throwIfAborted()
    options.progress({ done: total, total, paper: null, file: null })
    const places = outcomes.map(({ firstPage, leftOut }) => ({
      page: firstPage,
      leftOut: leftOut.length > 0,
    }))
    writeFrontPages(assembly, request, list, places)
    await finishFile(assembly, describeDossier(request), bookmarks(assembly, request, places))
    return {
      pages: assembly.pages.length,
      documents: outcomes.filter(({ inside }) => inside).length,
      leftOut: outcomes.flatMap(({ leftOut }) => leftOut),
    }
  } finally {
    assembly.writer.close()
  }
}
