/**
 * What a person cannot see and so cannot search for: soft hyphen, combining grapheme joiner, zero-width
 * characters, direction marks, variation selectors, byte order mark. Pages copied from the web and text layers
 * of PDFs carry them inside words.
 */
const invisible = '\\u00ad\\u034f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff'

/**
 * Characters that only look different, by what NFKC makes of them: PDF ligatures (ﬁ), full-width forms, Roman
 * numerals (Đại hội Ⅻ), raised and lowered digits (m² is typed m2), ª and º. NFKC as a whole is not used: it
 * also turns one character into several with a separator between them (½, ´, …), and a word would fall apart.
 */
const sameByNfkc = '\\ufb00-\\ufb06\\uff01-\\uff5e\\u2160-\\u217f²³¹⁰⁴-⁹₀-₉ªº'

/**
 * Windows-1258 keeps Đ and đ where Latin-1 keeps Ð and ð, so old files come with the Icelandic letters; the
 * African Ɖ looks the same. The dotless ı comes from recognised text and from fonts that set i and its tone apart.
 */
const lettersMistaken: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ', ı: 'i' }

const invisiblePattern = new RegExp(`[${invisible}]`, 'u')
const special = new RegExp(`[${invisible}${sameByNfkc}ÐðƉɖı\\0\\ufffe\\uffff\\p{Cs}\\p{Zs}]`, 'gu')
// SQLite's text functions stop at NUL, so it may not pass, nor what is no character (halves of pairs, U+FFFE,
// U+FFFF); every kind of space, the non-breaking ones included, is one space.
const blank = /[\0\ufffe\uffff\p{Cs}\p{Zs}]/u

function standIn(character: string): string {
  if (blank.test(character)) return ' '
  if (invisiblePattern.test(character)) return ''
  return lettersMistaken[character] ?? character.normalize('NFKC')
}

/** Whether a character takes no room on the page and is left out of every comparison. */
export function isInvisible(character: string): boolean {
  return invisiblePattern.test(character)
}

/** Circumflex and breve: part of a letter, not a tone. */
const vowelShape = /\u0302|\u0306/

/**
 * Vowel shapes before tones: some fonts and keyboards write a + ́ + ̂ for ấ, which NFC leaves as it is because
 * both marks stand above the letter.
 */
function shapesFirst(text: string): string {
  if (!vowelShape.test(text)) return text
  const reordered = text.normalize('NFD').replace(/[\u0300-\u036f]{2,}/g, (run) => {
    const marks = [...run]
    const shapes = marks.filter((mark) => vowelShape.test(mark))
    return [...shapes, ...marks.filter((mark) => !vowelShape.test(mark))].join('')
  })
  return reordered.normalize('NFC')
}

/** Text in NFC and lower case, without invisible characters and with look-alikes made one; marks are kept. */
export function unify(text: string): string {
  // Lower case without a locale: in a Turkish one I would lose its dot. Two surprises remain: İ becomes i with a
  // combining dot, and Σ becomes ς at the end of a word only.
  const small = text.replace(special, standIn).normalize('NFC').toLowerCase()
  return shapesFirst(
    small
      .replace(/i\u0307+/g, 'i')
      .replaceAll('ς', 'σ')
      .normalize('NFC'),
  )
}
