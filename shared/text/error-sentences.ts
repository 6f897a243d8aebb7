import type { ErrorDetails } from '../app-error.ts'

/** Every error code with its Vietnamese sentence; `{name}` is filled from the error's details. */
const sentences = {
  internal: 'Chương trình gặp lỗi ngoài dự kiến: {message}. Dữ liệu đã lưu không bị ảnh hưởng; hãy thử lại.',
  'invalid-input': 'Giá trị “{value}” không hợp lệ ở mục {field}: {reason}.',
  cancelled: 'Đã dừng theo yêu cầu. Những gì xong trước đó vẫn được giữ.',
  'not-an-archive':
    'Thư mục “{folder}” không phải là kho của chương trình này (không có danh mục). Hãy chọn đúng thư mục kho.',
  'newer-archive':
    'Kho này do phiên bản mới hơn của chương trình tạo ra (bản {version}, chương trình này biết đến bản {known}). Hãy cài phiên bản mới rồi mở lại; kho chưa bị động tới.',
  'migration-failed':
    'Không nâng cấp được danh mục của kho lên bản {version}; kho vẫn nguyên như trước. Hãy giữ nguyên thư mục kho và báo bộ phận kỹ thuật.',
  'no-archive-open': 'Chưa mở kho nào. Hãy mở hoặc tạo một kho trước.',
  locked:
    'Kho đang được {officer} mở để ghi (máy {machine}). Ở đây chỉ đọc được; muốn ghi, hãy đóng kho ở nơi kia trước.',
  'network-share':
    'Thư mục “{folder}” nằm trên ổ mạng. Ghi qua mạng có thể làm hỏng danh mục, nên chương trình chỉ cho đọc. Hãy chép kho về ổ đĩa của máy này để làm việc.',
  'read-only-folder':
    'Không có quyền ghi vào thư mục “{folder}”, nên chỉ đọc được. Hãy xin quyền ghi hoặc chép kho sang thư mục khác.',
  'folder-not-empty': 'Thư mục “{folder}” không trống. Hãy chọn một thư mục mới hoặc thư mục trống.',
  'choose-again': 'Nơi đã chọn không còn hiệu lực. Hãy chọn lại tệp hoặc thư mục.',
  'unknown-call': 'Chương trình không có chức năng “{name}”.',
  'fonds-not-found': 'Không có phông {id} trong kho.',
  'fonds-code-taken': 'Phông số “{code}” đã dùng cho phông “{name}”. Hãy chọn phông số khác.',
  'say-which-fonds': 'Kho có nhiều phông ({codes}). Hãy chỉ rõ bằng --fonds.',
  'inventory-not-found': 'Không có mục lục {id} trong phông này.',
  'inventory-number-taken': 'Mục lục số “{number}” đã có trong phông này. Hãy chọn số khác.',
  'congress-not-found': 'Không tìm thấy đại hội {id}.',
  'congress-there-already': 'Đại hội này đã có trong kho: {title}.',
  'dossier-not-found': 'Không có hồ sơ “{code}” trong kho. Hãy xem lại mã hồ sơ.',
  'dossier-number-taken': 'Hồ sơ số “{number}” đã có trong mục lục này: {title}. Hãy chọn số khác.',
  'document-not-found': 'Không có văn bản “{id}” trong kho hoặc trong hồ sơ này.',
  'file-not-found': 'Văn bản {id} không có tệp này. Hãy mở lại hồ sơ để xem danh sách mới.',
  'no-program-for-file':
    'Máy này không mở được tệp bằng chương trình khác ({problem}). Hãy lưu bản sao rồi mở bằng tay.',
  'option-missing': 'Thiếu tham số {option}.',
  'unknown-command': 'Không có lệnh “{name}”. Gõ “hoso help” để xem các lệnh.',
  'bad-command-line': 'Dòng lệnh chưa đúng: {reason}. Cách dùng: {usage}',
  link: '“{name}” là liên kết (lối tắt), không phải tệp thật. Hãy đưa vào tệp gốc mà nó trỏ tới.',
  empty: 'Tệp “{name}” rỗng (0 byte), không có gì để lưu. Hãy quét hoặc chép lại tệp.',
  'not-found': 'Không tìm thấy “{name}”. Hãy xem lại tên và đường dẫn.',
  unreadable: 'Không đọc được “{name}”. Hãy kiểm tra quyền đọc hoặc ổ đĩa, rồi thử lại.',
  'special-file': '“{name}” không phải là tệp thường, nên không lưu được.',
  'own-archive': '“{name}” nằm trong chính thư mục kho, nên không đưa vào lần nữa.',
  'order-out-of-range': 'Không có vị trí {order}: hồ sơ có {last} văn bản.',
  'worker-not-started':
    'Không khởi động được tiến trình phụ “{worker}” ({message}). Hãy khởi động lại chương trình; nếu vẫn lỗi, hãy cài lại.',
  'target-exists':
    'Ở nơi lưu đã có “{name}”. Hãy chọn tên khác, hoặc cho phép ghi đè nếu không cần tệp cũ nữa.',
  'target-not-writable':
    'Không ghi được “{name}” vào thư mục đã chọn ({problem}). Hãy kiểm tra quyền ghi và chỗ trống, hoặc chọn nơi khác.',
  'pdf-not-built':
    'Không lập được tệp PDF của hồ sơ ({problem}). Các tệp trong kho không bị ảnh hưởng; hãy thử lại.',
} as const

export type ErrorCode = keyof typeof sentences

/** The Vietnamese sentence of a report; a detail that is missing is left out, never shown as `undefined`. */
export function errorSentence(code: ErrorCode, details: ErrorDetails = {}): string {
  return sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '…'))
}
