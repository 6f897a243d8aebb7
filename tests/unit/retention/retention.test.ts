import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type KeptPaper,
  longestTerm,
  retentionEnd,
  rowFor,
  termRank,
} from '../../../electron/domain/retention/retention.ts'
import { loadRules } from '../../../electron/storage/rules/load-rules.ts'

const rules = loadRules(join(import.meta.dirname, '../../../resources/rules'))
const paper = (change: Partial<KeptPaper> = {}): KeptPaper => ({
  kind: 'cong-van',
  kindLabel: 'Công văn',
  title: 'về việc mượn hội trường',
  own: null,
  isOfCongress: false,
  ...change,
})

test.each([
  [{}, 'cong-van-trao-doi', '10-nam'],
  [{ isOfCongress: true }, 'ho-so-dai-hoi', 'vinh-vien'],
  [{ kind: 'bao-cao', title: 'tổng kết công tác năm 2022' }, 'tong-ket-nam-nhiem-ky', 'vinh-vien'],
  [{ kind: 'bao-cao', title: 'công tác quý I' }, 'thang-quy-sau-thang', '10-nam'],
  [{ kind: 'bao-cao', title: 'CÔNG TÁC THÁNG 3' }, 'thang-quy-sau-thang', '10-nam'],
  [{ kind: 'nghi-quyet', title: 'chuyên đề' }, 'nghi-quyet-cap-uy', 'vinh-vien'],
  [{ kind: 'bien-ban', title: 'hội nghị Ban Thường vụ' }, 'bien-ban-cap-uy', 'vinh-vien'],
] as const)('%o falls under %s', (change, row, term) => {
  const found = rowFor(paper(change), rules)
  expect(found?.id).toBe(row)
  expect(found?.term).toBe(term)
})

test('a paper that no row names has no term: a person decides', () => {
  expect(rowFor(paper({ kind: 'thu-cong', title: 'chúc mừng' }), rules)).toBeNull()
  expect(longestTerm([paper({ kind: null })], rules)).toBeNull()
})

test('the sentence names the paper, the row and its source', () => {
  const papers = [
    paper(),
    paper({ kind: 'nghi-quyet', kindLabel: 'Nghị quyết', title: 'Đại hội', isOfCongress: true }),
  ]
  const found = longestTerm(papers, rules)
  expect(found?.term).toBe('vinh-vien')
  expect(found?.sentence).toBe(
    'Vĩnh viễn: có Nghị quyết “Đại hội” (Hồ sơ Đại hội, Thông tư 09/2011/TT-BNV, nhóm 14.1)',
  )
})

test('the longest of any papers is the term of one of them, and none is longer; their order does not matter', () => {
  const terms = rules.retentionTerms.entries.map(({ id }) => id)
  const anyPaper = fc.constantFrom(...terms).map((own) => paper({ own }))
  fc.assert(
    fc.property(fc.array(anyPaper, { minLength: 1 }), (papers) => {
      const longest = longestTerm(papers, rules)
      const ranks = papers.map(({ own }) => termRank(own, rules))
      expect(termRank(longest?.term ?? null, rules)).toBe(Math.max(...ranks))
      expect(termRank(longestTerm(papers.toReversed(), rules)?.term ?? null, rules)).toBe(Math.max(...ranks))
    }),
  )
})

test('kept to the end of a year, counted from the end of the year the work ended; permanent has no end', () => {
  expect(retentionEnd('10-nam', '2020-05-21', rules)).toBe('2030-12-31')
  expect(retentionEnd('10-nam', '2020-01-01', rules)).toBe('2030-12-31')
  expect(retentionEnd('vinh-vien', '2020-05-21', rules)).toBeNull()
  expect(retentionEnd('10-nam', null, rules)).toBeNull()
})

test('every row of the table names a term and kinds that exist', () => {
  const kinds = new Set(rules.documentKinds.entries.map(({ id }) => id))
  for (const row of rules.retentionTable.entries) {
    expect(termRank(row.term, rules)).toBeGreaterThanOrEqual(0)
    expect(row.kinds.filter((kind) => !kinds.has(kind))).toEqual([])
  }
})
