import { fold } from '../../../shared/vietnamese/fold.ts'
import { writtenWords } from '../../../shared/vietnamese/words.ts'

// SQLite's tokenizer knows the letters of Unicode 6.1, splits at rarer marks and makes a few letters one, so it would
// not always see the words that our own code sees. Whatever is not a letter or digit of Vietnamese goes to it as two
// characters of the private use area, which it takes for letters and which no text's word can hold.
const plain = 'a-z0-9àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'
const foreign = new RegExp(`[^${plain} ]`, 'gu')
const highPart = 0xe000
const lowPart = 0xe200

/** Stands between two pages and between two fields, so that no phrase runs over from one to the next. */
export const boundary = '\uf8ff'

function encoded(character: string): string {
  const point = character.codePointAt(0) ?? 0
  return String.fromCharCode(highPart + (point >> 12), lowPart + (point & 0xfff))
}

/** Words with spaces between them as SQLite's tokenizer is to see them: one token for each word. */
export const tokensOf = (words: string): string => words.replace(foreign, encoded)

/** The texts of one document for the two indexes; each text is fenced off by `boundary`. */
export function indexedTexts(texts: Iterable<string>): { folded: string; written: string } {
  const written: string[] = []
  const folded: string[] = []
  for (const text of texts) {
    const words = writtenWords(text).join(' ')
    if (words === '') continue
    const tokens = tokensOf(words)
    written.push(tokens)
    // Folded, the letters of Vietnamese stay among its letters.
    folded.push(tokens === words ? fold(words) : tokensOf(fold(words)))
  }
  return { folded: folded.join(` ${boundary} `), written: written.join(` ${boundary} `) }
}

/** How many letters of a word's beginning are indexed by themselves. */
export const longestBeginning = 3

/** The first one, two and three letters of every word, each once: what the last word of a question being typed asks. */
export function beginningsOf(folded: string): string {
  const beginnings = new Set<string>()
  for (const word of new Set(folded.split(' '))) {
    // Letters outside Vietnamese are two units each; a lone half would never be asked for and does no harm.
    for (
      let beginning = word.slice(0, longestBeginning);
      beginning !== '';
      beginning = beginning.slice(0, -1)
    ) {
      // What begins alike has the shorter beginnings too.
      if (beginnings.has(beginning)) break
      beginnings.add(beginning)
    }
  }
  beginnings.delete(boundary)
  return [...beginnings].join(' ')
}
