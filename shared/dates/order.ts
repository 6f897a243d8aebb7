import { builtDate, type PartialDate } from './partial-date.ts'

type Wire = Pick<PartialDate, 'text' | 'certain'>

const daysOf = (date: Wire | null): PartialDate | null => {
  const built = date === null ? null : builtDate(date.text, date.certain)
  return built !== null && 'text' in built ? built : null
}

/** Whether the one is surely before the other, whatever day each of them may be; false where either is not known. */
export function isSurelyBefore(one: Wire | null, other: Wire | null): boolean {
  const [first, second] = [daysOf(one), daysOf(other)]
  return first !== null && second !== null && first.latest < second.earliest
}
