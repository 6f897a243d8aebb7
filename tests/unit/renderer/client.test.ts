import { describe, expect, test } from 'vitest'
import { createBackendClient } from '../../../renderer/backend/client.ts'
import { nounsToAskAgain } from '../../../renderer/backend/invalidation.ts'
import type { Progress } from '../../../shared/contract/define.ts'
import { fakeBridge } from './fake-bridge.ts'

describe('the client over the bridge', () => {
  test('each call has its own id and gets its own answer', async () => {
    const bridge = fakeBridge()
    const client = createBackendClient(bridge)
    const first = client.call('fonds.list', {})
    const second = client.call('dossiers.list', {})
    expect(bridge.callId(0)).not.toBe(bridge.callId(1))
    bridge.answer({ type: 'result', callId: bridge.callId(1), output: ['second'] })
    bridge.answer({ type: 'result', callId: bridge.callId(0), output: ['first'] })
    expect(await first).toEqual(['first'])
    expect(await second).toEqual(['second'])
  })

  test('an error comes as an AppError with its code and details', async () => {
    const bridge = fakeBridge()
    const call = createBackendClient(bridge).call('fonds.list', {})
    const error = { code: 'no-archive-open', details: { a: 1 } } as const
    bridge.answer({ type: 'error', callId: bridge.callId(0), error })
    await expect(call).rejects.toMatchObject({ name: 'AppError', code: 'no-archive-open', details: { a: 1 } })
  })

  test('tells progress until the end and nothing after it', async () => {
    const bridge = fakeBridge()
    const told: Progress[] = []
    const call = createBackendClient(bridge).call(
      'archive.verify',
      {},
      { onProgress: (step) => told.push(step) },
    )
    const callId = bridge.callId(0)
    const progress = { done: 1, total: 2, label: '' }
    bridge.answer({ type: 'progress', callId, progress })
    bridge.answer({ type: 'result', callId, output: null })
    bridge.answer({ type: 'progress', callId, progress })
    bridge.answer({ type: 'result', callId, output: 'again' })
    expect(await call).toBeNull()
    expect(told).toEqual([progress])
  })

  test('a cancel is sent once while the call runs, never after', async () => {
    const bridge = fakeBridge()
    const client = createBackendClient(bridge)
    const abort = new AbortController()
    const call = client.call('archive.verify', {}, { signal: abort.signal })
    abort.abort()
    expect(bridge.sent.at(-1)).toEqual({ type: 'cancel', callId: bridge.callId(0) })
    bridge.answer({ type: 'error', callId: bridge.callId(0), error: { code: 'cancelled', details: {} } })
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })

    const later = new AbortController()
    const done = client.call('fonds.list', {}, { signal: later.signal })
    bridge.answer({ type: 'result', callId: bridge.callId(1), output: [] })
    await done
    const sent = bridge.sent.length
    later.abort()
    expect(bridge.sent).toHaveLength(sent)
  })

  test('a call that is cancelled before it began is not sent', async () => {
    const bridge = fakeBridge()
    const call = createBackendClient(bridge).call('fonds.list', {}, { signal: AbortSignal.abort() })
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })
    expect(bridge.sent).toEqual([])
  })

  test('events reach their listeners until they stop listening', () => {
    const bridge = fakeBridge()
    const heard: unknown[] = []
    const stop = createBackendClient(bridge).onEvent((event) => heard.push(event))
    const event = { type: 'changed', nouns: ['files'] } as const
    bridge.answer({ type: 'event', event })
    stop()
    bridge.answer({ type: 'event', event })
    expect(heard).toEqual([event])
  })
})

test('a changed document is asked again wherever it counts', () => {
  expect([...nounsToAskAgain(['documents'])].sort()).toEqual([
    'archive',
    'audit',
    'authorities',
    'bin',
    'completeness',
    'deadlines',
    'documents',
    'dossiers',
    'history',
    'links',
    'quickOpen',
    'retention',
    'search',
  ])
})

test('what is only written into the log asks only the log again', () => {
  expect([...nounsToAskAgain(['audit'])]).toEqual(['audit'])
  expect(nounsToAskAgain(['audit', 'links']).has('history')).toBe(true)
})
