import { createHash } from 'node:crypto'
import fontkit from '@pdf-lib/fontkit'
import type { PDFDocument } from 'pdf-lib'

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0]
type Font = ReturnType<Fontkit['create']>

const fonts = new Map<string, Font>()

/** Takes each font apart once: all papers are set in the same four. Embedding them whole changes nothing in them. */
export const keptFontkit: Fontkit = {
  create: (bytes, name) => {
    const key = createHash('sha1').update(bytes).digest('hex')
    const font = fonts.get(key) ?? fontkit.create(bytes, name)
    fonts.set(key, font)
    return font
  },
}
