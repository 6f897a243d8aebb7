import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createProgramLog } from '../../../electron/backend/incidents/program-log.ts'
import { servePort } from '../../../electron/backend/serve-port.ts'
import { startBackend } from '../../../electron/backend/start-backend.ts'
import type { Reply } from '../../../shared/protocol.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import { projectFolder } from '../../support/hoso.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { sourceSpawner } from '../../support/worker-spawner.ts'

const telltale = 'Kế hoạch nhân sự tuyệt mật Bằng Lăng'

/** The backend as the window meets it, with a desktop that fails in a way nobody expects. */
function windowOf(folder: string) {
  const backend = startBackend({
    host: {
      spawner: sourceSpawner,
      serve: () => undefined,
      openOutside: (path) => Promise.reject(new TypeError(`cannot open ${path} of “${telltale}”`)),
    },
    places: { settings: folder, temporary: join(folder, 'tạm'), resources: join(projectFolder, 'resources') },
    emit: () => undefined,
    remember: false,
    now: () => new Date('2026-11-23T08:00:00Z'),
  })
  afterAll(() => backend.close())
  const waiting = new Map<string, (reply: Reply) => void>()
  const port = servePort({
    dispatch: backend.dispatch,
    incidents: backend.incidents,
    post: (reply) => {
      if ('callId' in reply && reply.type !== 'progress') waiting.get(reply.callId)?.(reply)
    },
  })
  const ask = (name: string, input: unknown) =>
    new Promise<Reply>((resolve) => {
      const callId = String(waiting.size)
      waiting.set(callId, resolve)
      port.receive({ type: 'call', callId, name, input })
    })
  return { backend, ask }
}

describe('an unexpected error', () => {
  test('has one number on the screen, in the copied text and in the log, and none of them holds a title', async () => {
    const folder = temporaryFolder()
    const { backend, ask } = windowOf(folder)
    const { client, grants } = backend
    const token = (path: string) => grants.grant({ path, shown: path })
    await client.call('archive.create', {
      folder: token(join(folder, 'kho')),
      fonds: { code: '09', name: 'Đảng bộ xã Dương Quang' },
      inventory: { number: '01' },
      officer: { name: 'Nông Thị Hà', office: '' },
    })
    const [inventory] = await client.call('inventories.list', {})
    if (inventory === undefined) throw new Error('no inventory')
    const fields = { title: telltale }
    const dossier = await client.call('dossiers.create', { inventoryId: inventory.id, fields })
    const source = join(folder, `${telltale}.pdf`)
    writeFileSync(source, await makePdf([telltale]))
    const { filed } = await client.call('files.file', { dossierId: dossier.id, sources: [token(source)] })
    const [paper] = filed
    await client.call('documents.update', { id: paper?.documentId ?? (0 as never), fields })
    const wanted = { documentId: paper?.documentId, sha256: paper?.sha256 }

    const reply = await ask('files.openOutside', wanted)
    if (reply.type !== 'error') throw new Error('it did not fail')
    const { code, details } = reply.error
    expect(code).toBe('unexpected')
    expect(details['incident']).toMatch(/^SC-20261123-[0-9A-F]{4}$/)
    expect(errorSentence(code, details)).toContain(String(details['incident']))
    const log = readFileSync(join(folder, 'logs/hoso.log'), 'utf8')
    const report = String(details['report'])
    expect(log).toBe(`${report}\n\n`)
    for (const said of [
      String(details['incident']),
      'call files.openOutside',
      'TypeError',
      '.ts:',
      'Hồ Sơ Đại Hội',
    ])
      expect(report).toContain(said)
    for (const word of [telltale, 'Bằng Lăng', 'Nông Thị Hà', 'Dương Quang', folder, '.pdf'])
      expect([word, log.includes(word)]).toEqual([word, false])

    // What a person may meet has a sentence of its own and is no incident.
    expect(await ask('documents.get', { id: 999 })).toMatchObject({ error: { code: 'document-not-found' } })
    expect(await ask(`${telltale}.x`, {})).toMatchObject({ error: { code: 'unknown-call' } })
    expect(readFileSync(join(folder, 'logs/hoso.log'), 'utf8')).toBe(log)
  })

  test('of a screen is noted by its kind and place only', async () => {
    const folder = temporaryFolder()
    const { ask } = windowOf(folder)
    const told = { screen: '/search', error: 'TypeError', stack: ['render index.js:1'] }
    const reply = await ask('incidents.note', told)
    expect(reply).toMatchObject({
      type: 'result',
      output: { report: expect.stringContaining('call window /search') },
    })
    await ask('incidents.note', { ...told, screen: `/search?q=${telltale}` })
    expect(readFileSync(join(folder, 'logs/hoso.log'), 'utf8')).not.toContain(telltale)
  })
})

describe('the program’s log', () => {
  test('goes on in a new file when one is full, and keeps five', () => {
    const folder = join(temporaryFolder(), 'logs')
    const log = createProgramLog(folder, 1_000)
    for (let number = 0; number < 100; number += 1) log.write(`${number} ${'x'.repeat(96)}`)
    const names = ['hoso.1.log', 'hoso.2.log', 'hoso.3.log', 'hoso.4.log', 'hoso.log']
    expect(readdirSync(folder).sort()).toEqual(names)
    for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1_000)
    const numbers = ['hoso.4.log', 'hoso.3.log', 'hoso.2.log', 'hoso.1.log', 'hoso.log'].flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => Number(line.split(' ')[0])),
    )
    expect(numbers.at(-1)).toBe(99)
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
  })

  test('takes one line longer than a file, and never fails where it cannot write', () => {
    const folder = temporaryFolder()
    createProgramLog(folder, 10).write('x'.repeat(50))
    expect(readFileSync(join(folder, 'hoso.log'), 'utf8')).toBe(`${'x'.repeat(50)}\n`)
    mkdirSync(join(folder, 'hoso.1.log'))
    writeFileSync(join(folder, 'tệp'), '')
    expect(() => createProgramLog(join(folder, 'tệp', 'logs')).write('x')).not.toThrow()
  })
})
