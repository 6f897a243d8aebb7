import { printPartialDate } from '../../../../shared/dates/partial-date.ts'
import { secrecyLevels } from '../../../../shared/model/closed-lists.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'
import { isSecret } from '../../access/secrecy.ts'
import { shownDay } from '../../deadlines/add-time.ts'
import type { DocumentFacts } from '../facts.ts'
import type { PaperRules } from '../rule.ts'

/** Lengths of the description sheet (regulations.md 4.5). */
const longest = [
  ['title', 'Trích yếu', 500],
  ['keywords', 'Từ khóa', 100],
  ['number', 'Số', 11],
  ['symbol', 'Ký hiệu', 30],
] as const

/** Photographs, sound, film and objects are not counted in pages. */
const hasPages = ({ form }: DocumentFacts): boolean => form === 'giay' || form === 'dien-tu'

function wanting(document: DocumentFacts): [field: string, label: string][] {
  const asked: [boolean, string, string][] = [
    [document.kind === null, 'kind', 'tên loại'],
    [document.title === '', 'title', 'trích yếu'],
    [document.body === '', 'body', 'cơ quan ban hành'],
    [document.date === null, 'date', 'ngày tháng (không rõ thì ghi trong ngoặc vuông)'],
    [document.copy === null, 'copy', 'loại bản'],
    [hasPages(document) && document.pages === null && document.countedPages === null, 'pages', 'số trang'],
  ]
  return asked.flatMap(([missing, field, label]) => (missing ? [[field, label]] : []))
}

export const paperRules: PaperRules = {
  R03: ({ document, fonds }) => {
    if (fonds.endedOn === null || document.date === null || document.date.earliest <= fonds.endedOn)
      return null
    if (document.kind === 'bien-ban' && /ban giao|giao nhan/.test(fold(document.title))) return null
    return {
      field: 'date',
      message: `Văn bản đề ngày ${printPartialDate(document.date)}, sau ngày phông kết thúc (${shownDay(fonds.endedOn)}). Chuyển sang phông của cơ quan mới, hoặc xem lại ngày.`,
    }
  },

  R20: ({ document, dossier }) => {
    if (dossier.personalFiles) return null
    const missing = wanting(document)
    const first = missing[0]
    return first === undefined
      ? null
      : {
          field: first[0],
          message: `Còn thiếu: ${missing.map(([, label]) => label).join(', ')}. Mở văn bản và điền.`,
        }
  },

  R22: ({ document }) => {
    const { pages, countedPages } = document
    if (pages === null || countedPages === null || pages === countedPages) return null
    return {
      field: 'pages',
      fix: 'use-counted-pages',
      message: `Khai ${pages} trang, tệp có ${countedPages} trang. Xem tệp có thiếu hay thừa trang không, rồi sửa số trang hoặc quét lại.`,
    }
  },

  R23: ({ document }) =>
    longest.flatMap(([field, label, most]) => {
      const length = [...document[field]].length
      return length > most
        ? [{ field, message: `${label} dài ${length} chữ, bảng mô tả cho nhiều nhất ${most}. Viết gọn lại.` }]
        : []
    }),

  R24: ({ document, dossier }) =>
    document.copy === 'ban-sao' &&
    dossier.retention === 'vinh-vien' &&
    document.note === '' &&
    document.originalPlace === ''
      ? {
          field: 'note',
          message:
            'Bản sao nằm trong hồ sơ vĩnh viễn mà chưa ghi vì sao không có bản gốc, bản chính. Ghi lý do vào Ghi chú, hoặc nơi giữ bản gốc.',
        }
      : null,

  R25: ({ document }) =>
    document.sameFile.length > 0
      ? {
          message: `Cùng một tệp cũng nằm ở văn bản khác (hồ sơ ${document.sameFile.join(', ')}). Nếu vào nhầm hai lần thì bỏ một.`,
        }
      : null,

  R25b: ({ document }) =>
    document.samePaper.length > 0
      ? {
          fix: 'link-twin',
          message: `Một văn bản cùng số, ký hiệu, ngày và cơ quan đã có ở hồ sơ ${document.samePaper.join(', ')}. Giữ một, hoặc nối hai văn bản.`,
        }
      : null,

  R26: ({ document }) => {
    const words = {
      none: 'chưa có lớp chữ để tìm',
      encrypted: 'có mật khẩu',
      unreadable: 'không mở được',
    } as const
    return document.files.flatMap(({ name, state }) =>
      state === 'none' || state === 'encrypted' || state === 'unreadable'
        ? [
            {
              message: `Tệp “${name}” ${words[state]}. Thay bằng bản đọc được nếu có; không có thì để nguyên.`,
            },
          ]
        : [],
    )
  },

  R27: ({ document, dossier, fonds }) => {
    const level = [document.secrecy, dossier.secrecy].find(isSecret)
    return level !== undefined && document.files.length > 0 && !fonds.isolated
      ? {
          field: 'secrecy',
          message: `Văn bản ${secrecyLevels.labels[level]} không được có tệp trên máy này. Ghi số, ngày và nơi giữ; báo người phụ trách bảo mật về tệp đã đưa vào.`,
        }
      : null
  },

  R28: ({ document, dossier }) =>
    dossier.personalFiles && document.files.length > 0
      ? { message: 'Hồ sơ cá nhân đảng viên chỉ ghi “có, nơi lưu”. Lấy tệp ra khỏi hồ sơ này.' }
      : null,

  R36: ({ document, dossier }) => {
    if (dossier.groupId === 'tieu-ban-van-kien') return null
    const draft = document.isDraft || document.kind === 'du-thao' || /^du thao\b/.test(fold(document.title))
    return draft
      ? {
          message:
            'Bản thảo chỉ giữ trong nhóm văn kiện của đại hội. Chuyển sang nhóm đó, hoặc bỏ ra khỏi hồ sơ khi kết thúc.',
        }
      : null
  },
}
