/** What the codes of the system and of SQLite mean to a person. */
const words: Readonly<Record<string, string>> = {
  ENOENT: 'không có thư mục này',
  ENOTDIR: 'trên đường dẫn có một tệp thay vì thư mục',
  EISDIR: 'tên này đang là của một thư mục',
  ENOTEMPTY: 'thư mục không trống',
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'ổ đĩa chỉ cho đọc',
  EBUSY: 'chương trình khác đang dùng',
  ETXTBSY: 'chương trình khác đang dùng',
  EIO: 'ổ đĩa báo lỗi, có thể sắp hỏng',
  ENXIO: 'ổ đĩa hoặc USB không còn cắm ở máy',
  ENODEV: 'ổ đĩa hoặc USB không còn cắm ở máy',
  ESTALE: 'ổ mạng đã ngắt',
  EHOSTDOWN: 'ổ mạng đã ngắt',
  ETIMEDOUT: 'ổ đĩa không trả lời',
  ELOOP: 'đường dẫn có liên kết chạy vòng',
  EXDEV: 'hai nơi ở hai ổ đĩa khác nhau',
  EINVAL: 'ổ đĩa không nhận tên hoặc cách ghi này',
  EMFILE: 'máy đang mở quá nhiều tệp',
  ENFILE: 'máy đang mở quá nhiều tệp',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'ổ đĩa đã đầy',
  SQLITE_FULL: 'ổ đĩa đã đầy',
  ENOMEM: 'máy thiếu bộ nhớ',
  SQLITE_BUSY: 'chương trình khác đang dùng danh mục',
  SQLITE_LOCKED: 'chương trình khác đang dùng danh mục',
  SQLITE_READONLY: 'danh mục chỉ cho đọc',
  SQLITE_PERM: 'không có quyền',
  SQLITE_CANTOPEN: 'không mở được tệp danh mục',
  SQLITE_IOERR: 'ổ đĩa báo lỗi khi đọc hoặc ghi danh mục',
}

/** What the file that everything is written in is called. */
export const catalogueWords = 'danh mục của kho'

/** What a person can do about it, in one sentence. */
const advice: Readonly<Record<string, string>> = {
  SQLITE_BUSY:
    'Hãy đóng chương trình đang giữ danh mục (thường là phần mềm diệt vi-rút, đồng bộ hoặc sao lưu) rồi thử lại.',
  SQLITE_READONLY: 'Hãy xin lại quyền ghi vào thư mục kho, rồi đóng và mở lại kho.',
  SQLITE_IOERR: 'Hãy kiểm tra ổ đĩa còn cắm chặt và còn tốt, sao lưu ngay ra ổ khác, rồi đóng và mở lại kho.',
}
const sameAdvice: Readonly<Record<string, string>> = {
  SQLITE_LOCKED: 'SQLITE_BUSY',
  SQLITE_PERM: 'SQLITE_READONLY',
  SQLITE_CANTOPEN: 'SQLITE_READONLY',
}

/** SQLite says more after its main code: SQLITE_IOERR_WRITE. */
const mainCode = (code: string): string => code.replace(/^(SQLITE_[A-Z]+)_.*$/, '$1')

/** What to do where the catalogue cannot be written; “thử lại” where nothing better is known. */
export function systemAdvice(code: string): string {
  const main = mainCode(code)
  return advice[sameAdvice[main] ?? main] ?? 'Hãy thử lại.'
}

/** A code of the system (`EACCES`, `SQLITE_IOERR_WRITE`) in words; one without words is said to be the system's own. */
export function systemProblem(code: string): string {
  const main = mainCode(code)
  if (Object.hasOwn(words, main)) return words[main] ?? ''
  return code === '' ? 'không rõ vì sao' : `lỗi của hệ thống, mã ${code}`
}
