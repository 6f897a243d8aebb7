/** The twelve vowel letters in alphabet order; each takes the six tones. */
export const vowelLetters = 'aăâeêioôơuưy'

/** Combining marks of the tones in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng. */
const toneMarks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const

const tones = toneMarks.length
const formsOfOneCase = vowelLetters.length * tones

/** Code unit of each vowel form: small letters first, by letter, then by tone. */
const unitOfForm = new Uint16Array(2 * formsOfOneCase)

/** By code unit: 0 when it is no Vietnamese vowel, else 1 + its place in `unitOfForm`. */
const formOfUnit = new Uint8Array(0x10000)

for (const [letter, small] of [...vowelLetters].entries()) {
  for (const [tone, mark] of toneMarks.entries()) {
    for (const [upper, base] of [small, small.toUpperCase()].entries()) {
      // Every Vietnamese vowel with its tone is one code unit in NFC, so a tone can move without a shift of
      // what follows.
      const unit = (base + mark).normalize('NFC').charCodeAt(0)
      const form = upper * formsOfOneCase + letter * tones + tone
      unitOfForm[form] = unit
      formOfUnit[unit] = form + 1
    }
  }
}

/** Whether the code unit is a Vietnamese vowel of either case, with or without a tone. */
export function isVowel(unit: number): boolean {
  return formOfUnit[unit] !== 0
}

/** Place of a vowel's letter in `vowelLetters`; the unit must be a vowel. */
export function vowelLetterOf(unit: number): number {
  return Math.floor((((formOfUnit[unit] ?? 1) - 1) % formsOfOneCase) / tones)
}

/** Place of a vowel's tone in `toneMarks`, 0 for ngang and for what is no vowel. */
export function toneOf(unit: number): number {
  const form = formOfUnit[unit] ?? 0
  return form === 0 ? 0 : (form - 1) % tones
}

/** The same vowel in the same case under another tone (place in `toneMarks`); the unit must be a vowel. */
export function withTone(unit: number, tone: number): number {
  return unitOfForm[(formOfUnit[unit] ?? 1) - 1 - toneOf(unit) + tone] ?? unit
}
