import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseKeybinding } from 'tinykeys'
import { describe, expect, test } from 'vitest'
import { shortcuts } from '../../../renderer/app/shortcuts.ts'
import { zoomAfter } from '../../../renderer/app/zoom.ts'
import { type GridDeed, gridDeed } from '../../../renderer/features/documents/grid/grid-keys.ts'
import { deedOf, type KeyDeed } from '../../../renderer/reader/keys.ts'
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

const spelt: Readonly<Record<string, string>> = {
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  PgUp: 'PageUp',
  PgDn: 'PageDown',
  Esc: 'Escape',
  Space: ' ',
  '−': '-',
}

/** “Ctrl+← →” as the presses it speaks of. */
function presses(shown: string) {
  const [, held = '', keys = ''] = /^((?:(?:Ctrl|Shift|Alt)\+)*)(.+)$/.exec(shown) ?? []
  return keys.split(' ').map((key) => ({
    key: spelt[key] ?? (key.length === 1 ? key.toLowerCase() : key),
    ctrlKey: held.includes('Ctrl'),
    shiftKey: held.includes('Shift'),
    altKey: held.includes('Alt'),
    metaKey: false,
  }))
}

const shownIn = (...groups: string[]) =>
  shortcuts.filter(({ group }) => groups.includes(group)).flatMap(({ shown }) => shown.flatMap(presses))

describe('keys that a list, the grid or the reader listens to itself are in the map', () => {
  test('everything the grid does by key', () => {
    // A deed that is not listed here does not compile: it needs a line in the map first.
    const deeds: Record<GridDeed['type'], true> = {
      step: true,
      edge: true,
      page: true,
      'row-end': true,
      corner: true,
      tab: true,
      enter: true,
      edit: true,
      forget: true,
      clear: true,
      'fill-down': true,
      'copy-above': true,
      everything: true,
      'whole-rows': true,
      undo: true,
      redo: true,
      move: true,
      trash: true,
      up: true,
      down: true,
    }
    const reached = shownIn('grid').map((press) => gridDeed(press)?.type)
    expect(Object.keys(deeds).filter((deed) => !reached.includes(deed as GridDeed['type']))).toEqual([])
  })

  test('everything the reader does by key', () => {
    const deeds: Record<KeyDeed, true> = {
      find: true,
      'find-next': true,
      'find-previous': true,
      'zoom-in': true,
      'zoom-out': true,
      'fit-width': true,
      'next-page': true,
      'previous-page': true,
      'first-page': true,
      'last-page': true,
      'go-to-page': true,
      print: true,
      leave: true,
    }
    const reached = shownIn('reader', 'anywhere', 'dossier').map((press) => deedOf(press, false))
    expect(Object.keys(deeds).filter((deed) => !reached.includes(deed as KeyDeed))).toEqual([])
    for (const press of shownIn('reader')) expect(deedOf(press, false)).not.toBeNull()
  })

  test('every key that a feature compares with', () => {
    const source = join(import.meta.dirname, '../../../renderer')
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(features|ui|app)[/\\].*\.tsx?$/.test(file))
      .map((file) => readFileSync(join(source, file), 'utf8'))
    const heard = files.flatMap((text) =>
      [...text.matchAll(/key(?:\.toLowerCase\(\))? [!=]== '([^']+)'/g)].map(([, key = '']) => key),
    )
    const mapped = new Set(shortcuts.flatMap(({ shown }) => shown.flatMap(presses)).map(({ key }) => key))
    expect(heard.length).toBeGreaterThan(20)
    expect(heard.filter((key) => !mapped.has(key))).toEqual([])
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
