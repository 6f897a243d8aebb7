import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Completeness, CompletenessLine } from '../../../shared/model/completeness.ts'
import type { DocumentFields } from '../../../shared/model/document.ts'
import type { CongressId, DossierId } from '../../../shared/model/ids.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
let count = 0
let backend: OpenBackend
let congressId: CongressId
let proceedings: DossierId

beforeEach(async () => {
  count += 1
  backend = await openBackend(join(folder, String(count)))
  const [inventory] = await backend.client.call('inventories.list', {})
  if (inventory === undefined) throw new Error('no inventory')
  const made = await backend.client.call('congresses.create', {
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
    },
  })
  congressId = made.congress.id
  proceedings = dossierOf(made.dossiers, 'dien-bien-dai-hoi')
})

function dossierOf(
  dossiers: readonly { readonly id: DossierId; readonly groupId: string | null }[],
  group: string,
): DossierId {
  const dossier = dossiers.find(({ groupId }) => groupId === group)
  if (dossier === undefined) throw new Error(`no dossier of ${group}`)
  return dossier.id
}

const read = () => backend.client.call('completeness.ofCongress', { congressId })
const resolution = { groupId: 'dien-bien-dai-hoi', lineId: 'nghi-quyet-dai-hoi' }
const reminder = { groupId: 'dien-bien-dai-hoi', lineId: 'tham-luan' }
function lineIn({ groups }: Completeness, key: typeof resolution): CompletenessLine {
  const line = groups
    .find(({ groupId }) => groupId === key.groupId)
    ?.lines.find(({ lineId }) => lineId === key.lineId)
  if (line === undefined) throw new Error(`no line ${key.lineId}`)
  return line
}
const file = async (fields: Partial<DocumentFields>) =>
  (await backend.client.call('documents.create', { dossierId: proceedings, fields })).id

test('a new congress: what is certain counts and is unseen, the rest is a reminder', async () => {
  const { groups, score, blocking } = await read()
  // The two papers of the hand-over itself do not block it.
  expect(blocking).toBe(score.of - 2)
  expect(groups).toHaveLength(11)
  const lines = groups.flatMap((group) => group.lines)
  expect(score.of).toBe(lines.filter(({ mark }) => mark === 'S').length)
  expect(score.unseen).toBe(score.of)
  expect(score.settled).toBe(0)
  expect(score.reminders).toBe(lines.length - score.of)
  expect(lineIn({ groups } as Completeness, reminder).counts).toBe(false)
})

test('papers fill lines: one several lines, a line several papers; in the bin they fill nothing', async () => {
  const id = await file({ kind: 'nghi-quyet', title: 'Nghị quyết đại hội' })
  const line = resolution
  expect(
    lineIn(await backend.client.call('completeness.fill', { congressId, line, documentIds: [id] }), line)
      .state,
  ).toBe('present')
  const report = { groupId: 'dien-bien-dai-hoi', lineId: 'bao-cao-chinh-tri' }
  await backend.client.call('completeness.fill', { congressId, line: report, documentIds: [id] })
  expect((await read()).score.settled).toBe(2)
  await backend.client.call('completeness.require', { congressId, line, confirmed: false, needs: 2 })
  expect(lineIn(await read(), line).state).toBe('unseen')
  await backend.client.call('completeness.require', { congressId, line, confirmed: false, needs: 1 })
  await backend.client.call('documents.trash', { ids: [id] })
  expect((await read()).score.settled).toBe(0)
  await backend.client.call('history.undo', {})
  expect((await read()).score.settled).toBe(2)
  await backend.client.call('completeness.empty', { congressId, line, documentIds: [id] })
  expect(lineIn(await read(), line).documents).toEqual([])
})

test('“không phát sinh” needs its reason; “thiếu” notes since when', async () => {
  const judge = (verdict: 'missing' | 'not-arisen' | null, reason = '') =>
    backend.client.call('completeness.judge', { congressId, line: resolution, verdict, reason })
  await expect(judge('not-arisen')).rejects.toMatchObject({ code: 'reason-missing' })
  const missing = lineIn(await judge('missing', 'Chờ Đoàn thư ký'), resolution)
  expect(missing).toMatchObject({ state: 'missing', reason: 'Chờ Đoàn thư ký' })
  expect(missing.since).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect((await read()).score.missing).toBe(1)
  const settled = await judge('not-arisen', 'Đại hội không ra nghị quyết riêng')
  expect(settled.score.settled).toBe(1)
  expect(lineIn(await judge(null), resolution).state).toBe('unseen')
})

test('a reminder counts once the office confirms it for this congress', async () => {
  const before = (await read()).score
  const { score } = await backend.client.call('completeness.require', {
    congressId,
    line: reminder,
    confirmed: true,
    needs: 3,
  })
  expect(score.of).toBe(before.of + 1)
  expect(score.reminders).toBe(before.reminders - 1)
})

test('the plan is adapted: own lines come, are renamed and go; what a regulation names stays', async () => {
  const added = await backend.client.call('completeness.add', {
    congressId,
    groupId: 'dien-bien-dai-hoi',
    label: 'Biên bản rút kinh nghiệm',
    confirmed: true,
  })
  const own = added.groups.flatMap(({ lines }) => lines).find(({ isOwn }) => isOwn)
  expect(own).toMatchObject({ label: 'Biên bản rút kinh nghiệm', counts: true, state: 'unseen' })
  const line = { groupId: 'dien-bien-dai-hoi', lineId: own?.lineId ?? '' }
  await backend.client.call('completeness.rename', {
    congressId,
    line,
    label: 'Biên bản họp rút kinh nghiệm',
  })
  await expect(
    backend.client.call('completeness.rename', { congressId, line: resolution, label: 'Nghị quyết' }),
  ).rejects.toMatchObject({ code: 'line-not-own' })
  await expect(
    backend.client.call('completeness.remove', { congressId, line: resolution, reason: 'thừa' }),
  ).rejects.toMatchObject({ code: 'line-is-required' })
  await backend.client.call('completeness.remove', { congressId, line, reason: 'thêm nhầm' })
  await backend.client.call('completeness.remove', { congressId, line: reminder, reason: 'không dùng' })
  const { groups } = await read()
  const ids = groups.flatMap(({ lines }) => lines.map(({ lineId }) => lineId))
  expect(ids).not.toContain(line.lineId)
  expect(ids).not.toContain(reminder.lineId)
  // Two steps back, both are there again.
  await backend.client.call('history.undo', {})
  await backend.client.call('history.undo', {})
  expect(lineIn(await read(), line).label).toBe('Biên bản họp rút kinh nghiệm')
})

test('filing proposes the line that kind and title name, and nothing where they name none', async () => {
  const propose = async (fields: Partial<DocumentFields>) =>
    (await backend.client.call('completeness.propose', { documentId: await file(fields) })).proposals.map(
      ({ lineId }) => lineId,
    )
  expect((await propose({ kind: 'nghi-quyet', title: 'Đại hội đại biểu Đảng bộ xã lần thứ XVI' }))[0]).toBe(
    'nghi-quyet-dai-hoi',
  )
  expect((await propose({ kind: 'bien-ban', title: 'đại hội đại biểu Đảng bộ xã lần thứ XVI' }))[0]).toBe(
    'bien-ban-dai-hoi',
  )
  expect((await propose({ kind: 'bao-cao', title: 'chính trị của Ban Chấp hành khóa XV' }))[0]).toBe(
    'bao-cao-chinh-tri',
  )
  expect(await propose({ kind: 'cong-van', title: 'về việc mượn hội trường' })).toEqual([])
})

test('every change can be taken back and is in the log', async () => {
  const before = await read()
  await backend.client.call('completeness.judge', { congressId, line: resolution, verdict: 'missing' })
  await backend.client.call('history.undo', {})
  expect(await read()).toEqual(before)
  expect((await backend.client.call('archive.verify', {})).ok).toBe(true)
})

test('all proposals are accepted as one step, and taken back as one', async () => {
  await file({ kind: 'nghi-quyet', title: 'Đại hội đại biểu Đảng bộ xã' })
  await file({ kind: 'bien-ban', title: 'đại hội đại biểu Đảng bộ xã' })
  await file({ kind: 'cong-van', title: 'về việc mượn hội trường' })
  const proposals = await backend.client.call('completeness.proposals', { congressId })
  expect(proposals.map(({ line }) => line.lineId).sort()).toEqual(['bien-ban-dai-hoi', 'nghi-quyet-dai-hoi'])
  const fillings = proposals.map(({ document, line: { groupId, lineId } }) => ({
    documentId: document.id,
    line: { groupId, lineId },
  }))
  const after = await backend.client.call('completeness.fillMany', { congressId, fillings })
  expect(after.score.settled).toBe(2)
  expect(await backend.client.call('completeness.proposals', { congressId })).toEqual([])
  await backend.client.call('history.undo', {})
  expect((await read()).score.settled).toBe(0)
})
