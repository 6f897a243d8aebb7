import type { FileCheck } from '../model/fixity.ts'
import { systemProblem } from './system-problems.ts'

/** What a look at an original came to, in one sentence for people; what to do about it comes after. */
export function checkSentence(check: Pick<FileCheck, 'outcome' | 'note'>, bytes: number): string {
  switch (check.outcome) {
    case 'whole':
      return 'Còn nguyên vẹn từng byte.'
    case 'missing':
      return 'Tệp gốc không còn ở chỗ của nó.'
    case 'changed':
      return changed(check.note, bytes)
    case 'unreadable':
      return unreadable(check.note)
  }
}

function changed(note: string, bytes: number): string {
  if (note === 'link' || note === 'special-file')
    return 'Ở chỗ của tệp gốc nay là một liên kết hoặc thư mục, không phải tệp.'
  const found = Number(note.split(' ')[0])
  if (!Number.isFinite(found) || found === bytes)
    return 'Tệp gốc đã bị thay đổi: cùng độ dài nhưng nội dung không còn khớp mã SHA-256.'
  if (found < bytes) return `Tệp gốc đã bị cắt ngắn: còn ${found} byte trong ${bytes} byte.`
  return `Tệp gốc đã bị thay đổi: dài ${found} byte, trước đây ${bytes} byte.`
}

/** Not called damage of the file: it may be whole behind what stands in the way. */
function unreadable(code: string): string {
  switch (code) {
    case 'EIO':
      return 'Ổ đĩa không đọc được một chỗ của tệp (lỗi đọc đĩa): tệp có thể còn nguyên nhưng ổ đĩa có thể sắp hỏng. Hãy sao lưu ngay ra ổ khác và nhờ người phụ trách máy kiểm tra ổ đĩa.'
    case 'EACCES':
    case 'EPERM':
      return 'Không có quyền đọc tệp: chưa biết tệp có còn nguyên hay không. Hãy xin lại quyền đọc thư mục kho rồi kiểm tra lại.'
    case 'EBUSY':
    case 'ETXTBSY':
      return 'Chương trình khác đang giữ tệp: chưa biết tệp có còn nguyên hay không. Hãy đóng chương trình đó (thường là phần mềm diệt vi-rút hoặc đồng bộ) rồi kiểm tra lại.'
    default:
      return `Chưa đọc được tệp (${systemProblem(code)}), nên chưa biết tệp có còn nguyên hay không. Chương trình sẽ thử lại.`
  }
}

/** What a repair is at. */
export const repairLabel = (name: string): string => `Lấy lại “${name}” từ bản sao lưu`
