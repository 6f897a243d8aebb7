/** Format characters (soft hyphen, zero widths, direction marks) and variation selectors: nothing is drawn for them. */
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu
/** Control characters and line breaks; file names may hold them. */
const blank = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const fixedSpace = /(?! )\p{Zs}/gu

/** Stands for a letter that the font has not. */
export const missingLetter = '□'

/** The text in composed letters, one line, with what cannot be seen taken out; fixed spaces become U+00A0. */
export function printableText(text: string): string {
  return text.normalize('NFC').replace(blank, ' ').replace(invisible, '').replace(fixedSpace, '\u00a0')
}
