import { count } from './counted.ts'

/** Thùng rác. */
export const binText = {
  title: 'Thùng rác',
  intro:
    'Những gì đã bỏ khỏi kho, cùng các tệp không còn văn bản nào dùng. Không có gì bị xóa hẳn: đánh dấu rồi bấm “Khôi phục”.',
  list: 'Những gì trong thùng rác',
  emptyTitle: 'Thùng rác trống',
  emptyText: 'Hồ sơ và văn bản bỏ khỏi kho sẽ nằm ở đây và khôi phục được bất cứ lúc nào.',
  kinds: { dossier: 'Hồ sơ', document: 'Văn bản', file: 'Tệp' },
  documents: (documents: number) => `${count(documents)} văn bản`,
  trashedAt: (moment: string) => `Bỏ lúc ${moment}`,
  storedAt: (moment: string) => `Vào kho lúc ${moment}`,
  inDossier: (code: string, title: string) => `Hồ sơ ${code} · ${title}`,
  dossierInBin: 'Hồ sơ của văn bản cũng ở trong thùng rác',
  untitled: 'Văn bản chưa có trích yếu',
  marked: (items: number) => `Đã đánh dấu ${count(items)} mục`,
  markAll: 'Đánh dấu tất cả',
  markNone: 'Bỏ đánh dấu',
  restore: 'Khôi phục',
  restoreMany: (items: number) => `Khôi phục ${count(items)} mục`,
  restoreHelp: 'Đưa trở lại đúng chỗ cũ trong kho (Enter)',
  nothingMarked: 'Đánh dấu ít nhất một dòng (bấm chuột hoặc phím cách)',
  readOnly: 'Kho đang mở để xem, không khôi phục được.',
  restored: (items: number) => `Đã khôi phục ${count(items)} mục.`,
  fileTitle: 'Đưa tệp vào hồ sơ nào?',
  fileIntro: (files: number) =>
    `${count(files)} tệp không còn thuộc văn bản nào. Mỗi tệp sẽ thành một văn bản chưa biên mục trong hồ sơ được chọn.`,
  fileDossier: 'Hồ sơ',
  fileDossierNeeded: 'Hãy chọn một hồ sơ.',
  filePut: 'Đưa vào hồ sơ',
  trashDocument: 'Bỏ',
  trashDocumentHelp: 'Bỏ văn bản này vào thùng rác (Delete); khôi phục được bất cứ lúc nào',
  trashDossier: 'Bỏ hồ sơ vào thùng rác',
} as const
