import { documentColumns } from '../model/document-columns.ts'
import { dossierColumns } from '../model/dossier-columns.ts'

type Labels = Readonly<Record<string, string>>

const ofColumns = (columns: readonly { readonly id: string; readonly label: string }[]): Labels =>
  Object.fromEntries(columns.map(({ id, label }) => [id, label]))

const authorities: Labels = {
  kind: 'Nhân vật hay cơ quan',
  name: 'Tên',
  start: 'Bắt đầu',
  end: 'Kết thúc',
  note: 'Ghi chú',
  otherNames: 'Tên khác',
  'otherNames.kind': 'Loại tên',
  'otherNames.name': 'Tên khác',
  'otherNames.start': 'Tên khác: bắt đầu',
  'otherNames.end': 'Tên khác: kết thúc',
  offices: 'Chức vụ',
  'offices.office': 'Chức vụ',
  'offices.body': 'Cơ quan của chức vụ',
  'offices.start': 'Chức vụ: bắt đầu',
  'offices.end': 'Chức vụ: kết thúc',
}

const congresses: Labels = {
  organisation: 'Tổ chức đảng',
  tier: 'Cấp',
  kind: 'Hình thức đại hội',
  ordinal: 'Lần thứ',
  term: 'Nhiệm kỳ',
  openedOn: 'Ngày khai mạc',
  closedOn: 'Ngày bế mạc',
  place: 'Nơi tổ chức',
  members: 'Số đảng viên',
  summoned: 'Số đại biểu triệu tập',
  present: 'Số đại biểu có mặt',
  note: 'Ghi chú',
  sessions: 'Phiên họp',
  'sessions.kind': 'Loại phiên họp',
  'sessions.heldOn': 'Ngày họp',
  'sessions.startedAt': 'Giờ bắt đầu',
  'sessions.endedAt': 'Giờ kết thúc',
  'sessions.place': 'Nơi họp',
  'sessions.note': 'Ghi chú của phiên họp',
  bodyMembers: 'Thành viên các cơ quan của đại hội',
  'bodyMembers.body': 'Cơ quan của đại hội',
  'bodyMembers.name': 'Họ tên',
  'bodyMembers.office': 'Chức vụ',
}

const fonds: Labels = {
  code: 'Phông số',
  name: 'Tên phông',
  committee: 'Tên cấp ủy',
  higherBody: 'Cấp ủy cấp trên',
  archiveCode: 'Mã cơ quan lưu trữ',
  history: 'Lịch sử đơn vị hình thành phông',
  yearFrom: 'Tài liệu từ năm',
  yearTo: 'Tài liệu đến năm',
  paperMetres: 'Số mét giá tài liệu',
  digitalPages: 'Số trang đã số hóa',
  copiedPages: 'Số trang đã sao',
  keyGroups: 'Các nhóm tài liệu chủ yếu',
  otherTypes: 'Các loại hình tài liệu khác',
  languages: 'Ngôn ngữ',
  lookupTools: 'Công cụ tra cứu',
  note: 'Ghi chú',
}

const inventories: Labels = {
  number: 'Mục lục số',
  title: 'Tên mục lục',
  term: 'Khóa (nhiệm kỳ)',
  yearFrom: 'Từ năm',
  yearTo: 'Đến năm',
  note: 'Ghi chú',
}

const officer: Labels = { name: 'Họ tên người làm lưu trữ', office: 'Chức vụ' }

/** By the noun of a call, and by the part of an input that holds such a noun's fields. */
const labels: Readonly<Record<string, Labels>> = {
  documents: { ...ofColumns(documentColumns), meeting: 'Cuộc họp', media: 'Ảnh, ghi âm, phim' },
  dossiers: ofColumns(dossierColumns),
  authorities,
  congresses,
  fonds,
  inventories,
  inventory: inventories,
  officer,
}

/**
 * A field in words: what `fields.title` of a call to `documents` is called on the screen. Places in a list and the parts of
 * a date are left off. Undefined where it has no name there.
 */
export function fieldLabel(noun: string, path: readonly PropertyKey[]): string | undefined {
  const names = path.map(String).filter((name) => !/^\d+$/.test(name))
  const [first = '', ...rest] = names
  const own = first === 'fields' ? labels[noun] : labels[first]
  for (let length = rest.length; length > 0; length--) {
    const label = own?.[rest.slice(0, length).join('.')]
    if (label !== undefined) return label
  }
  return undefined
}
