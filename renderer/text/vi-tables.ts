import { count, size } from './counted.ts'

/** Lists that leave the program as sheets. */
export const tableText = {
  export: 'Xuất danh sách…',
  exportHelp: 'Ghi danh sách đang hiện ra tệp Excel (.xlsx) hoặc CSV',
  xlsx: 'Tệp Excel (.xlsx)',
  csv: 'Tệp CSV (.csv)',
  job: (title: string) => `Xuất danh sách “${title}”`,
  title: 'Xuất danh sách',
  done: 'Đã xuất danh sách',
  numbers: (rows: number, bytes: number) => `${count(rows)} dòng, ${size(bytes)}.`,
  place: 'Nằm ở',
} as const
