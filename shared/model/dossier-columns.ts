import type { RuleChoices } from '../contract/rules.ts'
import { printPartialDate } from '../dates/partial-date.ts'
import { dossierStatuses, secrecyLevels } from './closed-lists.ts'
import type { Dossier, WireDate } from './dossier.ts'

/** One column of a table of dossiers. */
export interface DossierColumn {
  readonly id: string
  readonly label: string
  readonly text: (dossier: Dossier, choices: RuleChoices) => string
}

const date = (value: WireDate | null): string => (value === null ? '' : printPartialDate(value))
const labelIn = (entries: readonly { id: string; label: string }[], id: string | null): string =>
  id === null ? '' : (entries.find((entry) => entry.id === id)?.label ?? id)
const column = (id: keyof Dossier & string, label: string): DossierColumn => ({
  id,
  label,
  text: (dossier) => String(dossier[id] ?? ''),
})

/** Every column, in the order of “Mục lục hồ sơ” (regulations.md section 8, form 2) as far as it goes. */
export const dossierColumns: readonly DossierColumn[] = [
  column('code', 'Mã hồ sơ'),
  column('number', 'Hồ sơ số'),
  column('notation', 'Số và ký hiệu'),
  column('title', 'Tên hồ sơ'),
  { id: 'group', label: 'Nhóm', text: ({ groupId }, { groups }) => labelIn(groups, groupId) },
  { id: 'start', label: 'Bắt đầu', text: ({ startShown }) => date(startShown) },
  { id: 'end', label: 'Kết thúc', text: ({ endShown }) => date(endShown) },
  column('pages', 'Số trang'),
  column('sheets', 'Số tờ'),
  column('documents', 'Số tài liệu'),
  {
    id: 'retention',
    label: 'Thời hạn bảo quản',
    text: ({ retention }, { retentionTerms }) => labelIn(retentionTerms, retention),
  },
  { id: 'secrecy', label: 'Độ mật', text: ({ secrecyShown }) => secrecyLevels.labels[secrecyShown] },
  column('usageRegime', 'Chế độ sử dụng'),
  column('languages', 'Ngôn ngữ'),
  column('description', 'Chú giải'),
  column('keywords', 'Từ khóa'),
  column('informationSymbol', 'Ký hiệu thông tin'),
  column('condition', 'Tình trạng vật lý'),
  column('store', 'Kho'),
  column('shelf', 'Giá'),
  column('box', 'Hộp (cặp)'),
  { id: 'status', label: 'Trạng thái', text: ({ status }) => dossierStatuses.labels[status] },
  column('note', 'Ghi chú'),
]
