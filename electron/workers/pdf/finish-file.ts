import { createHash } from 'node:crypto'
import { PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { BuildPdfRequest } from '../../../shared/worker-protocol/build-pdf.ts'
import { type Assembly, writeShared } from './assembly.ts'
import { layersEntry } from './optional-content.ts'
import { type Bookmark, writeOutline } from './outline.ts'

/** Thuộc tính: what a reader shows as the document's properties. Dates at midnight in Vietnam. */
function properties({ context }: Assembly, request: BuildPdfRequest) {
  const text = (words: string) => PDFHexString.fromText(words.normalize('NFC'))
  const moment = PDFString.of(`D:${request.producedOn.replaceAll('-', '')}000000+07'00'`)
  return context.register(
    context.obj({
      Title: text(request.cover.title),
      Author: text(request.cover.committee),
      Subject: text(`Hồ sơ ${request.dossierCode}`),
      Creator: text(request.program),
      Producer: text(request.program),
      CreationDate: moment,
      ModDate: moment,
    }),
  )
}

/** The same dossier gives the same identifier: no clock, no chance. */
function identifier(request: BuildPdfRequest): string {
  const { dossierCode, cover, papers, producedOn, program } = request
  const known = papers.map(({ files, ...paper }) => ({
    ...paper,
    files: files.map(({ sha256, name }) => [sha256, name]),
  }))
  const digest = createHash('sha256').update(JSON.stringify([dossierCode, cover, known, producedOn, program]))
  return digest.digest('hex').slice(0, 32)
}

/** Everything that could only be written once all pages are in: fonts, page tree, bookmarks, catalogue. */
export async function finishFile(
  assembly: Assembly,
  request: BuildPdfRequest,
  bookmarks: readonly Bookmark[],
): Promise<void> {
  const { context, writer, references, pages, layers } = assembly
  await writeShared(assembly)
  const kids = pages.map(({ reference }) => reference)
  context.assign(references.pages, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }))
  const catalogue = context.obj({
    Type: 'Catalog',
    Pages: references.pages,
    Outlines: writeOutline(context, bookmarks),
    PageMode: 'UseOutlines',
    Lang: PDFString.of('vi-VN'),
    ViewerPreferences: { DisplayDocTitle: true },
  })
  const layersDictionary = layersEntry(context, layers)
  if (layersDictionary !== undefined) catalogue.set(PDFName.of('OCProperties'), layersDictionary)
  context.assign(references.catalogue, catalogue)
  const info = properties(assembly, request)
  writer.flush(context)
  writer.finish({ root: references.catalogue, info, id: identifier(request) })
}
