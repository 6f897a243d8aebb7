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
  SQLITE_CANTOPEN: 'không mở được tệp danh mục',
  SQLITE_IOERR: 'ổ đĩa báo lỗi khi đọc hoặc ghi danh mục',
}

/** A code of the system (`EACCES`, `SQLITE_IOERR_WRITE`) in words; one without words is said to be the system's own. */
export function systemProblem(code: string): string {
  // SQLite says more after its main code: SQLITE_IOERR_WRITE.
  const main = code.replace(/^(SQLITE_[A-Z]+)_.*$/, '$1')
  if (Object.hasOwn(words, main)) return words[main] ?? ''
  return code === '' ? 'không rõ vì sao' : `lỗi của hệ thống, mã ${code}`
}
