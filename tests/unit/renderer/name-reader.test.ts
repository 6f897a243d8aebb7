import { expect, test } from 'vitest'
import { createBackendClient } from '../../../renderer/backend/client.ts'
import { createNameReader } from '../../../renderer/features/quick-open/name-reader.ts'
import { createQuickIndex } from '../../../renderer/features/quick-open/quick-index.ts'
import type { QuickNames } from '../../../shared/model/quick-open.ts'
import type { Request } from '../../../shared/protocol.ts'
import { fakeBridge } from './fake-bridge.ts'

const paper = (id: number, title: string) => ({
  id,
  dossierId: 1,
  dossierCode: '09.01.0001',
  kind: '',
  symbol: '',
  title,
  year: '',
})
const empty = { congresses: [], dossiers: [], documents: [], authorities: [], all: null, next: null }

/** An archive of two papers, of which the window keeps one; answers like the backend. */
function reading() {
  const bridge = fakeBridge()
  const calls: string[] = []
  const titles = new Map([
    [1, 'Tờ trình cũ'],
    [2, 'Báo cáo mới'],
  ])
  let fails = false
  let whenAsked = () => {}
  const answer = (request: Request & { type: 'call' }): unknown => {
    const from = Reflect.get(Object(request.input), 'from')
    if (request.name === 'quickOpen.papers') return [paper(1, titles.get(1) ?? '')]
    if (from === null) {
      const all: QuickNames['all'] = { dossiers: true, documents: false, authorities: true }
      return { ...empty, all, next: { list: 'documents', below: 9, given: 0 } }
    }
    return { ...empty, documents: [paper(2, titles.get(2) ?? '')] }
  }
  const client = createBackendClient({
    ...bridge,
    send: (request) => {
      if (request.type !== 'call') return
      calls.push(request.name)
      whenAsked()
      const { callId } = request
      const output = answer(request)
      queueMicrotask(() =>
        fails
          ? bridge.answer({ type: 'error', callId, error: { code: 'internal', details: {} } })
          : bridge.answer({ type: 'result', callId, output }),
      )
    },
  })
  const index = createQuickIndex()
  const places: string[] = []
  const reader = createNameReader({ client, index, commands: () => [], places: () => places })
  reader.listen()
  const found = (typed: string) => index.find(typed, new Set(), 5).items.map(({ key }) => key)
  const change = () => bridge.answer({ type: 'event', event: { type: 'changed', nouns: ['documents'] } })
  return {
    reader,
    calls,
    titles,
    places,
    found,
    change,
    onAsked: (listener: () => void) => {
      whenAsked = listener
    },
    failing: (now: boolean) => {
      fails = now
    },
  }
}

test('the names are read in portions, and not again while nothing changes', async () => {
  const { reader, calls, found } = reading()
  expect(await reader.refresh()).toEqual({ dossiers: true, documents: false, authorities: true })
  expect(calls).toEqual(['quickOpen.names', 'quickOpen.names'])
  expect(found('bao cao')).toEqual(['document-2'])
  expect(await reader.refresh()).toBeNull()
  expect(calls).toHaveLength(2)
})

test('what changes is read again', async () => {
  const { reader, titles, found, change } = reading()
  await reader.refresh()
  titles.set(2, 'Nghị quyết mới')
  change()
  expect(await reader.refresh()).not.toBeNull()
  expect(found('bao cao')).toEqual([])
  expect(found('nghi quyet')).toEqual(['document-2'])
})

test('what changes while the names are read makes them old again', async () => {
  const { reader, calls, change, onAsked } = reading()
  onAsked(() => {
    if (calls.length === 1) change()
  })
  await reader.refresh()
  expect(await reader.refresh()).not.toBeNull()
  expect(calls.filter((name) => name === 'quickOpen.names')).toHaveLength(4)
})

test('an old paper that was open lately is asked for by itself, once', async () => {
  const { reader, calls, places, found, change } = reading()
  await reader.refresh()
  places.push('document-1', 'dossier-4')
  expect(await reader.refresh()).not.toBeNull()
  expect(found('to trinh')).toEqual(['document-1'])
  expect(await reader.refresh()).toBeNull()
  expect(calls.filter((name) => name === 'quickOpen.papers')).toHaveLength(1)
  change()
  await reader.refresh()
  expect(found('to trinh')).toEqual(['document-1'])
})

test('names that could not be read are asked for again', async () => {
  const { reader, found, failing } = reading()
  failing(true)
  await expect(reader.refresh()).rejects.toThrow()
  failing(false)
  await reader.refresh()
  expect(found('bao cao')).toEqual(['document-2'])
})
