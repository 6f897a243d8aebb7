import { describe, expect, test } from 'vitest'
import { Extraction } from '../../../electron/backend/processes/extraction.ts'
import { extractionLimits } from '../../../electron/backend/processes/text-extractor.ts'
import type { ExtractTextReply } from '../../../shared/worker-protocol/extract-text.ts'

const opened = (pages: number): ExtractTextReply => ({ type: 'opened', pages })
const page = (number: number, text: string): ExtractTextReply => ({
  type: 'page',
  page: number,
  text,
  count: { letters: text.length, visible: text.length, junk: 0 },
  cut: false,
})
const lost = (number: number): ExtractTextReply => ({ type: 'lost-page', page: number, message: '' })
const end = (how: 'read' | 'full' | 'encrypted' | 'not-pdf' | 'damaged' | 'pages'): ExtractTextReply => ({
  type: 'end',
  how,
  residentBytes: 1,
})

function taken(...replies: ExtractTextReply[]): Extraction {
  const extraction = new Extraction(extractionLimits)
  for (const reply of replies) extraction.take(reply)
  return extraction
}

describe('the verdict', () => {
  test('text, counted in code points', () => {
    expect(taken(opened(2), page(1, 'Đại hội'), page(2, '𠀀𠀀𠀀'), end('read')).result()).toEqual({
      text: 'text',
      pages: 2,
      characters: 10,
      pageTexts: ['Đại hội', '𠀀𠀀𠀀'],
      lostPages: [],
      cut: false,
    })
  })

  test('a scan has no text', () => {
    const result = taken(opened(2), page(1, ''), page(2, ''), end('read')).result()
    expect(result).toMatchObject({ text: 'none', pages: 2, characters: 0, pageTexts: ['', ''] })
    expect(result).not.toHaveProperty('reason')
  })

  test.each(['encrypted', 'not-pdf'] as const)('%s: the pages are not known', (how) => {
    expect(taken(end(how)).result()).toMatchObject({ text: how, pages: null, pageTexts: [] })
  })

  test('damaged before anything could be read', () => {
    expect(taken(end('damaged')).result()).toMatchObject({
      text: 'unreadable',
      pages: null,
      reason: 'damaged',
    })
  })

  test('more pages than any paper has', () => {
    expect(taken(end('pages')).result()).toMatchObject({ text: 'unreadable', pages: null, reason: 'pages' })
  })

  test('a lost page is named and the others are kept', () => {
    const result = taken(opened(3), page(1, 'Nghị quyết'), lost(2), page(3, 'Đại hội'), end('read')).result()
    expect(result).toMatchObject({
      text: 'text',
      pages: 3,
      reason: 'damaged',
      lostPages: [2],
      pageTexts: ['Nghị quyết', '', 'Đại hội'],
    })
  })

  test('no text on the pages that were read is not “none” while others were lost', () => {
    const extraction = taken(opened(3), page(1, ''))
    extraction.loseRest('time')
    expect(extraction.result()).toMatchObject({
      text: 'unreadable',
      pages: 3,
      reason: 'time',
      lostPages: [2, 3],
    })
  })

  test('a file with more text than the limit keeps its page count', () => {
    const result = taken(opened(3), page(1, 'Nghị quyết'), end('full')).result()
    expect(result).toMatchObject({
      text: 'text',
      pages: 3,
      cut: true,
      pageTexts: ['Nghị quyết', '', ''],
      lostPages: [],
    })
  })
})

test.each([
  ['a page before the file is open', [page(1, 'a')]],
  ['a page out of turn', [opened(3), page(2, 'a')]],
  ['a page beyond the last', [opened(1), page(1, 'a'), page(2, 'a')]],
  ['another number of pages', [opened(3), opened(4)]],
  ['more pages than the limit', [opened(extractionLimits.pages + 1)]],
])('an answer that does not fit is refused: %s', (_, replies) => {
  expect(() => taken(...replies)).toThrow()
})

test('what is no answer at all is refused', () => {
  for (const message of [
    null,
    'page',
    { type: 'page' },
    { type: 'ready' },
    { type: 'broken', message: '' },
  ]) {
    expect(() => new Extraction(extractionLimits).take(message)).toThrow()
  }
})
