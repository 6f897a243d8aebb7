import fc from 'fast-check'
import { type PartialDate, partialDate } from '../../../shared/dates/partial-date.ts'

/** A date of one year, month or day, in wire form. */
export const singles = fc
  .tuple(
    fc.date({ min: new Date('1800-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([date, length]) => date.toISOString().slice(0, length))

const lengths = fc.constantFrom(4, 7, 10)
/** Two dates near each other, so that ends of one month and of one year are common. */
const ranges = fc
  .tuple(
    fc.date({ min: new Date('1800-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
    fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30_000 })),
    lengths,
    fc.option(lengths, { freq: 4 }),
  )
  .map(([date, days, length, otherLength]) => {
    const later = new Date(date.getTime() + days * 86_400_000)
    return [date.toISOString().slice(0, length), later.toISOString().slice(0, otherLength ?? length)] as const
  })
  .filter(([from, until]) => partialDate(from).latest < until && until < '2101')
  .filter(([from, until]) => partialDate(from).latest < partialDate(until).earliest)
  .map((ends) => ends.join('/'))

/** Every date that an archive may hold. */
export const dates: fc.Arbitrary<PartialDate> = fc
  .tuple(
    fc.oneof(
      singles,
      singles.map((single) => `${single}~`),
      ranges,
    ),
    fc.boolean(),
  )
  .map(([text, certain]) => partialDate(text, certain))
