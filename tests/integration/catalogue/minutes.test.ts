import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyMeeting } from '../../../shared/model/empty-records.ts'
import { auditLog } from '../../support/audit-log.ts'
import { openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const { client, kho, newDossier } = await openBackend(folder, join(folder, 'kho'))
const dossierId = await newDossier('Tập biên bản')
const meeting = { ...emptyMeeting, kind: 'hoi-nghi-ban-chap-hanh', chair: 'Hoàng Văn Đức', summoned: 9 }

const created = (fields: { kind?: string | null; title?: string; meeting?: typeof meeting }) =>
  client.call('documents.create', { dossierId, fields })

describe('what is said of a meeting', () => {
  test('is refused for a paper that is not minutes, whichever way it comes', async () => {
    const refusal = { code: 'meeting-without-minutes' }
    await expect(created({ kind: 'nghi-quyet', meeting })).rejects.toMatchObject({
      ...refusal,
      details: { kind: 'Nghị quyết' },
    })
    const { id } = await created({ title: 'Chưa có tên loại' })
    await expect(client.call('documents.update', { id, fields: { meeting } })).rejects.toMatchObject(refusal)
    const cells = { 'meeting.chair': 'Hoàng Văn Đức', title: 'Đổi' }
    const entered = await client.call('documents.enter', { rows: [{ id, cells }] })
    expect(entered.problems).toMatchObject([{ row: 0, column: 'meeting.chair' }])
    expect(entered.problems[0]?.message).toContain('Biên bản')
    expect(await client.call('documents.get', { id })).toMatchObject({
      title: 'Chưa có tên loại',
      meeting: null,
    })
  })

  test('comes with the kind in one change, and an empty one is none', async () => {
    const { id } = await created({ kind: 'nghi-quyet' })
    const update = (fields: object) => client.call('documents.update', { id, fields })
    expect(await update({ meeting: emptyMeeting })).toMatchObject({ meeting: null })
    expect(await update({ kind: 'bien-ban', meeting })).toMatchObject({ meeting })
  })

  test('goes when the paper is minutes no longer; the log keeps it and undo brings it back', async () => {
    const { id } = await created({ kind: 'bien-ban', meeting })
    const rows = [{ id, cells: { kind: 'Nghị quyết' } }]
    const preview = await client.call('documents.previewEntry', { rows })
    expect(preview.rows[0]?.changes).toContainEqual({
      column: 'meeting.chair',
      before: 'Hoàng Văn Đức',
      after: '',
    })
    const changed = await client.call('documents.update', { id, fields: { kind: 'nghi-quyet' } })
    expect(changed.meeting).toBeNull()
    expect(auditLog(kho).at(-1)).toMatchObject({
      action: 'document.updated',
      before: { kind: 'bien-ban', meeting },
      after: { kind: 'nghi-quyet', meeting: null },
    })
    const last = (await client.call('history.list', {})).undo[0]
    await client.call('history.undo', { step: last?.id ?? null })
    expect(await client.call('documents.get', { id })).toMatchObject({ kind: 'bien-ban', meeting })
    expect((await client.call('documents.enter', { rows })).saved).toMatchObject([{ meeting: null }])
  })
})
