import { fieldLabel } from './field-labels.ts'

/** What stands in the log besides the fields of a form. */
const labels: Readonly<Record<string, string>> = {
  absent: 'Vắng',
  authority: 'Theo yêu cầu của',
  approval: 'Văn bản cho phép lưu',
  backupAt: 'Bản sao lưu lúc',
  bytes: 'Dung lượng (byte)',
  clearance: 'Độ mật được đọc',
  code: 'Mã',
  codes: 'Số mã khôi phục',
  confirmed: 'Cơ quan đã xác nhận',
  copies: 'Bản khác',
  days: 'Kỳ kiểm tra (ngày)',
  disabled: 'Đã khóa',
  documentId: 'Văn bản',
  documents: 'Văn bản',
  dossierId: 'Hồ sơ',
  dossiers: 'Hồ sơ',
  entries: 'Số mục nhật ký',
  extendedBy: 'Văn bản đồng ý cho giữ lại',
  extendedTo: 'Được giữ lại đến',
  files: 'Số tệp',
  from: 'Lấy từ',
  fromId: 'Văn bản thứ nhất',
  head: 'Mã đầu nhật ký',
  how: 'Cách đăng nhập',
  by: 'Người đặt',
  isOwn: 'Thành phần của cơ quan',
  keptAside: 'Tệp hỏng giữ tại',
  kind: 'Loại',
  label: 'Tên gọi',
  leftOut: 'Số văn bản không đưa được vào',
  isolation: 'Máy tách riêng, được giữ tài liệu mật',
  levelAuthority: 'Người cho phép đổi độ mật',
  levelReason: 'Lý do đổi độ mật',
  liftReason: 'Lý do thôi giữ',
  liftedAt: 'Thôi giữ lúc',
  liftedBy: 'Người thôi giữ',
  looked: 'Số tệp đã xem',
  lost: 'Số tệp hỏng hoặc mất',
  name: 'Tên',
  needs: 'Số văn bản cần có',
  note: 'Ghi chú',
  office: 'Chức vụ',
  order: 'Thứ tự',
  outcome: 'Tình trạng tệp',
  pages: 'Số trang',
  placedAt: 'Giữ lại lúc',
  placedBy: 'Người giữ lại',
  reason: 'Lý do',
  right: 'Quyền còn thiếu',
  role: 'Vai trò',
  rows: 'Số dòng',
  secrecy: 'Độ mật',
  since: 'Biết thiếu từ',
  state: 'Tình trạng',
  symbol: 'Ký hiệu',
  term: 'Thời hạn bảo quản',
  title: 'Tên',
  to: 'Nơi lưu',
  toId: 'Văn bản thứ hai',
  verified: 'Đã đọc lại và khớp',
  version: 'Bản số',
  why: 'Vì sao',
  workEndedOn: 'Ngày kết thúc công việc',
}

const nouns: Readonly<Record<string, string>> = {
  document: 'documents',
  dossier: 'dossiers',
  congress: 'congresses',
  inventory: 'inventories',
  authority: 'authorities',
}

/**
 * A field of an entry of the log in words. `noun`: of the record, as the log writes it. Undefined for what the program
 * keeps for itself, which is not shown.
 */
export function deedFieldLabel(noun: string, path: readonly string[]): string | undefined {
  const own = fieldLabel(nouns[noun] ?? noun, ['fields', ...path])
  if (own !== undefined) return own
  return path.length === 1 ? labels[path[0] ?? ''] : undefined
}
