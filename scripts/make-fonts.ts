/**
 * Writes resources/fonts: Tinos (metric-compatible with Times New Roman) cut down to the letters of Vietnamese
 * papers. The results are committed; run this again only when the font or the letters change.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'
import { report } from './progress.ts'
import { packageFolder, projectFolder } from './project-paths.ts'

/** First and last code point, both included. */
const ranges: ReadonlyArray<readonly [number, number]> = [
  [0x20, 0x7e],
  // Subtle: no 0xa0 and no 0xad. They share the glyphs of space and hyphen, and a glyph can be read back as
  // one character only; printable-text.ts writes them as those.
  [0xa1, 0xac],
  [0xae, 0xff],
  [0x100, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  // Marks that stay alone when a letter has no composed form.
  [0x300, 0x304],
  [0x306, 0x309],
  [0x31b, 0x31b],
  [0x323, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ab, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
  // What stands for a letter that the font has not.
  [0x25a1, 0x25a1],
]

const cuts = {
  '400Regular/Tinos_400Regular.ttf': 'Tinos-Regular.ttf',
  '700Bold/Tinos_700Bold.ttf': 'Tinos-Bold.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf': 'Tinos-Italic.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf': 'Tinos-BoldItalic.ttf',
}

const letters = ranges
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
  .map((codePoint) => String.fromCodePoint(codePoint))
  .join('')

const source = packageFolder('@expo-google-fonts/tinos')
const target = path.join(projectFolder, 'resources', 'fonts')
mkdirSync(target, { recursive: true })
for (const [from, to] of Object.entries(cuts)) {
  // No layout features: one letter is one glyph, so widths add up and text is read back letter for letter.
  const options = { targetFormat: 'truetype', keepFeatures: [] as string[] } as const
  const font = await subsetFont(readFileSync(path.join(source, from)), letters, options)
  writeFileSync(path.join(target, to), font)
  report(`resources/fonts/${to}: ${font.length} bytes`)
}
copyFileSync(path.join(source, 'LICENSE_FONT'), path.join(target, 'LICENSE-Tinos.txt'))
