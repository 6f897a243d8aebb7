import {
  checkCongressFacts,
  checkDossierFacts,
  checkPaper,
  checkSeries,
  type Finding,
} from '../../../electron/domain/validation/check.ts'
import { partialDate } from '../../../shared/dates/partial-date.ts'
import type { Rules, ValidationCode } from '../../../shared/model/rules.ts'
import { congress, dossier, paper } from './facts.ts'

type Try = (rules: Rules) => Finding[]
/** For every rule situations in which it finds something and ones in which it does not; without both nothing compiles. */
type Case = { readonly fires: readonly [Try, ...Try[]]; readonly silent: readonly [Try, ...Try[]] }

const ofPaper =
  (...parts: Parameters<typeof paper>): Try =>
  (rules) =>
    checkPaper(paper(...parts), rules)
const ofDossier =
  (...parts: Parameters<typeof dossier>): Try =>
  (rules) =>
    checkDossierFacts(dossier(...parts), rules)
const ofCongress =
  (...parts: Parameters<typeof congress>): Try =>
  (rules) =>
    checkCongressFacts(congress(...parts), rules)
const ofSeries =
  (...numbers: string[]): Try =>
  (rules) =>
    checkSeries(
      {
        name: 'Biên bản BB/ĐU, nhiệm kỳ 2020-2025',
        papers: numbers.map((number, id) => ({ id, number, dossierCode: 'DU01.01.0001', title: 'Biên bản' })),
      },
      rules,
    )

const y2025 = partialDate('2025-07-01')
const before = partialDate('2025-06-30')
const twoPapers = [{ range: { from: 1, to: 4 } }, { range: { from: 5, to: 6 } }]

export const cases: Record<ValidationCode, Case> = {
  R01: {
    fires: [
      ofCongress({ ordinal: '' }),
      ofCongress({ term: '2020' }),
      ofCongress({ openedOn: '2020-02-30' }),
      ofCongress({ closedOn: '2020-05-19' }),
    ],
    silent: [ofCongress(), ofCongress({ closedOn: '2020-05-20' })],
  },
  R02: {
    fires: [
      ofCongress({ term: '2020-2026' }),
      ofCongress({ openedOn: '2021-05-20', closedOn: '2021-05-21' }),
    ],
    silent: [
      ofCongress(),
      ofCongress({
        organisation: 'Chi bộ thôn Bản Bung',
        term: '2025-2027',
        openedOn: '2025-01-10',
        closedOn: '2025-01-10',
      }),
    ],
  },
  R02a: {
    fires: [
      ofCongress({ closedOn: '2020-05-22' }),
      ofCongress({ openedOn: '2020-06-30', closedOn: '2020-07-01' }),
      ofCongress({ members: 199 }),
      ofCongress({ kind: 'dang-vien', members: 200 }),
      ofCongress({ tier: 'cap-huyen', closedOn: '2020-05-23' }),
      ofCongress({ tier: 'cap-tinh', openedOn: '2020-10-30', closedOn: '2020-11-01' }),
    ],
    silent: [
      ofCongress(),
      ofCongress({ openedOn: '2020-06-29', closedOn: '2020-06-30' }),
      ofCongress({ kind: 'dang-vien', members: 199 }),
      ofCongress({ members: null }),
      ofCongress({ tier: 'cap-huyen', closedOn: '2020-05-22' }),
      // The handbook speaks of 2020 alone.
      ofCongress({ term: '2025-2030', openedOn: '2025-07-25', closedOn: '2025-07-29', tier: 'cap-xa' }),
    ],
  },
  R03: {
    fires: [ofPaper({ date: y2025 }, {}, { endedOn: '2025-06-30' })],
    silent: [
      ofPaper({ date: before }, {}, { endedOn: '2025-06-30' }),
      ofPaper({ date: y2025 }),
      ofPaper(
        { date: y2025, kind: 'bien-ban', title: 'Biên bản bàn giao tài liệu' },
        {},
        { endedOn: '2025-06-30' },
      ),
    ],
  },
  R04: {
    fires: [
      ofPaper({ date: y2025, body: 'Huyện ủy Bạch Thông' }),
      ofPaper({ date: y2025, body: 'Ban Thường vụ Quận uỷ Hồng Bàng' }),
      ofPaper({ date: y2025, symbol: 'NQ/HU' }),
    ],
    silent: [
      ofPaper({ date: before, body: 'Huyện ủy Bạch Thông' }),
      ofPaper({ date: y2025, body: 'Đảng ủy xã Dương Quang' }),
      ofPaper({ date: partialDate('2025', false), body: 'Huyện ủy Bạch Thông' }),
    ],
  },
  R10: {
    fires: [
      ofPaper({ number: '5-6' }),
      ofPaper({ symbol: 'NQ-ĐU' }),
      ofPaper({ symbol: 'XX/ĐU' }),
      ofPaper({ number: '', symbol: 'NQ/ĐU' }),
    ],
    silent: [
      ofPaper(),
      ofPaper({ number: '12a', symbol: 'QĐ/ĐU' }),
      ofPaper({ number: '5053', symbol: 'CV/VPTW/nb', kind: 'cong-van' }),
      ofPaper({ number: '', symbol: '' }),
      ofPaper({ symbol: 'XX/ĐU', note: 'văn bản viết như vậy' }),
    ],
  },
  R11: {
    fires: [ofPaper({ kind: 'ket-luan' }), ofPaper({ kind: 'nghi-quyet', symbol: 'QĐ/ĐU' })],
    silent: [
      ofPaper(),
      ofPaper({ kind: 'quy-dinh', symbol: 'QĐ/ĐU' }),
      ofPaper({ kind: 'quyet-dinh', symbol: 'QĐ/ĐU' }),
      ofPaper({ kind: 'tham-luan', symbol: '' }),
      ofPaper({ kind: null }),
    ],
  },
  R12: {
    fires: [ofSeries('01', '1'), ofSeries('01', '02', '02')],
    silent: [ofSeries('01', '02', '2a'), ofSeries()],
  },
  R13: {
    fires: [ofSeries('01', '03'), ofSeries('02'), ofSeries('01', '02', '05', '07')],
    silent: [
      ofSeries('01', '02', '2a', '03'),
      ofSeries('2', '1'),
      ofSeries(),
      // Kept in part only.
      ofSeries('01', '02', '37'),
    ],
  },
  R14: {
    fires: [ofPaper({ number: '5' }), ofPaper({ number: '9a' })],
    silent: [ofPaper({ number: '05' }), ofPaper({ number: '10' }), ofPaper({ number: '5', symbol: '' })],
  },
  R14b: {
    fires: [ofPaper({ colonAfterNumber: true })],
    silent: [ofPaper(), ofPaper({ colonAfterNumber: true, date: partialDate('2018-04-02') })],
  },
  R15: {
    fires: [
      ofPaper({ date: partialDate('2026-02-01'), kind: 'huong-dan' }),
      ofPaper({ date: partialDate('2026-02-01'), kind: 'quy-che', body: 'Ban Thường vụ Đảng ủy xã' }),
      ofPaper(
        { date: partialDate('2026-02-01'), kind: 'quy-dinh', body: 'Chi bộ thôn Nà Oi' },
        {},
        { tierOn: () => null },
      ),
    ],
    silent: [
      ofPaper({ date: partialDate('2026-02-01'), kind: 'quy-che' }),
      ofPaper({ date: partialDate('2026-02-01'), kind: 'huong-dan', body: 'Ban Thường vụ Đảng ủy xã' }),
      // The commune tier since July 2025 is not confirmed, nor is anything before the regulation's own day.
      ofPaper({ date: partialDate('2026-02-01'), kind: 'huong-dan' }, {}, { tierOn: () => 'cap-xa' }),
      ofPaper({ date: partialDate('2026-01-08'), kind: 'huong-dan' }),
    ],
  },
  R16: {
    fires: [ofPaper({ body: 'Đại hội đại biểu Đảng bộ xã', symbol: 'NQ/ĐU' })],
    silent: [
      ofPaper({ body: 'Đại hội đại biểu Đảng bộ xã', symbol: 'NQ/ĐH' }),
      ofPaper({ body: 'Đại hội đại biểu Đảng bộ xã', number: '', symbol: '' }),
      ofPaper(),
      ofPaper({ body: 'Đại hội Đoàn xã' }, { congress: null }),
    ],
  },
  R20: {
    fires: [
      ofPaper({ kind: null }),
      ofPaper({ date: null }),
      ofPaper({ copy: null }),
      ofPaper({ pages: null, countedPages: null }),
    ],
    silent: [
      ofPaper(),
      ofPaper({ pages: null }),
      ofPaper({ kind: null, copy: null }, { personalFiles: true }),
    ],
  },
  R21: {
    fires: [
      ofDossier({}, [{ range: { from: 1, to: 4 } }, { range: { from: 4, to: 6 } }]),
      ofDossier({}, [{ range: null, written: { from: 5, to: 3 } }]),
    ],
    silent: [ofDossier({}, twoPapers), ofDossier({}, [{ range: null }])],
  },
  R21b: {
    fires: [ofDossier({}, [{ range: { from: 1, to: 4 } }, { range: { from: 7, to: 8 } }])],
    silent: [ofDossier({}, twoPapers), ofDossier({}, [])],
  },
  R22: {
    fires: [ofPaper({ pages: 5 })],
    silent: [
      ofPaper(),
      ofPaper({ form: 'anh', pages: null, countedPages: null }),
      ofPaper({ pages: null }),
      ofPaper({ countedPages: null }),
    ],
  },
  R23: {
    fires: [ofPaper({ title: 'a'.repeat(501) }), ofPaper({ keywords: 'a'.repeat(101) })],
    silent: [ofPaper({ title: 'a'.repeat(500), keywords: 'a'.repeat(100) })],
  },
  R24: {
    fires: [ofPaper({ copy: 'ban-sao' })],
    silent: [
      ofPaper({ copy: 'ban-sao', note: 'Bản gốc thất lạc' }),
      ofPaper({ copy: 'ban-sao', originalPlace: 'Kho Tỉnh ủy' }),
      ofPaper({ copy: 'ban-sao' }, { retention: '10-nam' }),
    ],
  },
  R25: { fires: [ofPaper({ sameFile: ['DU01.01.0002'] })], silent: [ofPaper()] },
  R25b: { fires: [ofPaper({ samePaper: ['DU01.01.0002'] })], silent: [ofPaper()] },
  R26: {
    fires: [
      ofPaper({ files: [{ name: 'a.pdf', state: 'none' }] }),
      ofPaper({ files: [{ name: 'a.pdf', state: 'encrypted' }] }),
    ],
    silent: [ofPaper(), ofPaper({ files: [{ name: 'a.pdf', state: null }] }), ofPaper({ files: [] })],
  },
  R27: {
    fires: [ofPaper({ secrecy: 'mat' }), ofPaper({}, { secrecy: 'toi-mat' })],
    silent: [
      ofPaper({ secrecy: 'mat', files: [] }),
      ofPaper({ secrecy: 'mat' }, {}, { isolated: true }),
      ofPaper(),
    ],
  },
  R28: {
    fires: [ofPaper({}, { personalFiles: true })],
    silent: [ofPaper({ files: [] }, { personalFiles: true }), ofPaper()],
  },
  R30: {
    fires: [ofDossier({ number: '1' }), ofDossier({ inventoryNumber: '1' })],
    silent: [ofDossier(), ofDossier({ number: '12a' })],
  },
  R31: {
    fires: [
      ofDossier({ start: partialDate('2020-05-22') }),
      ofDossier({ end: partialDate('2020-05-20') }),
      // Of a year only the whole year counts.
      ofDossier({ start: partialDate('2020-05-01') }, [{ date: partialDate('2020', false) }]),
    ],
    silent: [
      ofDossier({ start: partialDate('2020'), end: partialDate('2020') }),
      ofDossier({}, [{ date: null }]),
      ofDossier(),
    ],
  },
  R32: {
    fires: [ofDossier({}, [{ secrecy: 'mat' }])],
    silent: [ofDossier({ secrecy: 'mat' }, [{ secrecy: 'mat' }]), ofDossier({ secrecy: 'toi-mat' })],
  },
  R33: {
    fires: [
      ofDossier({ retention: null }),
      ofDossier({ retention: '10-nam' }),
      ofDossier({ retention: '10-nam', congress: null }, [{ retention: '20-nam' }]),
      ofDossier({ retention: '70-nam', congress: null }, [{}, { retention: 'vinh-vien' }]),
    ],
    silent: [
      ofDossier(),
      ofDossier({ retention: '20-nam', congress: null }, [{ retention: '20-nam' }, { retention: '5-nam' }]),
    ],
  },
  R34: {
    fires: [
      ofDossier({ closing: { hasList: false, hasClosingSheet: true } }),
      ofDossier({ closing: { hasList: true, hasClosingSheet: false } }),
      ofDossier({ closing: { hasList: true, hasClosingSheet: true } }, [{ order: 1 }, { order: 3 }]),
      ofDossier({ closing: { hasList: true, hasClosingSheet: true } }, [{ range: null }]),
    ],
    silent: [
      ofDossier(),
      ofDossier({ closing: { hasList: true, hasClosingSheet: true } }),
      ofDossier({ closing: { hasList: true, hasClosingSheet: true }, sheets: 4 }, [{ range: null }]),
      ofDossier({ closing: { hasList: false, hasClosingSheet: true }, retention: '5-nam', congress: null }),
    ],
  },
  R35: {
    fires: [
      ofDossier({ title: 'HỒ SƠ ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ DƯƠNG QUANG 2020' }),
      ofDossier({ title: 'Hồ sơ đại hội xã Dương Quang năm 2020, kế hoạch, v.v.' }),
      ofDossier({ title: 'Hồ sơ đại hội đại biểu Đảng bộ xã Dương Quang' }),
      ofDossier({ title: 'Đại hội 2020' }),
    ],
    silent: [ofDossier(), ofDossier({ title: 'Tập biên bản hội nghị Ban Thường vụ Đảng ủy xã năm 2021' })],
  },
  R36: {
    fires: [
      ofPaper({ kind: 'du-thao' }),
      ofPaper({ isDraft: true }),
      ofPaper({ title: 'Dự thảo nghị quyết chuyên đề' }),
    ],
    silent: [ofPaper({ kind: 'du-thao' }, { groupId: 'tieu-ban-van-kien' }), ofPaper()],
  },
  R37: {
    fires: [ofDossier({ inBin: true }), ofDossier({ inBin: true, retention: '5-nam', congress: null })],
    silent: [ofDossier(), ofDossier({ inBin: true, retention: null, congress: null })],
  },
}
