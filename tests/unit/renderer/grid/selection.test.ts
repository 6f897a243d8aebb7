import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridDeed, type Press } from '../../../../renderer/features/documents/grid/grid-keys.ts'
import { afterDeed } from '../../../../renderer/features/documents/grid/perform-deed.ts'
import {
  at,
  blockEdge,
  cellsIn,
  clamped,
  entered,
  everything,
  moved,
  rangeOf,
  type Selection,
  tabbed,
  wholeRows,
} from '../../../../renderer/features/documents/grid/selection.ts'

const bounds = { rows: 10, columns: 5 }
const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})
/** The selection after these keys, from the given cell. */
const reached = (from: Selection, presses: readonly Press[], filled = () => true) =>
  presses.reduce((selection, one) => {
    const deed = gridDeed(one)
    return (deed && afterDeed(deed, selection, bounds, 4, filled)) ?? selection
  }, from)

describe('choosing cells', () => {
  test('arrows go one cell and stop at the edges; Shift keeps the other corner', () => {
    expect(reached(at(0, 0), [press('ArrowDown'), press('ArrowRight')]).active).toEqual({ row: 1, column: 1 })
    expect(reached(at(0, 0), [press('ArrowUp'), press('ArrowLeft')]).active).toEqual({ row: 0, column: 0 })
    const extended = reached(at(3, 3), [
      press('ArrowUp', { shiftKey: true }),
      press('ArrowLeft', { shiftKey: true }),
    ])
    expect(rangeOf(extended)).toEqual({ top: 2, bottom: 3, left: 2, right: 3 })
    expect(cellsIn(rangeOf(extended))).toBe(4)
  })

  test('Home, End, pages and corners', () => {
    expect(reached(at(3, 3), [press('Home')]).active).toEqual({ row: 3, column: 0 })
    expect(reached(at(3, 3), [press('End', { ctrlKey: true })]).active).toEqual({ row: 9, column: 4 })
    expect(reached(at(3, 3), [press('PageDown')]).active).toEqual({ row: 7, column: 3 })
    expect(reached(at(3, 3), [press('PageUp')]).active).toEqual({ row: 0, column: 3 })
    expect(rangeOf(reached(at(3, 3), [press('Home', { ctrlKey: true, shiftKey: true })]))).toEqual({
      top: 0,
      bottom: 3,
      left: 0,
      right: 3,
    })
  })

  test('Enter comes back under the cell where a run of Tabs began', () => {
    const tabs = [press('Tab'), press('Tab'), press('Enter')]
    expect(reached(at(2, 1), tabs).active).toEqual({ row: 3, column: 1 })
    expect(reached(at(2, 1), [press('Tab'), press('ArrowDown'), press('Enter')]).active).toEqual({
      row: 4,
      column: 2,
    })
  })

  test('Tab goes over the end of a row, and stays at the last cell', () => {
    expect(tabbed(at(2, 4), 1, bounds).active).toEqual({ row: 3, column: 0 })
    expect(tabbed(at(3, 0), -1, bounds).active).toEqual({ row: 2, column: 4 })
    expect(tabbed(at(9, 4), 1, bounds)).toEqual(at(9, 4))
  })

  test('Shift+Enter goes up', () => {
    expect(entered(at(2, 1), -1, bounds).active).toEqual({ row: 1, column: 1 })
  })

  test('whole rows and everything', () => {
    expect(rangeOf(reached(at(2, 3), [press(' ', { shiftKey: true })]))).toEqual({
      top: 2,
      bottom: 2,
      left: 0,
      right: 4,
    })
    expect(rangeOf(wholeRows(5, 2, bounds))).toEqual({ top: 2, bottom: 5, left: 0, right: 4 })
    expect(cellsIn(rangeOf(everything(bounds)))).toBe(50)
  })

  test('Ctrl and an arrow: to the end of a block, over a gap, to the edge', () => {
    const filled = new Set([0, 1, 2, 5])
    const down = (row: number) =>
      blockEdge({ row, column: 0 }, { row: 1, column: 0 }, bounds, (place) => filled.has(place.row)).row
    expect([down(0), down(2), down(3), down(5), down(9)]).toEqual([2, 5, 5, 9, 9])
  })

  test('no key leads out of the table, however small it becomes', () => {
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'Tab',
      'Enter',
    ]
    const anyPress = fc.record({
      key: fc.constantFrom(...keys),
      ctrlKey: fc.boolean(),
      shiftKey: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyPress, { maxLength: 30 }), (presses) => {
        const selection = reached(
          at(4, 2),
          presses.map(({ key, ...held }) => press(key, held)),
        )
        for (const { row, column } of [selection.active, selection.anchor]) {
          expect(row >= 0 && row < 10 && column >= 0 && column < 5).toBe(true)
        }
        const small = clamped(selection, { rows: 1, columns: 1 })
        expect(cellsIn(rangeOf(small))).toBe(1)
      }),
    )
  })

  test('moving without Shift lets the range go', () => {
    expect(moved({ ...at(1, 1), anchor: { row: 5, column: 4 } }, { row: 2, column: 2 }, bounds)).toEqual(
      at(2, 2),
    )
  })
})

describe('keys of the grid', () => {
  test('those that Excel has', () => {
    const control = { ctrlKey: true }
    expect(gridDeed(press('d', control))?.type).toBe('fill-down')
    expect(gridDeed(press('D', { ...control, shiftKey: true }))?.type).toBe('copy-above')
    expect(gridDeed(press("'", control))?.type).toBe('copy-above')
    expect(gridDeed(press('Delete'))?.type).toBe('clear')
    expect(gridDeed(press('Delete', control))?.type).toBe('trash')
    expect(gridDeed(press('F2'))?.type).toBe('edit')
    expect(gridDeed(press('z', control))?.type).toBe('undo')
    expect(gridDeed(press('y', control))?.type).toBe('redo')
  })

  test('letters, and keys that ask the window for something, are left alone', () => {
    for (const key of ['a', 'ộ', '1', ' ', 'F1', 'F6']) expect(gridDeed(press(key))).toBeNull()
    for (const key of ['c', 'v', 'x', 'f', 'n']) expect(gridDeed(press(key, { ctrlKey: true }))).toBeNull()
  })
})
