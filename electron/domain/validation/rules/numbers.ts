import { fold } from '../../../../shared/vietnamese/fold.ts'
import type { DocumentFacts } from '../facts.ts'
import type { PaperRules } from '../rule.ts'

/** R10: number with at most one letter; kind, slash, body; perhaps a suffix like “/nb”. Five digits exist: 16915-CV/VPTW. */
const numberForm = /^\d{1,5}[a-zA-Z]?$/
const symbolForm =
  /^(NQ|QĐ|CT|KL|QC|TT|HD|TB|TC|BC|KH|QH|CTr|ĐA|PA|DA|TTr|CV|BB|GM|GGT)\/[\p{Lu}\d.-]+(\/[\p{Ll}]+)?$/u

const hasNoNumber = ({ number, symbol }: DocumentFacts): boolean => number === '' && symbol === ''
const kindPart = (symbol: string): string => symbol.split(/[/-]/)[0] ?? ''
/** Kinds that come without number and symbol; of the others a paper without them is to be looked at. */
const isOffice = (body: string, words: readonly string[]): boolean => {
  const folded = fold(body)
  return words.some((word) => folded.startsWith(word) || folded.includes(` ${word} `))
}

function issuerOf(body: string): 'cap-uy' | 'ban-thuong-vu' | 'chi-bo' | null {
  if (isOffice(body, ['ban thuong vu'])) return 'ban-thuong-vu'
  if (isOffice(body, ['chi bo', 'chi uy'])) return 'chi-bo'
  if (isOffice(body, ['dang uy', 'ban chap hanh'])) return 'cap-uy'
  return null
}

export const numberRules: PaperRules = {
  R04: ({ document }) => {
    const { date, body, symbol } = document
    if (date === null || date.earliest < '2025-07-01') return null
    const namesDistrict = isOffice(body, ['huyen uy', 'thi uy', 'quan uy']) || /\/HU$/u.test(symbol)
    return namesDistrict
      ? {
          field: 'body',
          message: `Cơ quan ban hành “${body}” là cấp huyện, nhưng văn bản đề ngày từ 01/7/2025, khi không còn cấp huyện. Xem lại ngày hoặc cơ quan ban hành.`,
        }
      : null
  },

  R10: ({ document }) => {
    const { number, symbol, note } = document
    // “(Không số)” is a description, not a fault.
    if (hasNoNumber(document)) return null
    if (note !== '') return null
    if (numberForm.test(number) && symbolForm.test(symbol)) return null
    const shown = [number, symbol].filter((part) => part !== '').join('-')
    return {
      field: symbolForm.test(symbol) ? 'number' : 'symbol',
      message: `Số, ký hiệu “${shown}” không theo mẫu như 05-NQ/ĐU. Xem lại văn bản; nếu văn bản viết như vậy thì ghi lý do vào Ghi chú.`,
    }
  },

  R11: ({ document }, { documentKinds }) => {
    const written = kindPart(document.symbol)
    const kind = documentKinds.entries.find(({ id }) => id === document.kind)
    if (written === '' || kind === undefined || kind.symbols.length === 0) return null
    if (kind.symbols.includes(written)) return null
    const meant = documentKinds.entries
      .filter(({ symbols }) => symbols.includes(written))
      .map(({ label }) => label)
    if (meant.length === 0) return null
    return {
      field: 'kind',
      message: `Ký hiệu “${written}” là của ${meant.join(' hoặc ')}, nhưng tên loại là ${kind.label}. Xem lại tên loại hoặc ký hiệu.`,
    }
  },

  R14: ({ document }) =>
    /^[1-9][a-zA-Z]?$/.test(document.number) && document.symbol !== ''
      ? {
          field: 'number',
          fix: 'pad-document-number',
          message: `Số ${document.number} nhỏ hơn 10, viết là 0${document.number}.`,
        }
      : null,

  R14b: ({ document }) =>
    document.colonAfterNumber
      ? {
          message:
            'Trên văn bản in “Số:” có dấu hai chấm; thể thức hiện hành viết “Số” không có dấu hai chấm. Chỉ để biết.',
        }
      : null,

  R15: ({ document, fonds }, { authority, documentKinds }) => {
    const issuer = issuerOf(document.body)
    if (issuer === null || document.date === null || document.kind === null) return null
    const tier = fonds.tierOn(document.date.earliest)
    const row = authority.entries.find(
      (entry) =>
        entry.issuer === issuer && (entry.tiers === null || (tier !== null && entry.tiers.includes(tier))),
    )
    if (!row?.mustNotIssue.includes(document.kind)) return null
    const kind = documentKinds.entries.find(({ id }) => id === document.kind)?.label ?? document.kind
    return {
      field: 'kind',
      message: `${row.label} không ban hành ${kind} (${row.source.number}, ${row.source.article ?? ''}). Xem lại tên loại hoặc cơ quan ban hành.`,
    }
  },

  R16: ({ document, dossier }) => {
    const kinds = ['nghi-quyet', 'quy-che', 'chuong-trinh', 'cong-van', 'bien-ban']
    const ofCongress = isOffice(document.body, ['dai hoi'])
    if (dossier.congress === null || !ofCongress || !kinds.includes(document.kind ?? '')) return null
    // Papers of a congress without any number are common, and no fault.
    if (hasNoNumber(document) || /\/ĐH/u.test(document.symbol)) return null
    return {
      field: 'symbol',
      message: `Văn bản do đại hội ban hành, ký hiệu thường có ĐH (ví dụ 01-NQ/ĐH), ở đây là “${document.symbol}”. Xem lại ký hiệu.`,
    }
  },
}
