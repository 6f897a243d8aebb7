import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDates, partialDate, printPartialDate } from '../../../shared/dates/partial-date.ts'
import { openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { dates } from '../../unit/dates/dates.ts'

const { client, newDossier } = await openBackend(temporaryFolder())

/** Papers with these dates as typed, in a dossier of their own. */
async function filed(...typed: string[]) {
  const dossierId = await newDossier(`Hồ sơ ${typed[0]}`)
  const rows = typed.map((date, index) => ({ id: null, cells: { title: `Văn bản ${index + 1}`, date } }))
  const { problems, saved } = await client.call('documents.enter', { dossierId, rows, defaultYear: 2020 })
  return { dossierId, problems, saved }
}

describe('dates as typed', () => {
  test('are kept and come back as printed', async () => {
    const { saved, problems } = await filed(
      'khoảng 1978',
      '[2015-2017]',
      '20-22/5',
      'ngày 25 tháng 9 năm 2020',
    )
    expect(problems).toEqual([])
    expect(saved.map(({ date }) => date && printPartialDate(date))).toEqual([
      'khoảng 1978',
      '[2015-2017]',
      '20-22/5/2020',
      '25/9/2020',
    ])
  })

  test('that are none are refused by name, and nothing is saved', async () => {
    const { saved, problems } = await filed('25/9/2020', '31/2/2020', '2017-2015')
    expect(saved).toEqual([])
    expect(problems).toMatchObject([
      { row: 1, column: 'date', message: '“31/2/2020”: không có ngày 31/02/2020 trong lịch' },
      { row: 2, column: 'date', message: '“2017-2015”: mốc đầu (2017) phải trước mốc cuối (2015)' },
    ])
  })

  test('are checked whichever way they come', async () => {
    const dossierId = await newDossier('Ngày không có thật')
    for (const field of ['date', 'lapsedOn'] as const) {
      const fields = { [field]: { text: '2020-05-01/2020-02-30', certain: true } }
      const refused = client.call('documents.create', { dossierId, fields })
      await expect(refused).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })
})

test('a list by date is in the order of the days, both ways; what has no date stands last', async () => {
  const sample = [null, ...fc.sample(dates, 120), null, ...fc.sample(dates, 30)]
  const { dossierId, saved } = await filed(
    ...sample.map((date) => (date === null ? '' : printPartialDate(date))),
  )
  expect(saved).toHaveLength(sample.length)
  const listed = async (descending: boolean, scope = { dossierId: dossierId as typeof dossierId | null }) => {
    const pages = [0, 100].map((offset) =>
      client.call('documents.page', { scope, sort: { by: 'date', descending }, offset, limit: 100 }),
    )
    const rows = (await Promise.all(pages)).flatMap((page) => page.rows)
    return rows.map(({ date }) => (date === null ? null : partialDate(date.text, date.certain)))
  }
  const days = (list: readonly (typeof sample)[number][]) =>
    list.map((date) => date && `${date.earliest} ${date.latest}`)
  const expected = days(sample.toSorted(compareDates))
  expect(days(await listed(false))).toEqual(expected)
  const known = expected.filter((date) => date !== null)
  expect(days(await listed(true))).toEqual([...known.toReversed(), null, null])
  // The whole archive is read from the index.
  const whole = await listed(false, { dossierId: null })
  expect(whole.slice(0, 100)).toEqual([...whole].sort(compareDates).slice(0, 100))
})

describe('a dossier', () => {
  test.each([
    [['2015-2017', '2016'], '2015', '2017'],
    [['20-22/5/2020', '21/5/2020'], '2020-05-20', '2020-05-22'],
    [['khoảng 1978', '5/1979'], '1978~', '1979-05'],
    [['2016', '2014 - 3/2018', '2017'], '2014', '2018-03'],
  ])('of %j goes from %s to %s', async (typed, start, end) => {
    const { dossierId } = await filed(...typed)
    const dossier = await client.call('dossiers.get', { id: dossierId })
    expect(dossier).toMatchObject({ startShown: { text: start }, endShown: { text: end } })
  })

  test('may not end before a range that it begins with', async () => {
    const { dossierId } = await filed('2015')
    const fields = { start: { text: '2015/2017', certain: true }, end: { text: '2014~', certain: true } }
    const refused = client.call('dossiers.update', { id: dossierId, fields })
    await expect(refused).rejects.toMatchObject({ details: { field: 'fields.end' } })
  })
})

test('a list and a search of a year take a range by its beginning', async () => {
  const { dossierId } = await filed('1951-1953', '1951', 'khoảng 1952')
  const ofYear = async (year: number) => {
    const page = await client.call('documents.page', { scope: { dossierId }, filter: { year } })
    return page.rows.map(({ title }) => title)
  }
  expect(await ofYear(1951)).toEqual(['Văn bản 1', 'Văn bản 2'])
  expect(await ofYear(1953)).toEqual([])
  const answer = await client.call('search.find', { question: 'văn bản', filter: { dossierId } })
  expect(answer.facets.year).toEqual([
    { id: '1952', label: '1952', count: 1 },
    { id: '1951', label: '1951', count: 2 },
  ])
  expect(answer.hits.map(({ title }) => title)).toEqual(['Văn bản 3', 'Văn bản 2', 'Văn bản 1'])
})
