import type { RuleChoices } from '../contract/rules.ts'
import { type PartialDate, printPartialDate } from '../dates/partial-date.ts'
import { type ClosedList, copyKinds, recordForms, secrecyLevels, textStates } from './closed-lists.ts'
import type { Document, MediaFields, MeetingFields } from './document.ts'
import type { WireDate } from './dossier.ts'

/** How a cell is typed and read. `lines` may hold line breaks; `names` are separated by “;”. */
export type CellKind = 'text' | 'lines' | 'names' | 'number' | 'date' | 'time' | 'choice'

/** One column of a table of documents: the same in the grid, in a list that is exported, and in what is pasted. */
export interface DocumentColumn {
  readonly id: string
  readonly label: string
  readonly kind: CellKind
  /** False = computed; typing into it is refused. */
  readonly editable: boolean
  /** The cell as it is shown, copied and exported; what is typed back gives the same value. */
  readonly text: (document: Document, choices: RuleChoices) => string
  /** What may be chosen, for kind `choice`. */
  readonly options?: (choices: RuleChoices) => readonly { readonly id: string; readonly label: string }[]
}

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)
const date = (value: WireDate | null | undefined): string =>
  value ? printPartialDate(value as Pick<PartialDate, 'text' | 'certain'>) : ''

const listOptions = <Id extends string>(list: ClosedList<Id>) =>
  list.ids.map((id) => ({ id, label: list.labels[id] }))
const labelIn = (entries: readonly { id: string; label: string }[], id: string | null | undefined): string =>
  id ? (entries.find((entry) => entry.id === id)?.label ?? id) : ''

const text = (id: keyof Document & string, label: string, kind: CellKind = 'text'): DocumentColumn => ({
  id,
  label,
  kind,
  editable: true,
  text: (document) => String(document[id] ?? ''),
})
const amount = (id: 'pages' | 'pageFrom' | 'pageTo', label: string): DocumentColumn => ({
  id,
  label,
  kind: 'number',
  editable: true,
  text: (document) => number(document[id]),
})
const ofMeeting = (
  id: keyof MeetingFields & string,
  label: string,
  kind: CellKind = 'text',
): DocumentColumn => ({
  id: `meeting.${id}`,
  label,
  kind,
  editable: true,
  text: ({ meeting }) => String(meeting?.[id] ?? ''),
})
const ofMedia = (id: keyof MediaFields & string, label: string): DocumentColumn => ({
  id: `media.${id}`,
  label,
  kind: 'text',
  editable: true,
  text: ({ media }) => media?.[id] ?? '',
})
const computed = (id: string, label: string, show: DocumentColumn['text']): DocumentColumn => ({
  id,
  label,
  kind: 'text',
  editable: false,
  text: show,
})

/** Every column, in the order of the forms; which are shown is up to each person. */
export const documentColumns: readonly DocumentColumn[] = [
  computed('order', 'STT', ({ order }) => String(order)),
  {
    id: 'kind',
    label: 'Tên loại',
    kind: 'choice',
    editable: true,
    text: ({ kind }, { kinds }) => labelIn(kinds, kind),
    options: ({ kinds }) => kinds,
  },
  text('number', 'Số'),
  text('symbol', 'Ký hiệu'),
  {
    id: 'date',
    label: 'Ngày tháng',
    kind: 'date',
    editable: true,
    text: (document) => date(document.date),
  },
  text('body', 'Cơ quan ban hành'),
  text('title', 'Trích yếu'),
  text('signer', 'Người ký'),
  {
    id: 'secrecy',
    label: 'Độ mật',
    kind: 'choice',
    editable: true,
    text: ({ secrecy }) => secrecyLevels.labels[secrecy],
    options: () => listOptions(secrecyLevels),
  },
  {
    id: 'copy',
    label: 'Loại bản',
    kind: 'choice',
    editable: true,
    text: ({ copy }) => (copy === null ? '' : copyKinds.labels[copy]),
    options: () => listOptions(copyKinds),
  },
  amount('pages', 'Số trang'),
  computed('pageRange', 'Trang số', ({ pageRange }) =>
    pageRange === null ? '' : `${pageRange.from}-${pageRange.to}`,
  ),
  amount('pageFrom', 'Từ trang'),
  amount('pageTo', 'Đến trang'),
  text('note', 'Ghi chú'),
  {
    id: 'recordForm',
    label: 'Loại hình',
    kind: 'choice',
    editable: true,
    text: ({ recordForm }) => recordForms.labels[recordForm],
    options: () => listOptions(recordForms),
  },
  text('usageRegime', 'Chế độ sử dụng'),
  text('keywords', 'Từ khóa'),
  text('topic', 'Chuyên đề'),
  text('languages', 'Ngôn ngữ'),
  text('handwriting', 'Bút tích', 'lines'),
  text('informationSymbol', 'Ký hiệu thông tin'),
  text('reliability', 'Mức độ tin cậy'),
  text('condition', 'Tình trạng vật lý'),
  text('originalPlace', 'Nơi giữ bản gốc'),
  {
    id: 'lapsedOn',
    label: 'Hết hiệu lực từ',
    kind: 'date',
    editable: true,
    text: ({ lapsedOn }) => date(lapsedOn),
  },
  {
    id: 'meeting.kind',
    label: 'Loại cuộc họp',
    kind: 'choice',
    editable: true,
    text: ({ meeting }, { meetingKinds }) => labelIn(meetingKinds, meeting?.kind),
    options: ({ meetingKinds }) => meetingKinds,
  },
  {
    id: 'meeting.heldOn',
    label: 'Ngày họp',
    kind: 'date',
    editable: true,
    text: ({ meeting }) => date(meeting?.heldOn),
  },
  ofMeeting('number', 'Kỳ họp số'),
  ofMeeting('period', 'Khóa, năm của kỳ họp'),
  ofMeeting('startedAt', 'Giờ bắt đầu', 'time'),
  ofMeeting('endedAt', 'Giờ kết thúc', 'time'),
  ofMeeting('place', 'Nơi họp'),
  ofMeeting('chair', 'Chủ trì', 'names'),
  ofMeeting('secretary', 'Thư ký', 'names'),
  ofMeeting('summoned', 'Triệu tập', 'number'),
  ofMeeting('present', 'Có mặt', 'number'),
  ofMeeting('absent', 'Vắng', 'lines'),
  ofMeeting('agenda', 'Nội dung họp', 'lines'),
  ofMedia('archiveNumber', 'Số lưu trữ'),
  ofMedia('event', 'Sự kiện'),
  ofMedia('maker', 'Người chụp, ghi'),
  ofMedia('place', 'Nơi chụp, ghi'),
  ofMedia('carrier', 'Vật mang tin'),
  ofMedia('extent', 'Kích thước, thời lượng'),
  computed('dossierCode', 'Mã hồ sơ', ({ dossierCode }) => dossierCode),
  computed('fileCount', 'Số lượng tệp', ({ files }) => String(files.length)),
  computed('fileNames', 'Tên tệp', ({ files }) => files.map(({ name }) => name).join('; ')),
  computed('reading', 'Đọc chữ', ({ files }) =>
    [...new Set(files.flatMap((file) => (file.text === null ? [] : [textStates.labels[file.text]])))].join(
      ', ',
    ),
  ),
]

const byId = new Map(documentColumns.map((column) => [column.id, column]))

/** Undefined for an id that no column has. */
export const documentColumn = (id: string): DocumentColumn | undefined => byId.get(id)
