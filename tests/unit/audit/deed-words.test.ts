import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deedKinds } from '../../../shared/model/audit.ts'
import { deedKind, deedsOfKind, deedWords, knownDeeds } from '../../../shared/text/deed-words.ts'

/** Every deed that the program writes: the first word of `unitOfWork(…)`, or `action:`. */
function deedsInSource(): string[] {
  const folder = join(import.meta.dirname, '../../../electron')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  return files.flatMap((name) => {
    const source = readFileSync(join(folder, name), 'utf8')
    const found = source.matchAll(
      /(?:(?:unitOfWork|deedOn|changeOne|changeRule|leave)\((?:context, )?\s*(?:[a-z' =]+\? )?|action: )'([a-z]+\.[A-Za-z-]+)'(?: : '([a-z]+\.[A-Za-z-]+)')?/g,
    )
    return [...found].flatMap(([, ...deeds]) => deeds.filter((deed) => deed !== undefined))
  })
}

describe('the words of deeds', () => {
  test('are there for every deed the program writes', () => {
    const written = new Set(deedsInSource())
    expect(written.size).toBeGreaterThan(70)
    expect([...written].filter((deed) => deedKind(deed) === 'other')).toEqual([])
  })

  test('put every known deed under one kind, and name none in English', () => {
    const sorted = deedKinds.ids.flatMap((kind) => deedsOfKind(kind))
    expect(sorted.toSorted()).toEqual(knownDeeds.toSorted())
    for (const deed of knownDeeds) expect(deedWords(deed)).not.toContain('.')
    expect(deedWords('something.new')).toBe('Việc khác của chương trình')
  })
})
