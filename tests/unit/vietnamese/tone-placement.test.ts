import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeTones } from '../../../shared/vietnamese/tone-placement.ts'
import { anyText, spelled, syllableParts } from './texts.ts'

/** Where the tone of each nucleus of several vowels stands, written out one by one; after qu and gi as what is left. */
const open: Readonly<Record<string, number>> = {
  ...{ ai: 0, ao: 0, au: 0, ay: 0, âu: 0, ây: 0, eo: 0, êu: 0, ia: 0, iê: 1, iêu: 1, iu: 0, oa: 0, oai: 1 },
  ...{ oao: 1, oay: 1, oă: 1, oe: 0, oeo: 1, oi: 0, ôi: 0, ơi: 0, ua: 0, uâ: 1, uê: 1, ui: 0, uô: 1, uôi: 1 },
  ...{ uơ: 1, uy: 0, uya: 1, uyê: 2, uyu: 1, ưa: 0, ưi: 0, ươ: 1, ươi: 1, ươu: 1, ưu: 0, yê: 1, yêu: 1 },
}
/** The nuclei whose tone moves when a consonant follows. */
const closed: Readonly<Record<string, number>> = {
  ...{ ai: 1, ao: 1, au: 1, ay: 1, eo: 1, ia: 1, iu: 1, oa: 1, oe: 1, oi: 1, ua: 1, ui: 1, uy: 1 },
}

function referenceSeat(onset: string, nucleus: string, coda: string): number {
  if (nucleus.length === 1) return 0
  const inOnset = (onset === 'q' && nucleus.startsWith('u')) || (onset === 'g' && nucleus.startsWith('i'))
  if (inOnset) return 1 + referenceSeat('', nucleus.slice(1), coda)
  return (coda === '' ? undefined : closed[nucleus]) ?? open[nucleus] ?? 0
}

describe('placeTones', () => {
  test.each([
    ['hoà', 'hòa'],
    ['HOÀ', 'HÒA'],
    ['Hoà', 'Hòa'],
    ['uỷ', 'ủy'],
    ['Uỷ', 'Ủy'],
    ['thuý', 'thúy'],
    ['khoẻ', 'khỏe'],
    ['qúy', 'quý'],
    ['qùa', 'quà'],
    ['qủan', 'quản'],
    ['gìa', 'già'],
    ['gĩư', 'giữ'],
    ['GÍAO', 'GIÁO'],
    ['hòan', 'hoàn'],
    ['tóan', 'toán'],
    ['thúyên', 'thuyến'],
    ['hùynh', 'huỳnh'],
    ['ngòai', 'ngoài'],
    ['ngoaì', 'ngoài'],
    ['khủyu', 'khuỷu'],
    ['tửơng', 'tưởng'],
    ['cuả', 'của'],
    ['miạ', 'mịa'],
    ['nghiã', 'nghĩa'],
    ['người', 'người'],
  ])('%s → %s', (from, to) => {
    expect(placeTones(from)).toBe(to)
    expect(placeTones(from.normalize('NFD'))).toBe(to)
  })
  test.each(
    'hòa thủy khỏe quý quả quốc quyết quỳnh gì gìn già giữa giếng giỏi giáo ngoài hoàn xoáy khuỷu khuyến tuần thuở mùa của mía chịu cứu lựu gửi tưởng yếu nguyễn uyển oẳn đảng chấp hành'.split(
      ' ',
    ),
  )('%s stands', (word) => {
    expect(placeTones(word)).toBe(word)
  })
  test.each(['cáò', 'áaaa', 'uyêếu', 'iò\u0301'])('%s is no syllable and stays', (word) => {
    expect(placeTones(word)).toBe(word)
  })
  test('agrees with the table for every syllable and every place of the tone', () => {
    fc.assert(
      fc.property(syllableParts, fc.nat(2), ({ onset, nucleus, coda, tone }, seat) => {
        // qu and gi are an onset and a vowel letter to the table.
        const glide = onset === 'qu' || onset === 'gi' ? onset.charAt(1) : ''
        const parts = { onset: glide === '' ? onset : onset.charAt(0), nucleus: glide + nucleus, coda, tone }
        fc.pre(parts.nucleus.length <= 3 + glide.length)
        // Before i, ng is written ngh.
        fc.pre(onset !== 'ng' || !nucleus.startsWith('i'))
        const right =
          glide === '' ? referenceSeat(onset, nucleus, coda) : 1 + referenceSeat('', nucleus, coda)
        const anywhere = Math.min(seat, parts.nucleus.length - 1)
        expect(placeTones(spelled(parts, anywhere))).toBe(spelled(parts, right))
      }),
      { numRuns: 5000 },
    )
  })
  test('is idempotent, keeps the letters, and goes word by word', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const placed = placeTones(first)
        expect(placeTones(placed)).toBe(placed)
        expect(placed).toHaveLength(first.normalize('NFC').length)
        expect(placeTones(`${first}, ${second}`)).toBe(`${placed}, ${placeTones(second)}`)
      }),
    )
  })
})
