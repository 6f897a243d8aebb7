import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { expect, test } from 'vitest'
import { fontsFolder } from '../../support/dossier-request.ts'
import { markedLetters } from '../../support/vietnamese-letters.ts'

const cuts = ['Regular', 'Bold', 'Italic', 'BoldItalic']

test('there are 134 marked letters', () => {
  expect(new Set(markedLetters).size).toBe(134)
})

test.each(cuts)('Tinos-%s has every Vietnamese letter, and each letter a glyph of its own', (cut) => {
  const font = fontkit.create(readFileSync(path.join(fontsFolder, `Tinos-${cut}.ttf`)))
  for (const letter of [...markedLetters, '□', '…', '–', '“', '₫']) {
    expect(font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0), letter).toBe(true)
  }
  // Two letters in one glyph would be read back as one of them: Ð for Đ, for example.
  const letters = font.characterSet.filter((codePoint) => codePoint !== 0xffff)
  const glyphs = letters.map((codePoint) => font.glyphForCodePoint(codePoint).id)
  expect(new Set(glyphs).size).toBe(letters.length)
})

test('the licence lies beside the fonts', () => {
  expect(readFileSync(path.join(fontsFolder, 'LICENSE-Tinos.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE')
  for (const cut of cuts) expect(existsSync(path.join(fontsFolder, `Tinos-${cut}.ttf`))).toBe(true)
})
