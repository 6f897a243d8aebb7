import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { panelAfter } from '../../../renderer/app/panels.ts'
import { placedPieces } from '../../../renderer/features/search/placed-pieces.ts'
import { matchesTyped } from '../../../renderer/ui/fields/match-typed.ts'
import { isListKey, type ListKey, rowAfterKey } from '../../../renderer/ui/list-keys.ts'

const keys: readonly ListKey[] = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']

describe('keys in a list', () => {
  test('never leave it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.nat(50),
        fc.integer({ min: 1, max: 50 }),
        (key, from, rows) => {
          const row = rowAfterKey(key, Math.min(from, rows - 1), rows)
          expect(row).toBeGreaterThanOrEqual(0)
          expect(row).toBeLessThan(rows)
        },
      ),
    )
  })

  test('begin at the near end when nothing is chosen; an empty list has no row', () => {
    expect(rowAfterKey('ArrowDown', -1, 5)).toBe(0)
    expect(rowAfterKey('ArrowUp', -1, 5)).toBe(4)
    expect(keys.map((key) => rowAfterKey(key, -1, 0))).toEqual(keys.map(() => -1))
    expect(isListKey('Enter')).toBe(false)
  })
})

describe('choosing by typing without marks', () => {
  test.each([
    ['nghi quyet', true],
    ['nq', true],
    ['NGHỊ', true],
    ['quyet', true],
    ['ngh qu', true],
    ['quyet nghi', false],
    ['bb', false],
  ])('%s', (typed, matches) => {
    expect(matchesTyped(typed, 'Nghị quyết', ['NQ'])).toBe(matches)
  })

  test('another name counts, nothing typed takes all', () => {
    expect(matchesTyped('ctr', 'Chương trình', ['CTr'])).toBe(true)
    expect(matchesTyped('ctr', 'Chương trình')).toBe(false)
    expect(matchesTyped(' ', 'Chương trình')).toBe(true)
    expect(matchesTyped('đảng', 'Dang bo')).toBe(true)
  })
})

test('panels go round, those that are not there are passed over', () => {
  expect(panelAfter(['a', 'b', 'c'], 'c', 1)).toBe('a')
  expect(panelAfter(['a', 'b', 'c'], 'a', -1)).toBe('c')
  expect(panelAfter(['a', 'b'], null, 1)).toBe('a')
  expect(panelAfter(['a', 'b'], null, -1)).toBe('b')
  expect(panelAfter([], null, 1)).toBeNull()
})

test('pieces of a snippet are named by their places', () => {
  const pieces = [
    { text: 'Nghị ', marked: false },
    { text: 'quyết', marked: true },
    { text: '', marked: false },
  ]
  expect(placedPieces(pieces).map(({ at }) => at)).toEqual([0, 5, 10])
})
