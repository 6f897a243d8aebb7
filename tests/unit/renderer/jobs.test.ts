import { describe, expect, test } from 'vitest'
import { createBackendClient } from '../../../renderer/backend/client.ts'
import { type AnyJob, createJobStore } from '../../../renderer/backend/job-store.ts'
import {
  allAgain,
  chooseAgain,
  toneOf,
  wentSmoothly,
} from '../../../renderer/features/files/filing-choices.ts'
import { unreadFilesOf } from '../../../renderer/features/files/why-unread.ts'
import {
  hasResult,
  needsLooking,
  percentOf,
  stateInWords,
} from '../../../renderer/features/jobs/job-words.ts'
import type { FilingReport } from '../../../shared/model/filing.ts'
import { DocumentId, PathToken, Sha256 } from '../../../shared/model/ids.ts'
import { fakeBridge } from './fake-bridge.ts'

const sha256 = Sha256.parse('b'.repeat(64))
const documentId = DocumentId.parse(1)
const filed = { path: 'a.pdf', documentId, sha256, bytes: 1, pages: 1, characters: 0, text: null }
const duplicate = { path: 'b.pdf', documentId, sha256, source: PathToken.parse('0123456789abcdef') }
const report: FilingReport = { filed: [filed], duplicates: [], refused: [], skipped: [], cancelled: false }

function started() {
  const bridge = fakeBridge()
  const store = createJobStore(createBackendClient(bridge))
  const ended: AnyJob[] = []
  store.onEnd((job) => ended.push(job))
  const id = store.start('files.file', { dossierId: 1, sources: ['0123456789abcdef'] }, 'Đưa tệp')
  return { bridge, store, ended, id, callId: bridge.callId(0) }
}

/** Lets answered promises run on. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('long work', () => {
  test('shows its progress and ends with its result', async () => {
    const { bridge, store, ended, callId } = started()
    bridge.answer({ type: 'progress', callId, progress: { done: 1, total: 4, label: 'a.pdf' } })
    expect(store.snapshot()[0]).toMatchObject({
      title: 'Đưa tệp',
      progress: { done: 1 },
      state: { type: 'running' },
    })
    bridge.answer({ type: 'result', callId, output: report })
    await settled()
    expect(ended).toHaveLength(1)
    expect(ended[0]?.state).toEqual({ type: 'done', output: report })
  })

  test('is cancelled once and says that it is stopping', async () => {
    const { bridge, store, ended, id, callId } = started()
    store.cancel(id)
    expect(store.snapshot()[0]?.state).toEqual({ type: 'running', cancelling: true })
    expect(bridge.sent.at(-1)).toEqual({ type: 'cancel', callId })
    bridge.answer({ type: 'error', callId, error: { code: 'cancelled', details: {} } })
    await settled()
    expect(ended[0]?.state).toEqual({ type: 'cancelled' })
  })

  test('that fails keeps its reason until it is dismissed', async () => {
    const { bridge, store, id, callId } = started()
    store.dismiss(id)
    expect(store.snapshot()).toHaveLength(1)
    bridge.answer({ type: 'error', callId, error: { code: 'locked', details: {} } })
    await settled()
    expect(store.snapshot()[0]?.state).toMatchObject({ type: 'failed', error: { code: 'locked' } })
    store.dismiss(id)
    expect(store.snapshot()).toEqual([])
  })
})

describe('what a filing came to', () => {
  test('is good only when every given file is in', () => {
    expect([wentSmoothly(report), toneOf(report)]).toEqual([true, 'good'])
    const refused = [{ path: 'c', code: 'empty', message: '' }]
    for (const part of [{ duplicates: [duplicate] }, { refused }, { cancelled: true }]) {
      const partly = { ...report, ...part }
      expect([wentSmoothly(partly), toneOf(partly)]).toEqual([false, 'partly'])
    }
    expect(toneOf({ ...report, filed: [], refused })).toBe('bad')
    expect(wentSmoothly({ ...report, filed: [] })).toBe(false)
    expect(wentSmoothly({ ...report, skipped: ['.x'] })).toBe(false)
  })

  test('leaves out what is not chosen to be filed again', () => {
    const chosen = chooseAgain(new Set(), duplicate.source, true)
    expect([...chosen]).toEqual([duplicate.source])
    expect(chooseAgain(chosen, duplicate.source, false).size).toBe(0)
    expect([...allAgain({ duplicates: [duplicate] })]).toEqual([duplicate.source])
  })
})

test('a bar is full while the whole is not known, empty for nothing, and never over', () => {
  expect(percentOf(null)).toBe(100)
  expect(percentOf({ done: 3, total: null, label: '' })).toBe(100)
  expect(percentOf({ done: 0, total: 0, label: '' })).toBe(0)
  expect(percentOf({ done: 9, total: 8, label: '' })).toBe(100)
})

test('words for each end', () => {
  const job = (state: AnyJob['state']) =>
    ({ id: 1, name: 'files.file', input: {}, title: '', progress: null, state }) as unknown as AnyJob
  const troubled = job({ type: 'done', output: { ...report, duplicates: [duplicate] } })
  expect(stateInWords(job({ type: 'done', output: report }))).toBe('Đã xong')
  expect(stateInWords(troubled)).toBe('Đã xong, có chỗ cần xem')
  expect(needsLooking(troubled) && hasResult(troubled)).toBe(true)
  expect(stateInWords(job({ type: 'cancelled' }))).toBe('Đã dừng theo yêu cầu')
  expect(stateInWords(job({ type: 'running', cancelling: true }))).toBe('Đang dừng…')
})

test('reading has a result to look at only where something could not be read', () => {
  const job = (unread: { sha256: Sha256; problem: string }[]): AnyJob => ({
    id: 1,
    name: 'files.readWaiting',
    title: 'Đọc chữ',
    input: {},
    progress: null,
    state: { type: 'done', output: { read: 2, unread } },
  })
  const failed = job([{ sha256, problem: 'ổ đĩa báo lỗi' }])
  expect([hasResult(job([])), needsLooking(job([]))]).toEqual([false, false])
  expect([hasResult(failed), needsLooking(failed)]).toEqual([true, true])
})

test('a file that is not read says why, and what can be done', () => {
  const file = (text: 'text' | 'none' | null, name: string) => ({
    sha256,
    name,
    bytes: 1,
    role: 'ban-quet' as const,
    version: '',
    approval: '',
    pages: null,
    text,
    characters: 0,
  })
  const files = [file('text', 'a.pdf'), file('none', 'b.pdf'), file(null, 'c.pdf')]
  const waiting = unreadFilesOf({ files }, [])
  expect(waiting.map(({ name }) => name)).toEqual(['b.pdf', 'c.pdf'])
  expect(waiting[1]?.why).not.toContain('Lần đọc vừa rồi')
  const [, putOff] = unreadFilesOf({ files }, [{ sha256, problem: 'ổ đĩa báo lỗi' }])
  expect(putOff?.why).toBe('Lần đọc vừa rồi chưa được: ổ đĩa báo lỗi.')
})
