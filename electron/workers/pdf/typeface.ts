import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import type { PDFDocument, PDFFont, PDFRef } from 'pdf-lib'
import { missingLetter, printableText } from './printable-text.ts'

/** One cut of Tinos, measured letter by letter: without layout features widths simply add up. */
export interface Typeface {
  /** Name in the pages' resources. */
  readonly name: string
  /** Width of a text at size 1, in points. */
  widthOf(text: string): number
  /** The text as hexadecimal glyph numbers, ready for `Tj`; a missing letter is drawn as □. */
  encode(text: string): string
}

export interface Typefaces {
  readonly regular: Typeface
  readonly bold: Typeface
  readonly italic: Typeface
  readonly boldItalic: Typeface
  /** Embeds the cuts that were drawn with; answers their references by resource name. */
  embedUsed(): Promise<Record<string, PDFRef>>
}

const files = {
  regular: 'Tinos-Regular.ttf',
  bold: 'Tinos-Bold.ttf',
  italic: 'Tinos-Italic.ttf',
  boldItalic: 'Tinos-BoldItalic.ttf',
} as const
type Cut = keyof typeof files

interface MeasuredTypeface extends Typeface {
  readonly font: PDFFont
  readonly used: () => boolean
}

function measuredTypeface(name: string, font: PDFFont): MeasuredTypeface {
  const letters = new Set(font.getCharacterSet())
  const widths = new Map<string, number>()
  const codes = new Map<string, string>()
  let used = false

  const drawable = (letter: string): string => {
    if (letter === '\u00a0') return ' '
    return letters.has(letter.codePointAt(0) ?? 0) ? letter : missingLetter
  }
  const widthOfLetter = (letter: string): number => {
    const known = widths.get(letter)
    if (known !== undefined) return known
    const width = font.widthOfTextAtSize(drawable(letter), 1)
    widths.set(letter, width)
    return width
  }
  const codeOfLetter = (letter: string): string => {
    const known = codes.get(letter)
    if (known !== undefined) return known
    const code = font.encodeText(drawable(letter)).asString()
    codes.set(letter, code)
    return code
  }
  return {
    name,
    font,
    used: () => used,
    widthOf: (text) =>
      Array.from(printableText(text)).reduce((sum, letter) => sum + widthOfLetter(letter), 0),
    encode: (text) => {
      used = true
      return Array.from(printableText(text)).map(codeOfLetter).join('')
    },
  }
}

/** The four cuts from a folder, embedded whole: pdf-lib's own subsetting draws most letters of Tinos blank. */
export async function loadTypefaces(
  document: PDFDocument,
  folder: string,
  kit: Parameters<PDFDocument['registerFontkit']>[0] = fontkit,
): Promise<Typefaces> {
  document.registerFontkit(kit)
  const load = async (cut: Cut, index: number): Promise<MeasuredTypeface> => {
    const bytes = await readFile(path.join(folder, files[cut])).catch((error: unknown) => {
      throw new Error(`thiếu phông chữ ${files[cut]}`, { cause: error })
    })
    // The six letters say that the file holds a part of the font (ISO 32000-1, 9.6.4).
    const customName = `HSDHVN+${path.basename(files[cut], '.ttf')}`
    return measuredTypeface(`F${index + 1}`, await document.embedFont(bytes, { subset: false, customName }))
  }
  // One after the other: the order in which they are embedded numbers the objects of the file.
  const regular = await load('regular', 0)
  const bold = await load('bold', 1)
  const italic = await load('italic', 2)
  const boldItalic = await load('boldItalic', 3)
  return {
    regular,
    bold,
    italic,
    boldItalic,
    embedUsed: async () => {
      const references: Record<string, PDFRef> = {}
      for (const typeface of [regular, bold, italic, boldItalic]) {
        if (!typeface.used()) continue
        await typeface.font.embed()
        references[typeface.name] = typeface.font.ref
      }
      return references
    },
  }
}
