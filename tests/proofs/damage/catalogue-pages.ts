import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { reportOf } from '../../../shared/app-error.ts'
import { paperMaker, seededRandom } from '../../support/generated-papers.ts'
import { makeLargeArchive } from '../../support/large-archive.ts'
import { wholeImage } from '../support/old-archive.ts'
import type { Arm, Figures } from '../support/proof.ts'
import { idleSpawner, startProofBackend } from '../support/proof-backend.ts'

/** A catalogue of some hundred pages with all that a real one has: papers, people, a log, texts longer than a page. */
function makeCatalogue(root: string): void {
  makeLargeArchive(root, { dossiers: 40, papersOfDossier: 5, people: 60 })
  const driver = openDriver(join(root, 'catalogue.sqlite3'))
  const maker = paperMaker(3)
  const sha256 = 'ab'.repeat(32)
  driver
    .prepare(`INSERT INTO files (sha256, bytes, stored_at, pages, text_state) VALUES (?, 1, '', 30, 'text')`)
    .run(sha256)
  driver
    .prepare(`INSERT INTO document_files (document_id, sha256, name, position) VALUES (1, ?, 'a.pdf', 1)`)
    .run(sha256)
  const insert = driver.prepare('INSERT INTO page_texts (sha256, page, text) VALUES (?, ?, ?)')
  const texts = Array.from({ length: 30 }, () => maker.paper({ syllables: 1_500 }).pages.join('\n'))
  for (const [index, text] of texts.entries()) insert.run(sha256, index + 1, text)
  driver
    .prepare('UPDATE files SET characters = (SELECT sum(length(text)) FROM page_texts) WHERE sha256 = ?')
    .run(sha256)
  driver.pragma('wal_checkpoint(TRUNCATE)')
  driver.close()
}

const kinds = ['zeros', 'ones', 'random', 'another page', 'cut off'] as const

function damaged(sound: Buffer, pageSize: number, random: () => number): { bytes: Buffer; how: string } {
  const bytes = Buffer.from(sound)
  const pages = bytes.length / pageSize
  const page = () => Math.floor(random() * pages)
  const kind = kinds[Math.floor(random() * kinds.length)] ?? 'zeros'
  if (kind === 'cut off') {
    const left = 1 + Math.floor(random() * (pages - 1))
    return { bytes: bytes.subarray(0, left * pageSize), how: `cut off after page ${left}` }
  }
  const told: string[] = []
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const at = page() * pageSize
    const from = page() * pageSize
    if (kind === 'zeros') bytes.fill(0, at, at + pageSize)
    else if (kind === 'ones') bytes.fill(0xff, at, at + pageSize)
    else if (kind === 'random')
      for (let each = at; each < at + pageSize; each += 1) bytes[each] = Math.floor(random() * 256)
    else sound.copy(bytes, at, from, from + pageSize)
    told.push(`page ${at / pageSize + 1}${kind === 'another page' ? ` of ${from / pageSize + 1}` : ''}`)
  }
  return { bytes, how: `${kind}: ${told.join(', ')}` }
}

/** Overwritten pages: the catalogue is refused by name, or what it answers is right, or `verify` says that something is wrong. */
export async function cataloguePages(folder: string): Promise<Arm> {
  const model = join(folder, 'mẫu')
  const apart = join(folder, 'riêng')
  makeCatalogue(model)
  // Opened once before: a new archive takes in the rules of the program.
  const answers = await ask(model, apart)
  const catalogue = readFileSync(join(model, 'catalogue.sqlite3'))
  const pageSize = catalogue.readUInt16BE(16) || 65_536
  const root = join(folder, 'kho')
  const copy = join(folder, 'bản để xem.sqlite3')
  const image = imageOf(join(model, 'catalogue.sqlite3'), copy)
  if (typeof answers.said !== 'string') throw new Error('the sound archive does not answer')

  return {
    name: 'catalogue pages',
    target: 500,
    trial: async (seed): Promise<Figures> => {
      rmSync(root, { recursive: true, force: true })
      cpSync(model, root, { recursive: true })
      for (const ending of ['-wal', '-shm']) rmSync(join(root, `catalogue.sqlite3${ending}`), { force: true })
      const { bytes, how } = damaged(catalogue, pageSize, seededRandom(seed))
      writeFileSync(join(root, 'catalogue.sqlite3'), bytes)
      try {
        const { said, refused, named } = await ask(root, apart)
        if (!readFileSync(join(root, 'catalogue.sqlite3')).equals(bytes))
          throw new Error('changed by being opened')
        if (refused !== null) return { 'refused by name': 1 }
        if (named) return { 'named by verify': 1 }
        if (said !== answers.said) throw new Error('answers otherwise, and nobody says why')
        if (imageOf(join(root, 'catalogue.sqlite3'), copy) !== image)
          throw new Error('other rows, and nobody says why')
        return { 'nothing lost': 1 }
      } catch (error) {
        throw new Error(how, { cause: error })
      }
    },
  }
}

/** Of a copy, because looking may leave files beside it. */
function imageOf(catalogue: string, copy: string): string {
  for (const ending of ['', '-wal', '-shm']) rmSync(copy + ending, { force: true })
  copyFileSync(catalogue, copy)
  return wholeImage(copy)
}

const damageCodes = new Set(['catalogue-damaged', 'catalogue-unreadable', 'not-an-archive', 'newer-archive'])

/** What an archive answers, whether it is refused, and whether `verify` names something. */
async function ask(
  root: string,
  apart: string,
): Promise<{ said: string | null; refused: string | null; named: boolean }> {
  const { client, token, close } = startProofBackend(apart, idleSpawner)
  try {
    const { open } = await client.call('archive.open', { folder: token(root) })
    // Opened for reading with what could be saved, and the screen says so: the file itself is not looked at any more.
    if (open?.salvage != null) return { said: null, refused: 'catalogue-damaged', named: false }
    const { problems } = await client.call('archive.verify', {})
    const named = problems.some(({ kind }) => kind === 'catalogue' || kind === 'audit')
    if (named) return { said: null, refused: null, named }
    const said = JSON.stringify([
      await client.call('documents.page', { limit: 500 }),
      await client.call('dossiers.list', {}),
      await client.call('authorities.page', { kind: 'person' }),
      await client.call('archive.stats', {}),
      (await client.call('search.find', { question: 'nghị quyết' })).total,
    ])
    return { said, refused: null, named }
  } catch (error) {
    const { code } = reportOf(error)
    if (!damageCodes.has(code)) throw error
    return { said: null, refused: code, named: false }
  } finally {
    await close()
  }
}
