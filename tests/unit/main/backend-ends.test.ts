import { describe, expect, test } from 'vitest'
import { createOpenCalls } from '../../../electron/main/open-calls.ts'
import { createRestartLimit } from '../../../electron/main/restart-limit.ts'
import type { Reply } from '../../../shared/protocol.ts'

describe('a backend that ends by itself', () => {
  test('is started anew three times in a minute and no more, and again when that minute is over', () => {
    const limit = createRestartLimit()
    expect([0, 1_000, 2_000, 3_000, 59_999].map(limit.may)).toEqual([true, true, true, false, false])
    // The first of the three is a minute ago, the second is not.
    expect(limit.may(60_000)).toBe(true)
    expect(limit.may(60_500)).toBe(false)
    expect(limit.may(61_000)).toBe(true)
  })

  test('answers the calls it had taken, each once, and none that were answered before', () => {
    const replies: Reply[] = []
    const calls = createOpenCalls((reply) => replies.push(reply))
    const call = (callId: string) => ({ type: 'call' as const, callId, name: 'archive.state', input: {} })
    for (const callId of ['a', 'b', 'c', 'd']) calls.began(call(callId))
    calls.began({ type: 'cancel', callId: 'e' })
    calls.ended({ type: 'result', callId: 'a', output: 1 })
    calls.ended({ type: 'error', callId: 'b', error: { code: 'cancelled', details: {} } })
    calls.ended({ type: 'progress', callId: 'c', progress: { done: 1, total: 2, label: '' } })
    calls.failAll('backend-lost')
    calls.failAll('backend-lost')
    calls.refuse(call('f'), 'backend-gone')
    calls.refuse({ type: 'cancel', callId: 'c' }, 'backend-gone')
    const failed = (callId: string, code: string) => ({ type: 'error', callId, error: { code, details: {} } })
    expect(replies).toEqual([
      failed('c', 'backend-lost'),
      failed('d', 'backend-lost'),
      failed('f', 'backend-gone'),
    ])
  })
})
