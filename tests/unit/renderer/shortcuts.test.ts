import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseKeybinding } from 'tinykeys'
import { describe, expect, test } from 'vitest'
import { shortcuts } from '../../../renderer/app/shortcuts.ts'
import { zoomAfter } from '../../../renderer/app/zoom.ts'
import { vi } from '../../../renderer/text/vi.ts'
import { createDeedBoard } from '../../../renderer/ui/deed-board.ts'

describe('the table of keys', () => {
  test('no key asks for two things', () => {
    const keys = shortcuts.flatMap(({ keys: own, otherKeys = [] }) => [...own, ...otherKeys])
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length)
  })

  test('every key is one that can be pressed, and every deed has a key', () => {
    for (const { keys, deed } of shortcuts) {
      expect(keys.length > 0).toBe(deed !== null)
      for (const key of keys) expect(parseKeybinding(key)).toHaveLength(1)
    }
  })

  test('the help tells every deed that has words', () => {
    expect(shortcuts.map(({ label }) => label).sort()).toEqual(Object.keys(vi.shell.keyboard.labels).sort())
  })

  test('what is shown is what listens', () => {
    const spelled = (key: string) =>
      key
        .replace('Control', 'Ctrl')
        .replace('ArrowUp', '↑')
        .replace('ArrowDown', '↓')
        .replace('Equal', '+')
        .replace('Minus', '−')
    for (const { keys, shown } of shortcuts.filter(({ deed }) => deed !== null)) {
      const listening = keys.map(spelled).map((key) => key.replace('Escape', 'Esc').toLowerCase())
      expect(shown.map((key) => key.toLowerCase())).toEqual(listening)
    }
  })
})

test('the last one who registered does the deed; the one before again when it is gone', () => {
  const board = createDeedBoard()
  const done: string[] = []
  const stopFirst = board.register('find', () => done.push('first'))
  const stopSecond = board.register('find', () => done.push('second'))
  expect(board.perform('find')).toBe(true)
  stopSecond()
  expect(board.perform('find')).toBe(true)
  stopFirst()
  expect(board.perform('find')).toBe(false)
  expect(done).toEqual(['second', 'first'])
})

test('the program’s menu names the keys that the window listens to', () => {
  const menu = readFileSync(join(import.meta.dirname, '../../../electron/main/menu.ts'), 'utf8')
  const keys = [...menu.matchAll(/ask\('[^']+', '[^']+', '([^']+)'\)/g)].map(([, key = '']) =>
    key.replace('CmdOrCtrl', 'Ctrl').replace('Plus', '+').replace('+-', '+−'),
  )
  const known = new Set(shortcuts.flatMap(({ shown }) => shown))
  expect(keys.length).toBeGreaterThan(8)
  expect(keys.filter((key) => !known.has(key))).toEqual([])
})

test('the size goes by steps from 100 to 200 % and stays there at the ends', () => {
  const sizes = [1]
  for (let press = 0; press < 8; press += 1) sizes.push(zoomAfter('in', sizes.at(-1) ?? 1))
  expect(sizes).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2, 2, 2, 2])
  expect(zoomAfter('out', 1.25)).toBe(1.1)
  expect(zoomAfter('out', 1)).toBe(1)
  expect(zoomAfter('reset', 1.75)).toBe(1)
})
