import { parseKeybinding } from 'tinykeys'
import { describe, expect, test } from 'vitest'
import { shortcuts } from '../../../renderer/app/shortcuts.ts'
import { vi } from '../../../renderer/text/vi.ts'
import { createDeedBoard } from '../../../renderer/ui/deed-board.ts'

describe('the table of keys', () => {
  test('no key asks for two things', () => {
    const keys = shortcuts.flatMap((shortcut) => shortcut.keys)
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
      key.replace('Control', 'Ctrl').replace('ArrowUp', '↑').replace('ArrowDown', '↓')
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
