import { foldedWords } from '../../../shared/vietnamese/words.ts'

const withoutZeros = (word: string): string => word.replace(/^0+(?=\d)/, '')

/** Whether a name holds, for every typed word, one that begins like it: marks, case and leading zeros aside. */
export function answersTo(typed: string): (name: string) => boolean {
  const wanted = [...new Set(foldedWords(typed).map(withoutZeros))]
  return (name) => {
    const words = foldedWords(name).map(withoutZeros)
    return wanted.length > 0 && wanted.every((one) => words.some((word) => word.startsWith(one)))
  }
}
