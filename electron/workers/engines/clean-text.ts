import type { LetterCount } from '../../../shared/worker-protocol/extract-text.ts'

export interface CleanText {
  readonly text: string
  readonly count: LetterCount
}

const junk = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/u
const letter = /\p{L}/u
const seen = /[^\s\p{Cf}]/u

function countLetters(text: string): LetterCount {
  const count = { letters: 0, visible: 0, junk: 0 }
  for (const character of text) {
    if (!seen.test(character)) continue
    count.visible += 1
    if (letter.test(character)) count.letters += 1
    else if (junk.test(character)) count.junk += 1
  }
  return count
}

/**
 * Text as it comes off a page → NFC without control characters. Subtle: a soft hyphen is a plain hyphen here,
 * because old encodings draw the hyphen of “45-NQ/ĐU” with the code of the soft one. A space before a combining
 * mark is a gap in the drawing and never one in the word.
 */
export function cleanText(raw: string): CleanText {
  const drawn = raw
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKD'))
    .replace(/\u00ad/g, '-')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[^\S\n]/g, ' ')
  const text = drawn
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/ +/g, ' ')
    .replace(/ (?=\p{Mn})/gu, '')
    .replace(/ ?\n ?/g, '\n')
    .trim()
    .normalize('NFC')
  return { text, count: countLetters(drawn.normalize('NFC')) }
}
