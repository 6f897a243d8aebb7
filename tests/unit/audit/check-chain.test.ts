import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChainedEntry, checkChain } from '../../../electron/domain/audit/check-chain.ts'
import { type AuditEntry, firstPreviousHash, hashedText } from '../../../electron/domain/audit/entry.ts'

const hashOf = (entry: AuditEntry) => createHash('sha256').update(hashedText(entry)).digest('hex')

function chainOf(texts: readonly string[]): ChainedEntry[] {
  let previousHash = firstPreviousHash
  return texts.map((text, index) => {
    const entry: AuditEntry = {
      seq: index + 1,
      at: '2026-11-23T03:00:00.000Z',
      whoName: 'Nông Thị Hà',
      whoOffice: 'Văn phòng',
      action: 'document.updated',
      subject: `document:${index}`,
      before: JSON.stringify(text),
      after: JSON.stringify(`${text}!`),
      previousHash,
    }
    previousHash = hashOf(entry)
    return { ...entry, hash: previousHash }
  })
}

const kinds = (entries: readonly ChainedEntry[]) =>
  checkChain(entries, hashOf).breaks.map(({ kind, seq }) => `${kind} ${seq}`)

const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 12 })
const chainAndPlace = texts.chain((written) =>
  fc.record({ chain: fc.constant(chainOf(written)), place: fc.nat(written.length - 1) }),
)
const fields = ['at', 'whoName', 'whoOffice', 'action', 'subject', 'before', 'after'] as const

describe('the chain of the log', () => {
  test('an untouched log is whole, and its head is the newest hash', () => {
    fc.assert(
      fc.property(texts, (written) => {
        const chain = chainOf(written)
        const report = checkChain(chain, hashOf)
        expect(report).toEqual({
          entries: chain.length,
          head: chain.at(-1)?.hash,
          breaks: [],
          holdsExpected: true,
        })
      }),
    )
  })

  test('any edit of any field is found at its entry, and only there', () => {
    fc.assert(
      fc.property(chainAndPlace, fc.constantFrom(...fields), ({ chain, place }, field) => {
        const edited = chain.map((entry, index) =>
          index === place ? { ...entry, [field]: `${entry[field]} ` } : entry,
        )
        expect(kinds(edited)).toEqual([`edited ${place + 1}`])
      }),
    )
  })

  test('an edit with its hash made anew breaks the link of the next entry', () => {
    const chain = chainOf(['a', 'b', 'c'])
    const forged = chain.map((entry) => {
      const changed = { ...entry, after: '"khác"' }
      return entry.seq === 2 ? { ...changed, hash: hashOf(changed) } : entry
    })
    expect(kinds(forged)).toEqual(['unlinked 3'])
  })

  test('an entry taken out of the middle or the beginning is missing', () => {
    const chain = chainOf(['a', 'b', 'c', 'd', 'e'])
    expect(kinds(chain.filter(({ seq }) => seq !== 3))).toEqual(['missing 3'])
    expect(checkChain(chain.slice(2), hashOf).breaks).toEqual([{ kind: 'missing', seq: 1, until: 2 }])
  })

  test('contents that changed places are two edits, an entry smuggled in below 1 is unlinked', () => {
    const chain = chainOf(['a', 'b', 'c', 'd'])
    const swapped = chain.map((entry) =>
      entry.seq === 2 ? { ...chain[2], seq: 2 } : entry.seq === 3 ? { ...chain[1], seq: 3 } : entry,
    ) as ChainedEntry[]
    expect(kinds(swapped)).toEqual(['unlinked 2', 'edited 2', 'unlinked 3', 'edited 3', 'unlinked 4'])
    const early = chainOf(['x']).map((entry) => ({ ...entry, seq: 0 }))
    expect(kinds([...early, ...chain])).toContain('unlinked 0')
  })

  test('a cut log is whole in itself; only a head that was printed before tells', () => {
    const chain = chainOf(['a', 'b', 'c', 'd'])
    const [, second, , last] = chain
    const cut = chain.slice(0, 2)
    expect(checkChain(cut, hashOf, last?.hash)).toMatchObject({ breaks: [], holdsExpected: false })
    expect(checkChain(cut, hashOf, second?.hash).holdsExpected).toBe(true)
  })

  test('an older printed head is fine while its entry is in the log', () => {
    const chain = chainOf(['a', 'b', 'c'])
    for (const { hash } of chain) expect(checkChain(chain, hashOf, hash).holdsExpected).toBe(true)
    expect(checkChain(chain, hashOf, firstPreviousHash).holdsExpected).toBe(true)
    expect(checkChain(chain, hashOf, 'f'.repeat(64)).holdsExpected).toBe(false)
  })

  test('an empty log has the head of nothing', () => {
    expect(checkChain([], hashOf)).toEqual({
      entries: 0,
      head: firstPreviousHash,
      breaks: [],
      holdsExpected: true,
    })
  })
})
