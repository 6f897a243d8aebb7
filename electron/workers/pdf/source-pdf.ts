import {
  ParseSpeeds,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
} from 'pdf-lib'
import { LeftOutError } from './left-out.ts'

export interface SourcePage {
  /** Null for a page that stands in the tree itself instead of behind a reference. */
  readonly reference: PDFRef | null
  readonly dictionary: PDFDict
  /** The page's own value, else what it inherits from the page tree. */
  readonly resources: PDFDict | undefined
  readonly mediaBox: PDFArray | undefined
  readonly cropBox: PDFArray | undefined
  readonly rotate: number
}

export interface SourcePdf {
  readonly context: PDFContext
  readonly catalogue: PDFDict
  readonly pages: readonly SourcePage[]
}

/** No real page tree is deeper; a damaged one may run in a circle. */
const deepestTree = 64

const load = (bytes: Uint8Array, password?: string): Promise<PDFDocument> =>
  PDFDocument.load(bytes, {
    ignoreEncryption: true,
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
    ...(password === undefined ? {} : { password }),
  })

/** Opens a file, with the empty password where it only restricts what a reader may do. */
async function open(bytes: Uint8Array): Promise<PDFDocument> {
  let document: PDFDocument
  try {
    document = await load(bytes)
  } catch (error) {
    // An encrypted file with object streams often does not even parse without its key.
    const mentionsCipher = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Encrypt')
    throw new LeftOutError(mentionsCipher ? 'encrypted' : 'unreadable', null, error)
  }
  if (!document.isEncrypted) return document
  try {
    return await load(bytes, '')
  } catch (error) {
    throw new LeftOutError('encrypted', null, error)
  }
}

const dictionaryAt = (holder: PDFDict, key: string): PDFDict | undefined => {
  const value = holder.lookup(PDFName.of(key))
  return value instanceof PDFDict ? value : undefined
}

const arrayAt = (holder: PDFDict, key: string): PDFArray | undefined => {
  const value = holder.lookup(PDFName.of(key))
  return value instanceof PDFArray ? value : undefined
}

const numberAt = (holder: PDFDict, key: string): number | undefined => {
  const value = holder.lookup(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

const nameAt = (holder: PDFDict, key: string): string | undefined => {
  const value = holder.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}

type Inherited = Omit<SourcePage, 'reference' | 'dictionary'>

/** Walks the page tree ourselves: pdf-lib passes over pages that do not say what they are. */
function walk(root: PDFDict): SourcePage[] {
  const pages: SourcePage[] = []
  const above = new Set<PDFDict>()
  const visit = (node: PDFDict, reference: PDFRef | null, inherited: Inherited): void => {
    if (above.has(node) || above.size > deepestTree) throw new LeftOutError('unreadable')
    const own: Inherited = {
      resources: dictionaryAt(node, 'Resources') ?? inherited.resources,
      mediaBox: arrayAt(node, 'MediaBox') ?? inherited.mediaBox,
      cropBox: arrayAt(node, 'CropBox') ?? inherited.cropBox,
      rotate: numberAt(node, 'Rotate') ?? inherited.rotate,
    }
    const kids = arrayAt(node, 'Kids')
    if (kids === undefined && node === root && nameAt(node, 'Type') !== 'Page')
      throw new LeftOutError('unreadable')
    if (kids === undefined) {
      pages.push({ reference, dictionary: node, ...own })
      return
    }
    above.add(node)
    for (let index = 0; index < kids.size(); index += 1) {
      const entry = kids.get(index)
      const kid = kids.lookup(index)
      if (!(kid instanceof PDFDict)) throw new LeftOutError('unreadable')
      visit(kid, entry instanceof PDFRef ? entry : null, own)
    }
    above.delete(node)
  }
  visit(root, null, { resources: undefined, mediaBox: undefined, cropBox: undefined, rotate: 0 })
  return pages
}

/**
 * Opens a PDF and finds its pages. pdf-lib loads damaged files without a word, so the pages found must be as many as
 * the catalogue counted when the file was filed (`expectedPages`), or, where it could not, as the file itself says.
 */
export async function openSourcePdf(bytes: Uint8Array, expectedPages: number | null): Promise<SourcePdf> {
  const document = await open(bytes)
  const { context } = document
  const catalogue = context.lookup(context.trailerInfo.Root)
  const root = catalogue instanceof PDFDict ? dictionaryAt(catalogue, 'Pages') : undefined
  if (!(catalogue instanceof PDFDict) || root === undefined) throw new LeftOutError('unreadable')
  const pages = walk(root)
  const expected = expectedPages ?? numberAt(root, 'Count') ?? pages.length
  if (pages.length === 0) throw new LeftOutError('unreadable', 'tệp không có trang nào')
  if (pages.length !== expected) {
    throw new LeftOutError('unreadable', `tệp có ${expected} trang nhưng chỉ đọc được ${pages.length} trang`)
  }
  return { context, catalogue, pages }
}
