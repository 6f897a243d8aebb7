import { count } from './counted.ts'

/** Ctrl+K. */
export const quickOpenText = {
  title: 'Mở nhanh',
  label: 'Gõ tên, số ký hiệu hoặc chữ cái đầu',
  placeholder: 'Hồ sơ, văn bản, đại hội, nhân vật, lệnh… (“nqdh”, “45-NQ”, “sao luu”)',
  list: 'Kết quả mở nhanh',
  groups: {
    command: 'Lệnh',
    congress: 'Đại hội',
    dossier: 'Hồ sơ',
    document: 'Văn bản',
    person: 'Nhân vật',
    body: 'Cơ quan, tổ chức',
  },
  recent: 'Vừa mở gần đây',
  inDossier: (code: string) => `hồ sơ ${code}`,
  nothing: 'Không có gì khớp. Để tìm câu chữ bên trong văn bản, bấm Ctrl+F.',
  nothingRecent: 'Chưa mở gì gần đây. Hãy gõ vài chữ.',
  near: 'Không có tên nào đúng như đã gõ; dưới đây là những tên gần giống.',
  found: (results: number) => `${count(results)} kết quả`,
  hint: '↑ ↓ chọn · Enter mở · Esc đóng',
  notHere: 'Lệnh này không dùng được ở màn hình đang mở.',
  command: 'Mở nhanh…',
} as const
