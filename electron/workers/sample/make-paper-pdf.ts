import { createHash } from 'node:crypto'
import { statSync, truncateSync } from 'node:fs'
import { PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib'
import type { MakePaperRequest } from '../../../shared/worker-protocol/make-paper.ts'
import { makeCanvas, pdfNumber } from '../pdf/canvas.ts'
import { pageHeight, pageWidth } from '../pdf/measures.ts'
import { PdfFileWriter } from '../pdf/pdf-file-writer.ts'
import { loadTypefaces } from '../pdf/typeface.ts'
import { drawSheet } from './draw-sheet.ts'
import { chanceOf, greyPicture } from './grey-picture.ts'
import { keptFontkit } from './kept-fontkit.ts'
import { lockPdf } from './lock-pdf.ts'
import { loadOutlines, type OutlineTypefaces } from './outlines.ts'
import { makeScanCanvas, type ScanCanvas } from './scan-canvas.ts'

/** A page's content and what it draws with. */
interface PageParts {
  readonly content: string
  readonly resources: Record<string, Record<string, PDFRef>>
}

const outlines = new Map<string, Promise<OutlineTypefaces>>()

function outlinesIn(folder: string): Promise<OutlineTypefaces> {
  const known = outlines.get(folder) ?? loadOutlines(folder)
  outlines.set(folder, known)
  return known
}

async function textPages(document: PDFDocument, request: MakePaperRequest): Promise<PageParts[]> {
  const typefaces = await loadTypefaces(document, request.fontsFolder, keptFontkit)
  const canvases = drawSheet(request.sheet, typefaces, makeCanvas)
  const fonts = await typefaces.embedUsed()
  return canvases.map((canvas) => ({ content: canvas.content(), resources: { Font: fonts } }))
}

async function scannedPages({ context }: PDFDocument, request: MakePaperRequest): Promise<PageParts[]> {
  const typefaces = await outlinesIn(request.fontsFolder)
  const chance = chanceOf(request.seed)
  const pages: ScanCanvas[] = []
  drawSheet(request.sheet, typefaces, () => {
    const lie = {
      turn: (chance() - 0.5) * 0.018,
      shiftX: (chance() - 0.5) * 10,
      shiftY: (chance() - 0.5) * 10,
    }
    const canvas = makeScanCanvas(typefaces, lie)
    pages.push(canvas)
    return canvas
  })
  return pages.map(({ raster }) => {
    const picture = context.flateStream(greyPicture(raster, chance), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: raster.width,
      Height: raster.height,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 4,
    })
    return {
      content: `q ${pdfNumber(pageWidth)} 0 0 ${pdfNumber(pageHeight)} 0 0 cm /Scan Do Q`,
      resources: { XObject: { Scan: context.register(picture) } },
    }
  })
}

function addPages({ catalog, context }: PDFDocument, parts: readonly PageParts[]): void {
  const tree = catalog.get(PDFName.of('Pages'))
  if (!(tree instanceof PDFRef)) throw new Error('pdf-lib made no pages')
  const kids = parts.map(({ content, resources }) =>
    context.register(
      context.obj({
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, pageWidth, pageHeight],
        Resources: resources,
        Contents: context.register(context.flateStream(content)),
      }),
    ),
  )
  context.assign(tree, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }))
  catalog.set(PDFName.of('Lang'), PDFString.of('vi-VN'))
}

function propertiesOf({ context }: PDFDocument, { properties }: MakePaperRequest): PDFRef {
  const text = (words: string) => PDFHexString.fromText(words.normalize('NFC'))
  const moment = PDFString.of(`D:${properties.day.replaceAll('-', '')}`)
  return context.register(
    context.obj({
      Title: text(properties.title),
      Author: text(properties.author),
      Creator: text(properties.program),
      Producer: text(properties.program),
      CreationDate: moment,
      ModDate: moment,
    }),
  )
}

/** What is left of a file whose copying broke off. */
const keptShare = 0.4

/** Makes one paper; answers its pages. The same request gives the same bytes: no clock, no chance. */
export async function makePaper(request: MakePaperRequest): Promise<number> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context } = document
  const scanned = request.form === 'scan'
  const parts = scanned ? await scannedPages(document, request) : await textPages(document, request)
  addPages(document, parts)
  const root = context.trailerInfo.Root
  if (!(root instanceof PDFRef)) throw new Error('pdf-lib made no catalogue')
  const info = propertiesOf(document, request)
  const id = createHash('sha256').update(request.seed).digest('hex').slice(0, 32)
  const encrypt = request.form === 'encrypted' ? lockPdf(context, request.password, id) : null
  const writer = new PdfFileWriter(request.target)
  try {
    writer.flush(context)
    writer.finish({ root, info, id, encrypt })
  } finally {
    writer.close()
  }
  if (request.form === 'damaged') {
    truncateSync(request.target, Math.floor(statSync(request.target).size * keptShare))
  }
  return parts.length
}
