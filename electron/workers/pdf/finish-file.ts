import { createHash } from 'node:crypto'
import { PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { BuildPdfRequest } from '../../../shared/worker-protocol/build-pdf.ts'
import { type Assembly, writeShared } from './assembly.ts'
import { layersEntry } from './optional-content.ts'
import { type Bookmark, writeOutline } from './outline.ts'

/** What a file says of itself. */
export interface FileDescription {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** Name and version of the program. */
  readonly program: string
  /** `2026-11-23`. */
  readonly producedOn: string
  /** All that the content comes of: the same gives the same identifier, no clock, no chance. */
  readonly content: unknown
}

/** Thuộc tính: what a reader shows as the document's properties. Dates at midnight in Vietnam. */
function properties({ context }: Assembly, { title, author, subject, program, producedOn }: FileDescription) {
  const text = (words: string) => PDFHexString.fromText(words.normalize('NFC'))
  const moment = PDFString.of(`D:${producedOn.replaceAll('-', '')}000000+07'00'`)
  return context.register(
    context.obj({
      Title: text(title),
      Author: text(author),
      Subject: text(subject),
      Creator: text(program),
      Producer: text(program),
      CreationDate: moment,
      ModDate: moment,
    }),
  )
}

const identifier = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)

/** A dossier as a file; where its originals lie is no part of it. */
export function describeDossier(request: BuildPdfRequest): FileDescription {
  const { dossierCode, cover, papers, producedOn, program } = request
  const known = papers.map(({ files, ...paper }) => ({
    ...paper,
    files: files.map(({ sha256, name }) => [sha256, name]),
  }))
  return {
    title: cover.title,
    author: cover.committee,
    subject: `Hồ sơ ${dossierCode}`,
    program,
    producedOn,
    content: [dossierCode, cover, known, producedOn, program],
  }
}

/** Everything that could only be written once all pages are in: fonts, page tree, bookmarks, catalogue. */
export async function finishFile(
  assembly: Assembly,
  description: FileDescription,
  bookmarks: readonly Bookmark[],
): Promise<void> {
  const { context, writer, references, pages, layers } = assembly
  await writeShared(assembly)
  const kids = pages.map(({ reference }) => reference)
  context.assign(references.pages, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }))
  const catalogue = context.obj({
    Type: 'Catalog',
    Pages: references.pages,
    ...(bookmarks.length > 0 ? { Outlines: writeOutline(context, bookmarks), PageMode: 'UseOutlines' } : {}),
    Lang: PDFString.of('vi-VN'),
    ViewerPreferences: { DisplayDocTitle: true },
  })
  const layersDictionary = layersEntry(context, layers)
  if (layersDictionary !== undefined) catalogue.set(PDFName.of('OCProperties'), layersDictionary)
  context.assign(references.catalogue, catalogue)
  const info = properties(assembly, description)
  writer.flush(context)
  writer.finish({ root: references.catalogue, info, id: identifier(description.content) })
}
