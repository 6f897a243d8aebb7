import fc from 'fast-check'

/** Every vowel letter with the six tones, ngang first, as a dictionary prints them. */
export const vowelRows = [
  'aàảãáạ',
  'ăằẳẵắặ',
  'âầẩẫấậ',
  'eèẻẽéẹ',
  'êềểễếệ',
  'iìỉĩíị',
  'oòỏõóọ',
  'ôồổỗốộ',
  'ơờởỡớợ',
  'uùủũúụ',
  'ưừửữứự',
  'yỳỷỹýỵ',
] as const

const onsets = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')]
const codas = ['', ...'c ch m n ng nh p t'.split(' ')]
const nuclei =
  'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oai oao oay oă oe oeo oi ôi ơi ua uâ uê ui uô uôi uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu'.split(
    ' ',
  )

/** A syllable by its parts; `tone` is a combining mark or nothing. Not every combination is a word. */
export const syllableParts = fc.record({
  onset: fc.constantFrom(...onsets),
  nucleus: fc.constantFrom(...nuclei),
  coda: fc.constantFrom(...codas),
  tone: fc.constantFrom('', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'),
})

/** The syllable with its tone over the given letter of the nucleus. */
export function spelled(
  parts: { onset: string; nucleus: string; coda: string; tone: string },
  seat: number,
): string {
  const { onset, nucleus, coda, tone } = parts
  return (onset + nucleus.slice(0, seat + 1) + tone + nucleus.slice(seat + 1) + coda).normalize('NFC')
}

/** A syllable with the tone over any of its vowels, small, capital or in capitals. */
export const syllable = fc
  .tuple(syllableParts, fc.nat(2), fc.constantFrom('small', 'title', 'capitals'))
  .map(([parts, seat, letters]) => {
    const written = spelled(parts, Math.min(seat, parts.nucleus.length - 1))
    if (letters === 'small') return written
    return letters === 'capitals' ? written.toUpperCase() : written.charAt(0).toUpperCase() + written.slice(1)
  })

/** Vietnamese text as papers hold it: syllables, numbers, signs; the text is NFC. */
export const vietnameseText = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: syllable }, { weight: 1, arbitrary: fc.nat(9999).map(String) }),
      fc.constantFrom(' ', ' ', ' ', ', ', '. ', '-', '/', '\n', '\u00a0', ' – ', ' “'),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.flat().join(''))

/** What normalising most often breaks on: invisible, look-alike, composing and unusual characters. */
const awkward = fc.constantFrom(
  ...'\u00ad \u200b \u200d \ufeff \u034f \ufe0f \u0300 \u0301 \u0302 \u0303 \u0306 \u0307 \u0309 \u031b \u0323 \u0340 \u0341 \u0343 \u0344 \u0345 \u0374 \u037e \u0387 \u1ab0 \u1adf \u20d0 \ufe20 ﬁ ﬀ ﬅ Ð ð Ɖ ɖ ı İ ẞ ß ς Σ Ⅻ ⅻ ² ½ ª º ４ Ａ ｂ － ´ ¨ ≠ K Å ǰ ŉ ẛ \u0e33 \u0e31 \u1100 \u1161 \u11a8 각 が か \u3099 \u064b ش \u0958 \ue000 \ufffd \ufffe \uffff \u0000 \u3000 \u2007 \u202f 𡨸 𝐀 \ud800 \udc00 𐐀'.split(
    ' ',
  ),
  ' ',
  'a',
  'o',
  'U',
  'y',
  'q',
  'g',
  'i',
  'n',
  'đ',
  'Đ',
  'ơ',
  'ệ',
  '7',
)

/** Any text at all: awkward characters, any code points, any code units. */
export const anyText = fc.oneof(
  fc.array(awkward, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff), { maxLength: 10 }).map((units) => String.fromCharCode(...units)),
  vietnameseText,
)
