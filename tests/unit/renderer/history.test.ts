import { describe, expect, test } from 'vitest'
import { isNotable } from '../../../renderer/features/history/notable-step.ts'
import { movedBy, stepRows } from '../../../renderer/features/history/step-rows.ts'
import { stepLabel } from '../../../shared/text/step-labels.ts'

const step = (id: number) => ({ id, at: '2025-09-25T08:00:00.000Z', action: 'fonds.updated', label: `${id}` })
const history = { undo: [step(3), step(2), step(1)], redo: [step(4), step(5)] }

describe('the list of steps', () => {
  test('the newest is on top, what was taken back above what stands', () => {
    expect(stepRows(history).map(({ direction, step: { id } }) => `${direction} ${id}`)).toEqual([
      'redo 5',
      'redo 4',
      'undo 3',
      'undo 2',
      'undo 1',
    ])
  })

  test.each([
    [0, 0, 1],
    [1, 1, 1],
    [2, 2, 2],
    [4, 2, 4],
  ])('choosing line %i moves lines %i to %i', (chosen, first, last) => {
    expect(movedBy(stepRows(history), chosen)).toEqual({ first, last })
  })
})

test('a notice for many rows, for what is gone or elsewhere; none for one cell', () => {
  const entered = (n: number) => ({ action: 'document.entered', label: stepLabel('document.entered', { n }) })
  expect(isNotable(entered(1))).toBe(false)
  expect(isNotable(entered(12))).toBe(true)
  expect(isNotable({ action: 'document.trashed', label: '' })).toBe(true)
  expect(isNotable({ action: 'document.updated', label: '' })).toBe(false)
})
