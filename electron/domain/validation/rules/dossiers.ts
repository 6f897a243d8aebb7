import { printPartialDate } from '../../../../shared/dates/partial-date.ts'
import { secrecyLevels } from '../../../../shared/model/closed-lists.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'
import { paddedNumber } from '../../dossiers/dossier-number.ts'
import { termYears } from '../../retention/term-years.ts'
import type { DocumentFacts } from '../facts.ts'
import type { DossierRules, DossierWithPapers } from '../rule.ts'

const rank = (level: DocumentFacts['secrecy']): number => secrecyLevels.ids.indexOf(level)

/** Neighbours by page, of the papers whose pages are known. */
function pairsByPage(papers: readonly DocumentFacts[]): [DocumentFacts, DocumentFacts][] {
  const placed = papers.filter(({ range }) => range !== null)
  return placed.slice(1).flatMap((paper, index) => {
    const before = placed[index]
    return before === undefined ? [] : [[before, paper] as [DocumentFacts, DocumentFacts]]
  })
}

const place = ({ order }: DocumentFacts): string => `Văn bản thứ ${order}`

function titleFaults({ title }: DossierWithPapers['dossier']): string[] {
  const folded = fold(title)
  const faults: string[] = []
  if (title === title.toLocaleUpperCase('vi') && /\p{L}/u.test(title)) faults.push('đang viết hoa toàn bộ')
  if (/v\.\s?v\.?/u.test(folded)) faults.push('có “v.v.”')
  if (!/\d{4}/.test(title)) faults.push('chưa có thời gian (năm hoặc nhiệm kỳ)')
  if (!/^(ho so|tap|bien ban|so|bao cao|ke hoach|tai lieu|anh|bang|phim)\b/.test(folded))
    faults.push('chưa bắt đầu bằng tên loại (Hồ sơ …, Tập …)')
  if (title.trim().split(/\s+/).length < 5) faults.push('còn quá ngắn để biết tác giả và nội dung')
  return faults
}

export const dossierRules: DossierRules = {
  R21: ({ papers }) => [
    ...papers.flatMap((paper) =>
      paper.written.from !== null && paper.written.to !== null && paper.written.from > paper.written.to
        ? [
            {
              field: 'pageFrom',
              message: `${place(paper)}: trang đầu ${paper.written.from} lớn hơn trang cuối ${paper.written.to}. Sửa lại.`,
            },
          ]
        : [],
    ),
    ...pairsByPage(papers).flatMap(([before, paper]) =>
      paper.range !== null && before.range !== null && paper.range.from <= before.range.to
        ? [
            {
              field: 'pageFrom',
              fix: 'count-pages-on' as const,
              message: `${place(paper)} (trang ${paper.range.from}–${paper.range.to}) chồng lên ${place(before).toLocaleLowerCase('vi')} (trang ${before.range.from}–${before.range.to}). Sửa trang, hoặc để chương trình đánh nối tiếp.`,
            },
          ]
        : [],
    ),
  ],

  R21b: ({ papers }) =>
    pairsByPage(papers).flatMap(([before, paper]) =>
      paper.range !== null && before.range !== null && paper.range.from > before.range.to + 1
        ? [
            {
              field: 'pageFrom',
              fix: 'count-pages-on' as const,
              message: `Giữa ${place(before).toLocaleLowerCase('vi')} (đến trang ${before.range.to}) và ${place(paper).toLocaleLowerCase('vi')} (từ trang ${paper.range.from}) hở trang. Xem có thiếu văn bản không.`,
            },
          ]
        : [],
    ),

  R30: ({ dossier }) => {
    const padded = paddedNumber(dossier.number)
    const found = []
    if (padded !== dossier.number)
      found.push({
        field: 'number',
        fix: 'pad-number' as const,
        message: `Hồ sơ số ${dossier.number} viết đủ chữ số là ${padded}.`,
      })
    if (/^\d$/.test(dossier.inventoryNumber))
      found.push({
        message: `Mục lục số ${dossier.inventoryNumber} viết hai chữ số là 0${dossier.inventoryNumber}. Sửa ở trang mục lục.`,
      })
    return found
  },

  R31: ({ dossier, papers }) => {
    const dates = papers.flatMap(({ date }) => (date === null ? [] : [date]))
    const { start, end } = dossier
    const before = start && dates.find(({ earliest }) => earliest < start.earliest)
    const after = end && dates.find(({ latest }) => latest > end.latest)
    const outside = before ?? after
    if (!outside) return null
    const span = [start, end].map((date) => (date ? printPartialDate(date) : 'chưa ghi')).join(' – ')
    return {
      field: before ? 'start' : 'end',
      fix: 'recompute-dates',
      message: `Có văn bản đề ngày ${printPartialDate(outside)} nằm ngoài thời gian của hồ sơ (${span}). Tính lại thời gian từ các văn bản.`,
    }
  },

  R32: ({ dossier, papers }) => {
    const highest = papers.reduce(
      (most, { secrecy }) => (rank(secrecy) > rank(most) ? secrecy : most),
      dossier.secrecy,
    )
    return highest === dossier.secrecy
      ? null
      : {
          field: 'secrecy',
          fix: 'raise-secrecy',
          message: `Hồ sơ ghi độ mật ${secrecyLevels.labels[dossier.secrecy]}, nhưng có văn bản ${secrecyLevels.labels[highest]}. Nâng độ mật của hồ sơ.`,
        }
  },

  R33: ({ dossier, papers }, rules) => {
    if (dossier.retention === null)
      return {
        field: 'retention',
        fix: 'set-retention',
        message: 'Hồ sơ chưa có thời hạn bảo quản. Chọn thời hạn.',
      }
    const years = termYears(dossier.retention, rules)
    if (dossier.congress !== null && years !== Number.POSITIVE_INFINITY)
      return {
        field: 'retention',
        fix: 'set-retention',
        message: 'Hồ sơ đại hội bảo quản vĩnh viễn. Sửa thời hạn.',
      }
    const longer = papers.find(({ retention }) => termYears(retention, rules) > years)
    return longer === undefined
      ? null
      : {
          field: 'retention',
          fix: 'set-retention',
          message: `${place(longer)} phải giữ lâu hơn thời hạn của hồ sơ. Lấy thời hạn dài nhất của văn bản cho cả hồ sơ.`,
        }
  },

  R34: ({ dossier, papers }, rules) => {
    const { closing } = dossier
    if (closing === null) return null
    const years = termYears(dossier.retention, rules)
    const faults: string[] = []
    if (papers.some(({ order }, index) => order !== index + 1))
      faults.push('số thứ tự văn bản không liên tục')
    if (years >= 5 && dossier.sheets === null && papers.some(({ range }) => range === null))
      faults.push('chưa đánh số trang hoặc tờ')
    if (years === Number.POSITIVE_INFINITY && !closing.hasList) faults.push('chưa có mục lục văn bản')
    if (!closing.hasClosingSheet) faults.push('chưa có chứng từ kết thúc')
    return faults.length === 0
      ? null
      : { message: `Hồ sơ đã kết thúc nhưng ${faults.join(', ')}. Mở lại hồ sơ (có lý do) và kết thúc lại.` }
  },

  R35: ({ dossier }) => {
    const faults = titleFaults(dossier)
    return faults.length === 0
      ? null
      : { field: 'title', message: `Tiêu đề “${dossier.title}” ${faults.join('; ')}. Sửa tiêu đề.` }
  },

  R37: ({ dossier }, rules) =>
    dossier.inBin && termYears(dossier.retention, rules) > 0
      ? {
          fix: 'restore-from-bin',
          message: `Hồ sơ ${dossier.code} còn thời hạn bảo quản mà đang ở thùng rác. Lấy lại hồ sơ.`,
        }
      : null,
}
