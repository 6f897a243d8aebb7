import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib'
import subsetFont from 'subset-font'
import { greyPng } from './grey-png.ts'

type SecurityOptions = Parameters<PDFDocument['encrypt']>[0]

export interface MakePdfOptions {
  readonly title?: string
  /** Points. Default 13, the size of the text of Party papers. */
  readonly fontSize?: number
  /** Passwords and cipher; default: not encrypted. */
  readonly security?: SecurityOptions
}

const margin = 56
const pageSize: [number, number] = [595.28, 841.89]
const vowels = [
  'aàáảãạ',
  'ăằắẳẵặ',
  'âầấẩẫậ',
  'eèéẻẽẹ',
  'êềếểễệ',
  'iìíỉĩị',
  'oòóỏõọ',
  'ôồốổỗộ',
  'ơờớởỡợ',
  'uùúủũụ',
  'ưừứửữự',
  'yỳýỷỹỵ',
]
const letters = `${vowels.join('')}bcdđfghjklmnpqrstvwxz`
const marks = '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323'
const signs = '0123456789 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~–—…“”‘’«»•§°×½₫\u00a0'
const alphabet = letters.normalize('NFC') + letters.normalize('NFC').toUpperCase() + signs + marks

let subset: Promise<Buffer> | undefined

/** Tinos with the Vietnamese letters only, made once a process: pdf-lib's own subsetting draws blanks. */
function vietnameseFont(): Promise<Buffer> {
  subset ??= readFile(
    createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  ).then((font) => subsetFont(font, alphabet, { targetFormat: 'truetype' }))
  return subset
}

/** The lines of a text broken at spaces so that they stand inside the margins. */
function wrap(text: string, font: PDFFont, fontSize: number): string[] {
  const width = pageSize[0] - 2 * margin
  const space = font.widthOfTextAtSize(' ', fontSize)
  const widths = new Map<string, number>()
  const widthOf = (word: string): number => {
    const known = widths.get(word) ?? font.widthOfTextAtSize(word, fontSize)
    widths.set(word, known)
    return known
  }
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const word of paragraph.split(' ')) {
      const next = widthOf(word)
      if (line !== '' && used + space + next > width) {
        lines.push(line)
        line = word
        used = next
      } else {
        used += (line === '' ? 0 : space) + next
        line = line === '' ? word : `${line} ${word}`
      }
    }
    return [...lines, line]
  })
}

function drawLines(page: PDFPage, lines: readonly string[], font: PDFFont, fontSize: number): void {
  lines.forEach((line, index) => {
    const y = pageSize[1] - margin - fontSize - index * fontSize * 1.4
    if (line !== '' && y > 0) page.drawText(line, { x: margin, y, size: fontSize, font })
  })
}

/** An empty PDF with Tinos embedded. */
export async function emptyVietnamesePdf(): Promise<{ pdf: PDFDocument; font: PDFFont }> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit(fontkit)
  return { pdf, font: await pdf.embedFont(await vietnameseFont(), { subset: false }) }
}

/** A PDF with one page a string, its Vietnamese drawn in embedded Tinos; what does not fit on a page is left out. */
export async function makePdf(pages: readonly string[], options: MakePdfOptions = {}): Promise<Uint8Array> {
  const fontSize = options.fontSize ?? 13
  const { pdf, font } = await emptyVietnamesePdf()
  pdf.setTitle(options.title ?? 'Hồ sơ thử')
  for (const text of pages) {
    drawLines(pdf.addPage(pageSize), wrap(text.normalize('NFC'), font, fontSize), font, fontSize)
  }
  if (options.security) pdf.encrypt(options.security)
  return pdf.save()
}

/** A PDF whose pages are pictures only, like a scan: no font, no text. */
export async function makeScanPdf(pageCount: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const picture = await pdf.embedPng(greyPng(124, 175))
  for (let index = 0; index < pageCount; index += 1) {
    pdf.addPage(pageSize).drawImage(picture, { x: 0, y: 0, width: pageSize[0], height: pageSize[1] })
  }
  return pdf.save()
}
