import type { ErrorDetails } from '../app-error.ts'

/** Every finding of `verify` in words; `{name}` is filled from its details. */
const sentences = {
  'file-missing':
    'Thiếu tệp gốc “{name}” ({subject}). Hãy lấy lại tệp {path} từ bản sao lưu gần nhất và chép vào đúng chỗ.',
  'file-changed':
    'Tệp gốc “{name}” ({subject}) đã bị thay đổi: nội dung không còn khớp mã SHA-256. Hãy lấy lại tệp {path} từ bản sao lưu.',
  'file-size-changed':
    'Tệp gốc “{name}” ({subject}) đã bị thay đổi: dài {found} byte, trước đây {expected} byte. Hãy lấy lại tệp {path} từ bản sao lưu.',
  'file-not-plain':
    'Ở chỗ của tệp gốc “{name}” ({subject}) nay là một liên kết hoặc thư mục, không phải tệp. Hãy lấy lại tệp {path} từ bản sao lưu.',
  'file-unreadable':
    'Không đọc được tệp gốc “{name}” ({subject}): {problem}. Ổ đĩa có thể sắp hỏng; hãy sao lưu ngay và kiểm tra ổ đĩa.',
  'folder-unreadable': 'Không đọc được thư mục {path} của kho: {problem}. Hãy kiểm tra quyền đọc và ổ đĩa.',
  'file-extra':
    'Tệp lạ {path}: không có trong danh mục, không thuộc văn bản nào. Hãy xem ai đã đặt vào; nếu không cần, chuyển ra khỏi thư mục kho.',
  'file-misplaced':
    'Tệp {path} mang tên của một tệp gốc trong danh mục nhưng nằm sai chỗ. Chỗ đúng là {expected}.',
  'bytes-differ':
    'Danh mục ghi tệp “{name}” ({subject}) dài {expected} byte, nhưng tệp gốc, còn nguyên vẹn, dài {found} byte: danh mục đã bị sửa ngoài chương trình.',
  'bad-hash': 'Danh mục có một tệp mang mã không hợp lệ: “{name}”. Danh mục đã bị sửa ngoài chương trình.',
  'file-unused':
    'Tệp {name} có trong danh mục nhưng không văn bản nào dùng: danh mục đã bị sửa ngoài chương trình.',
  'catalogue-integrity': 'Danh mục bị hỏng: {problem}. Hãy giữ nguyên kho và khôi phục bản sao lưu gần nhất.',
  'catalogue-text':
    'Danh mục bị hỏng: {rows} dòng của bảng {table} mất chữ ở cột {column}. Hãy giữ nguyên kho và khôi phục bản sao lưu gần nhất.',
  'page-texts-changed':
    'Chữ đã đọc của tệp “{name}” ({subject}) trong danh mục không còn như lúc đọc: {found} ký tự, trước đây {expected}. Danh mục có thể bị hỏng; hãy giữ nguyên kho và khôi phục bản sao lưu gần nhất.',
  'catalogue-reference':
    'Danh mục không khớp: dòng {row} của bảng {table} trỏ tới một dòng không có trong bảng {parent}.',
  'catalogue-reference-unnumbered':
    'Danh mục không khớp: một dòng của bảng {table} trỏ tới một dòng không có trong bảng {parent}.',
  'catalogue-position': 'Thứ tự trong {subject} không hợp lệ: có {count} mục cùng mang số thứ tự {position}.',
  'catalogue-no-archive': 'Danh mục không ghi kho này là kho nào. Danh mục đã bị sửa ngoài chương trình.',
  'catalogue-unreadable':
    'Không đọc được một phần danh mục ({problem}), nên chưa kiểm tra hết. Hãy giữ nguyên kho và khôi phục bản sao lưu gần nhất.',
  'audit-empty': 'Nhật ký trống: kho nào cũng phải có mục đầu tiên ghi việc lập kho, nên nhật ký đã bị xoá.',
  'audit-edited': 'Mục {seq} của nhật ký đã bị sửa: nội dung không còn khớp với mã của nó.',
  'audit-missing': 'Nhật ký thiếu mục {seq}.',
  'audit-missing-range': 'Nhật ký thiếu các mục từ {seq} đến {until}.',
  'audit-unlinked':
    'Mục {seq} của nhật ký không nối tiếp mục đứng trước: có mục đã bị thay, bị chèn hoặc bị đổi chỗ.',
  'audit-head':
    'Mã đầu nhật ký đã in ({expected}) không có trong nhật ký: nhật ký đã bị cắt bớt hoặc bị thay. Mã hiện nay là {head}, có {entries} mục.',
  'index-healed': 'Chỉ mục tìm kiếm có chỗ lệch và đã được lập lại: {problem}.',
} as const

export type ProblemCode = keyof typeof sentences

/** The Vietnamese sentence of a finding; a detail that is missing is shown as “…”. */
export function problemSentence(code: ProblemCode, details: ErrorDetails = {}): string {
  return sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '…'))
}

/** A record of the catalogue in words, for the findings of `verify`. */
export const recordWords = {
  document: (dossier: string, title: string, others: number): string =>
    `hồ sơ ${dossier}, ${title === '' ? 'văn bản chưa biên mục' : `văn bản “${title}”`}${
      others > 0 ? ` và ${others} văn bản khác` : ''
    }`,
  noDocument: 'không văn bản nào dùng',
  dossier: (code: string): string => `hồ sơ ${code}`,
  documentFiles: (id: number): string => `các tệp của văn bản ${id}`,
  auditEntry: (entry: {
    seq: number
    at: string
    whoName: string
    action: string
    subject: string
  }): string => `mục nhật ký ${entry.seq}: ${entry.action}, ${entry.subject}, ${entry.whoName}, ${entry.at}`,
}

/** What long work on the whole archive is at. */
export const stepLabels = {
  catalogue: 'Chép danh mục',
  copying: (done: number, total: number): string => `Chép tệp ${done}/${total}`,
  rereading: (done: number, total: number): string => `Đọc lại và đối chiếu ${done}/${total}`,
  verifying: (done: number, total: number): string => `Kiểm tra tệp ${done}/${total}`,
}
