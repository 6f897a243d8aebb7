import { describe, expect, test } from 'vitest'
import { deedOf, keyForWindow } from '../../../renderer/reader/keys.ts'
import { scaleFor, stepped } from '../../../renderer/reader/zoom.ts'

const pressed = (
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {},
) => ({
  key,
  code: key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...modifiers,
})

describe('keys of the reader', () => {
  test.each([
    ['F3', {}, 'find-next'],
    ['F3', { shiftKey: true }, 'find-previous'],
    ['F', { ctrlKey: true, shiftKey: true }, 'find'],
    ['/', {}, 'find'],
    ['0', { ctrlKey: true }, 'fit-width'],
    ['p', { ctrlKey: true }, 'print'],
    ['End', { ctrlKey: true }, 'last-page'],
    ['Escape', {}, 'leave'],
    ['a', {}, null],
    ['ArrowUp', { altKey: true }, null],
  ])('%s %j → %s', (key, modifiers, deed) => {
    expect(deedOf(pressed(key, modifiers), false)).toBe(deed)
  })

  test('letters belong to the box while it is typed into', () => {
    for (const key of ['/', '+', 'n', 'Home', 'ArrowLeft']) expect(deedOf(pressed(key), true)).toBeNull()
  })

  test('keys of the window are told to it with their code; those of a selection stay', () => {
    expect(keyForWindow(pressed('f', { ctrlKey: true }), false)).toEqual({
      type: 'key',
      key: 'f',
      code: 'f',
      control: true,
      shift: false,
    })
    expect(keyForWindow(pressed('F6', { shiftKey: true }), false)).toMatchObject({ key: 'F6', shift: true })
    for (const key of ['c', 'a', 'Control'])
      expect(keyForWindow(pressed(key, { ctrlKey: true }), false)).toBeNull()
    expect(keyForWindow(pressed('x'), false)).toBeNull()
  })

  test('taking back is the archive’s, but the box’s while one types in it', () => {
    for (const key of ['z', 'y']) {
      expect(keyForWindow(pressed(key, { ctrlKey: true }), false)).toMatchObject({ key, control: true })
      expect(keyForWindow(pressed(key, { ctrlKey: true }), true)).toBeNull()
    }
  })
})

describe('zoom', () => {
  const page = { width: 595, height: 842 }
  const room = { width: 623, height: 450 }

  test('fits by width or whole', () => {
    expect(scaleFor('width', page, room)).toBeCloseTo(1)
    expect(scaleFor('page', page, room) * page.height).toBeLessThanOrEqual(room.height)
    expect(scaleFor(1, page, room)).toBeCloseTo(96 / 72)
  })

  test('steps go up and down and end', () => {
    expect(stepped(1, 1)).toBe(1.1)
    expect(stepped(1, -1)).toBe(0.9)
    expect(stepped(5, 1)).toBe(5)
    expect(stepped(0.25, -1)).toBe(0.25)
  })
})
