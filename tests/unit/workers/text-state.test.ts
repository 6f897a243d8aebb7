import { describe, expect, test } from 'vitest'
import { multiply } from '../../../electron/workers/engines/matrix.ts'
import {
  initialTextState,
  moveLine,
  type ShownItem,
  showText,
  type TextState,
} from '../../../electron/workers/engines/text-state.ts'

const glyph = (unicode: string, width = 500): ShownItem => ({
  unicode,
  width,
  isSpace: unicode === ' ',
  vertical: -1000,
})
const state: TextState = { ...initialTextState, fontSize: 10 }

describe('where letters stand', () => {
  test('one after the other by their widths', () => {
    const { run, state: after } = showText(state, [glyph('a'), glyph('b', 250)])
    expect(run?.glyphs.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [5, 7.5],
    ])
    expect(after.x).toBe(7.5)
  })

  test('a number moves back by thousandths of the size; spacing is added to each letter', () => {
    const spaced = { ...state, letterSpacing: 1, wordSpacing: 2 }
    const { run } = showText(spaced, [glyph('a'), -400, glyph(' '), glyph('b')])
    expect(run?.glyphs.map(({ start }) => start)).toEqual([0, 10, 18])
  })

  test('turned, stretched and moved by the page', () => {
    const turned = { ...state, page: multiply([0, 2, -2, 0, 100, 50], [1, 0, 0, 1, 0, 0]) }
    const { run } = showText(moveLine(turned, 3, 4), [glyph('a')])
    expect(run?.direction).toEqual([0, 1])
    expect(run?.size).toBe(20)
    expect(run?.baseline).toBe(-92)
    expect(run?.glyphs[0]?.start).toBe(56)
  })

  test('a negative size over a mirrored page reads forwards', () => {
    const mirrored: TextState = { ...state, fontSize: -10, page: [-1, 0, 0, -1, 0, 0] }
    const { run } = showText(mirrored, [glyph('a'), glyph('b')])
    expect(run?.direction).toEqual([1, -0])
    expect(run?.glyphs.map(({ start }) => start)).toEqual([0, 5])
  })

  test('upright text goes down the page', () => {
    const { run, state: after } = showText({ ...state, font: { unit: 0.001, vertical: true } }, [
      glyph('一'),
      glyph('二'),
    ])
    expect(run?.direction.map(Math.round)).toEqual([-0, -1])
    expect(run?.glyphs.map(({ start }) => start)).toEqual([0, 10])
    expect(after.y).toBe(-20)
  })

  test('letters without size have no place', () => {
    expect(showText({ ...state, fontSize: 0 }, [glyph('a')]).run).toBeNull()
    expect(showText({ ...state, page: [Number.NaN, 0, 0, 1, 0, 0] }, [glyph('a')]).run).toBeNull()
  })
})
