const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

/** The 67 small letters of Vietnamese that carry a mark, composed. */
export const smallMarkedLetters: readonly string[] = [
  'đ',
  ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))),
].filter((letter) => !/^[a-z]$/.test(letter))

/** All 134, small and capital. */
export const markedLetters: readonly string[] = [
  ...smallMarkedLetters,
  ...smallMarkedLetters.map((letter) => letter.toUpperCase()),
]
