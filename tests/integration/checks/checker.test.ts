import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { CheckFinding } from '../../../shared/model/check.ts'
import type { DocumentFields } from '../../../shared/model/document.ts'
import type { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

let backend: OpenBackend
let congressDossier: DossierId
let otherDossier: DossierId
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-checks-'))
  folders.push(folder)
  backend = await openBackend(folder)
  const [inventory] = await backend.client.call('inventories.list', {})
  if (inventory === undefined) throw new Error('no inventory')
  await backend.client.call('congresses.create', {
    fondsId: inventory.fondsId,
    inventoryId: inventory.id,
    fields: {
      organisation: 'Đảng bộ xã Dương Quang',
      tier: 'co-so',
      kind: 'dai-bieu',
      ordinal: 'XVI',
      term: '2020-2025',
      openedOn: '2020-05-20',
      closedOn: '2020-05-21',
      members: 250,
    },
  })
  const dossiers = await backend.client.call('dossiers.list', {})
  const proceedings = dossiers.find(({ groupId }) => groupId === 'dien-bien-dai-hoi')
  if (proceedings === undefined) throw new Error('no dossier')
  congressDossier = proceedings.id
  otherDossier = await backend.newDossier('Hồ sơ hội nghị Ban Chấp hành Đảng bộ xã năm 2021')
})

const whole = {
  kind: 'nghi-quyet',
  number: '05',
  symbol: 'NQ/ĐU',
  date: { text: '2021-05-21', certain: true },
  body: 'Đảng ủy xã Dương Quang',
  title: 'về phát triển kinh tế',
  copy: 'ban-chinh',
  pages: 4,
} as const satisfies Partial<DocumentFields>

const create = async (fields: Partial<DocumentFields>, dossierId = otherDossier) =>
  (await backend.client.call('documents.create', { dossierId, fields })).id

async function everything(): Promise<CheckFinding[]> {
  await backend.client.call('checks.finish', {})
  return (await backend.client.call('checks.page', { limit: 500 })).findings
}
const rulesOf = (findings: readonly CheckFinding[]) => findings.map(({ rule }) => rule).sort()
const ofDocument = async (id: DocumentId, fields: Partial<DocumentFields> = {}) =>
  rulesOf(await backend.client.call('checks.ofDocument', { id, fields }))

test('a whole paper has no finding; every finding names its rule, source and mark', async () => {
  const id = await create(whole)
  expect(await ofDocument(id)).toEqual([])
  await create({ title: 'chưa đủ' }, congressDossier)
  const [finding] = (await everything()).filter(({ rule }) => rule === 'R20')
  expect(finding).toMatchObject({ severity: 'error', mark: 'P', source: { number: '02/2019/TT-BNV' } })
  expect(finding?.subject).toMatchObject({ kind: 'document', dossierId: congressDossier })
  expect(finding?.message).toMatch(/^Còn thiếu: tên loại, cơ quan ban hành/)
})

test('what is typed is judged before it is saved', async () => {
  const id = await create(whole)
  expect(await ofDocument(id, { kind: 'ket-luan' })).toEqual(['R11'])
  expect(await ofDocument(id, { number: '5', date: null })).toEqual(['R14', 'R20'])
  expect(await ofDocument(id)).toEqual([])
})

test('a twin is found at both ends, and at neither once one of them is gone, or they are linked', async () => {
  const first = await create(whole)
  const second = await create(whole, congressDossier)
  const twins = async () =>
    (await everything()).filter(({ rule }) => rule === 'R25b').map(({ subject }) => subject.documentId)
  expect((await twins()).sort()).toEqual([first, second].sort())
  await backend.client.call('documents.trash', { ids: [second] })
  expect(await twins()).toEqual([])
  await backend.client.call('history.undo', {})
  expect(await twins()).toHaveLength(2)
  await backend.client.call('links.add', { from: first, to: second, kind: 'ban-khac-cua' })
  expect(await twins()).toEqual([])
})

test('numbers of a term: doubles and gaps, not across terms and not before the first congress', async () => {
  const date = (text: string) => ({ date: { text, certain: true } })
  await create({ ...whole, ...date('2020-06-01'), number: '01' })
  const third = await create({ ...whole, ...date('2020-08-01'), number: '03' })
  await create({ ...whole, ...date('2019-08-01'), number: '09', title: 'nhiệm kỳ trước' })
  const series = async () => (await everything()).filter(({ subject }) => subject.kind === 'series')
  expect((await series()).map(({ rule, message }) => [rule, message.slice(0, 12)])).toEqual([
    ['R13', 'Thiếu số 2. '],
  ])
  await create({ ...whole, ...date('2020-09-01'), number: '3', title: 'trùng số' })
  expect(rulesOf(await series())).toEqual(['R12', 'R13'])
  await backend.client.call('documents.update', { id: third, fields: { number: '02' } })
  expect(rulesOf(await series())).toEqual([])
})

test('a changed rule is judged by at once', async () => {
  const id = await create({ ...whole, number: '5' })
  expect(await ofDocument(id)).toEqual(['R14'])
  await everything()
  await backend.client.call('rules.withdraw', { file: 'validations', entryId: 'r14', reason: 'Văn bản cũ' })
  expect(await ofDocument(id)).toEqual([])
  expect(rulesOf(await everything())).not.toContain('R14')
})

test('the list is narrowed by weight, rule, dossier and congress, and counted', async () => {
  await create({ title: 'a' }, congressDossier)
  await create({ ...whole, number: '5', kind: null }, congressDossier)
  await everything()
  const page = (filter: object) => backend.client.call('checks.page', filter)
  const all = await page({})
  expect(all.total).toBe(all.findings.length)
  expect(all.counts.errors + all.counts.warnings + all.counts.infos).toBe(all.total)
  expect((await page({ severity: 'warning' })).findings.every(({ severity }) => severity === 'warning')).toBe(
    true,
  )
  const padded = await page({ rule: 'R14' })
  expect(padded.total).toBe(1)
  expect(padded.counts).toEqual(all.counts)
  expect(rulesOf((await page({ dossierId: otherDossier })).findings)).toEqual(['R33'])
  expect((await page({ dossierId: congressDossier })).total).toBeGreaterThan(1)
  // The list is ordered by weight, and its second half follows the first.
  const [first, second] = [await page({ limit: 2 }), await page({ limit: 500, offset: 2 })]
  expect([...first.findings, ...second.findings]).toEqual(all.findings)
})

test('whatever is done, what is followed step by step is what a new look finds', async () => {
  const number = fc.constantFrom('', '1', '01', '2', '03', '3')
  const command = fc.oneof(
    fc.record({
      do: fc.constant('create' as const),
      number,
      kind: fc.constantFrom('nghi-quyet', 'ket-luan', null),
      year: fc.constantFrom('2019', '2021', '2022'),
      congress: fc.boolean(),
    }),
    fc.record({ do: fc.constant('number' as const), which: fc.nat(20), number }),
    fc.record({ do: fc.constant('move' as const), which: fc.nat(20), congress: fc.boolean() }),
    fc.record({ do: fc.constant('trash' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('undo' as const) }),
    fc.record({ do: fc.constant('dossier' as const), retention: fc.constantFrom(null, '10-nam', '70-nam') }),
    fc.record({ do: fc.constant('look' as const) }),
  )
  const place = (congress: boolean) => (congress ? congressDossier : otherDossier)
  const ids: DocumentId[] = []
  const which = (index: number) => (ids.length === 0 ? undefined : ids[index % ids.length])

  async function run(step: typeof command extends fc.Arbitrary<infer Step> ? Step : never): Promise<void> {
    const { client } = backend
    switch (step.do) {
      case 'create': {
        const { kind, year, congress } = step
        const date = { text: `${year}-06-01`, certain: true }
        ids.push(await create({ ...whole, kind, number: step.number, date }, place(congress)))
        return
      }
      case 'dossier':
        await client.call('dossiers.update', { id: otherDossier, fields: { retention: step.retention } })
        return
      case 'look':
        await everything()
        return
      case 'undo':
        await client.call('history.undo', {})
        return
    }
    const id = which(step.which)
    if (id === undefined) return
    if (step.do === 'number') await client.call('documents.update', { id, fields: { number: step.number } })
    if (step.do === 'move')
      await client.call('documents.move', { ids: [id], dossierId: place(step.congress) })
    if (step.do === 'trash') await client.call('documents.trash', { ids: [id] })
  }

  const shown = (findings: readonly CheckFinding[]) =>
    findings.map(({ rule, subject, message }) => `${rule} ${subject.name} ${message}`).sort()
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (steps) => {
      // A paper in the bin cannot be changed, and nothing may be left to undo: that is refused, and judged elsewhere.
      for (const step of steps) await run(step).catch(() => undefined)
      const followed = shown(await everything())
      await backend.reopen()
      expect(followed).toEqual(shown(await everything()))
    }),
    { numRuns: 25 },
  )
})
