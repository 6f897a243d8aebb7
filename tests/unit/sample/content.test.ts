import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sheetOfPaper } from '../../../electron/domain/sample/sheet-of-paper.ts'
import { loadRules } from '../../../electron/storage/rules/load-rules.ts'
import { loadSample } from '../../../electron/storage/rules/load-sample.ts'
import { projectFolder } from '../../support/hoso.ts'

const resources = join(projectFolder, 'resources')
const sample = loadSample(join(resources, 'sample'))
const rules = loadRules(join(resources, 'rules'))
const label = (id: string) => rules.documentKinds.entries.find((kind) => kind.id === id)?.label ?? id
const byKey = new Map(sample.papers.map((paper) => [paper.key, paper]))

/** The committee term in which a paper of a day is numbered: from the close of one congress to that of the next. */
const termOf = (head: string, day: string): string => {
  if (head.endsWith('-moi')) return day <= '2025-08-13' ? 'lâm thời 2025' : 'khóa I'
  return day <= '2020-05-26' ? 'khóa XIX' : 'khóa XX'
}

describe('the content of the sample', () => {
  test('names no paper, head or dossier that it does not have, and nothing twice', () => {
    expect(byKey.size).toBe(sample.papers.length)
    const heads = new Set(Object.keys(sample.archive.heads))
    for (const { key, head, links } of sample.papers) {
      if (head !== null) expect(heads, key).toContain(head)
      for (const { to } of links) expect(byKey.has(to), `${key} → ${to}`).toBe(true)
    }
    const files = sample.papers.flatMap(({ file }) => (file === null ? [] : [file]))
    expect(new Set(files).size).toBe(files.length)
  })

  test('gives no number twice to one kind of one body in one term (R12), each with its leading 0', () => {
    const numbers = sample.papers.flatMap(({ head, fields: { kind, number, symbol, date } }) =>
      number === undefined || head === null
        ? []
        : [`${termOf(head, date?.text ?? '')} ${kind} ${number}-${symbol}`],
    )
    expect(numbers.filter((each, index) => numbers.indexOf(each) !== index)).toEqual([])
    expect(numbers.filter((each) => / \d-/.test(each))).toEqual([])
  })

  test('writes the symbol of the kind, and none of a district after 30/6/2025', () => {
    const wrong = sample.papers.filter(({ fields: { kind, symbol } }) => {
      const known = rules.documentKinds.entries.find(({ id }) => id === kind)?.symbols ?? []
      return symbol !== undefined && known.length > 0 && !known.includes(symbol.split('/')[0] ?? '')
    })
    expect(wrong.map(({ key }) => key)).toEqual([])
    const late = sample.papers.filter(({ fields }) => (fields.date?.text ?? '') > '2025-06-30')
    expect(late.length).toBeGreaterThan(10)
    expect(late.filter(({ head }) => head === 'huyen-uy')).toEqual([])
  })

  test('lets nobody count the votes of an election he stands in', () => {
    for (const [list, count] of [
      ['ds-bc-2020', 'bbkp-bch-2020'],
      ['bbkp-2025', 'bbkp-2025'],
    ]) {
      const meeting = byKey.get(count ?? '')?.fields.meeting
      const candidates =
        byKey
          .get(list ?? '')
          ?.text.filter((line) => line.startsWith('|'))
          .join() ?? ''
      for (const name of [meeting?.chair, meeting?.secretary]) {
        expect(name).toBeTruthy()
        expect(candidates).not.toContain(name)
      }
    }
  })

  test('says on every sheet that it is invented', () => {
    for (const paper of sample.papers) {
      expect(sheetOfPaper(paper, sample, label).notice).toContain('dữ liệu hư cấu')
    }
  })
})
