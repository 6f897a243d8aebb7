import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningsOf, boundary, indexedTexts } from '../../../electron/domain/search/index-tokens.ts'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { indexTables, textTables } from '../../../electron/storage/search/index-schema.ts'
import { foldedWords, writtenWords } from '../../../shared/vietnamese/words.ts'
import { searchArchive } from '../../support/search-archive.ts'

const driver = openDriver(':memory:')
driver.exec(indexTables)
for (const table of textTables)
  driver.exec(`CREATE VIRTUAL TABLE ${table}_terms USING fts5vocab (${table}, 'row')`)
driver.exec(`CREATE VIRTUAL TABLE written_places USING fts5vocab (written, 'instance')`)

/** What SQLite makes of a text, in order. */
function tokensBySqlite(text: string): unknown[] {
  driver.exec('DELETE FROM written')
  driver.prepare('INSERT INTO written (rowid, text) VALUES (1, ?)').run(text)
  return driver.prepare('SELECT term FROM written_places WHERE doc = 1 ORDER BY offset').pluck().all()
}

test('every letter, digit and mark of Unicode: one word of ours is one token of SQLite', () => {
  const wordsWith: string[] = []
  for (let point = 0x30; point <= 0x1ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const found = writtenWords(`a${String.fromCodePoint(point)}a`)
    if (found.length === 1 && found[0] !== undefined) wordsWith.push(found[0])
  }
  expect(wordsWith.length).toBeGreaterThan(70_000)
  const all = wordsWith.join(' ')
  expect(tokensBySqlite(all)).toEqual(wordsWith)
})

test('any text gives the tokens of its words, as written and folded', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 4 }), (texts) => {
      const { written, folded } = indexedTexts(texts)
      const expected = (wordsOf: (text: string) => string[]) =>
        texts
          .map(wordsOf)
          .filter((tokens) => tokens.length > 0)
          .flatMap((tokens, at) => (at === 0 ? tokens : [boundary, ...tokens]))
      expect(tokensBySqlite(written)).toEqual(expected(writtenWords))
      expect(tokensBySqlite(folded)).toEqual(expected(foldedWords))
    }),
    { numRuns: 500 },
  )
})

test('beginnings of one to three letters, each once', () => {
  expect(beginningsOf(`nghi quyet ${boundary} nghi d 45`).split(' ').sort()).toEqual(
    ['n', 'ng', 'ngh', 'q', 'qu', 'quy', 'd', '4', '45'].sort(),
  )
})

test('a phrase does not run from one page or field to the next', () => {
  const { ask, file } = searchArchive()
  file({ pages: ['cuối trang', 'đầu trang'], title: 'một', body: 'hai' })
  expect(ask('"trang đầu"').total).toBe(0)
  expect(ask('"đầu trang"').total).toBe(1)
  expect(ask('"một hai"').total).toBe(0)
  expect(ask('"hai cuối"').total).toBe(0)
})

test('scripts of other peoples are found too', () => {
  const { ask, file } = searchArchive()
  const id = file({ pages: ['𠀀𠀁 chữ Nôm, ភាសាខ្មែរ Khmer, ภาษาไทย, Ελλάς, ﬁle, ſtraße'] })
  for (const question of ['𠀀𠀁', 'ភាសាខ្មែរ', 'ภาษาไทย', 'ΕΛΛΆΣ', 'file', '"khmer ภาษาไทย"']) {
    expect(ask(question).hits.map((hit) => hit.documentId)).toEqual([id])
  }
  expect(ask('𠀀').total).toBe(0)
  expect(ask('𠀀', { lastWordOpen: true }).total).toBe(1)
})
