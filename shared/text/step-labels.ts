/** What was done, as “Hoàn tác: …” says it. `{n}` = how many, `{what}` = which one. */
const labels: Readonly<Record<string, string>> = {
  'archive.officerSet': 'Đổi người làm lưu trữ',
  'fonds.created': 'Tạo phông {what}',
  'fonds.updated': 'Sửa phông {what}',
  'inventory.created': 'Tạo mục lục {what}',
  'inventory.updated': 'Sửa mục lục {what}',
  'congress.created': 'Tạo {what}',
  'congress.updated': 'Sửa {what}',
  'dossier.created': 'Tạo hồ sơ {what}',
  'dossier.updated': 'Sửa hồ sơ {what}',
  'dossier.moved': 'Chuyển {n} hồ sơ',
  'dossier.trashed': 'Bỏ {n} hồ sơ vào thùng rác',
  'dossier.trashed.one': 'Bỏ hồ sơ {what} vào thùng rác',
  'dossier.restored': 'Khôi phục {n} hồ sơ',
  'document.created': 'Thêm văn bản {what}',
  'document.updated': 'Sửa văn bản {what}',
  'document.entered': 'Nhập {n} văn bản trong bảng',
  'document.reordered': 'Đổi thứ tự văn bản {what}',
  'document.moved': 'Chuyển {n} văn bản sang {what}',
  'document.trashed': 'Bỏ {n} văn bản vào thùng rác',
  'document.trashed.one': 'Bỏ văn bản {what} vào thùng rác',
  'document.restored': 'Khôi phục {n} văn bản',
  'file.filed': 'Nộp tệp vào hồ sơ {what}',
  'file.described': 'Ghi vai trò của tệp {what}',
  'file.moved': 'Chuyển tệp {what} sang văn bản khác',
  'file.filedAgain': 'Đưa lại tệp {what} vào hồ sơ',
  'authority.created': 'Thêm {what} vào danh mục',
  'authority.updated': 'Sửa {what}',
  'authority.merged': 'Gộp vào {what}',
  'authority.removed': 'Bỏ {what} khỏi danh mục',
  'completeness.judged': 'Ghi tình trạng thành phần {what}',
  'completeness.filled': 'Ghi văn bản vào thành phần {what}',
  'completeness.filledMany': 'Ghép {n} văn bản vào thành phần',
  'completeness.emptied': 'Gỡ văn bản khỏi thành phần {what}',
  'completeness.required': 'Đổi yêu cầu của thành phần {what}',
  'completeness.renamed': 'Đổi tên thành phần {what}',
  'completeness.removed': 'Bỏ thành phần {what}',
  'completeness.added': 'Thêm thành phần {what}',
  'dossier.retentionSet': 'Đổi thời hạn bảo quản của hồ sơ {what}',
  'hold.placed': 'Giữ lại hồ sơ {what}',
  'hold.lifted': 'Thôi giữ lại hồ sơ {what}',
  'deadline.set': 'Ghi thời hạn nộp lưu của {what}',
  'link.added': 'Nối hai văn bản',
  'link.removed': 'Gỡ quan hệ giữa hai văn bản',
}

const longest = 60

/** “Sửa văn bản “Nghị quyết Đại hội””; the action itself where it has no words yet. */
export function stepLabel(
  action: string,
  about: { readonly what?: string; readonly n?: number } = {},
): string {
  const what = about.what ?? ''
  const short = what.length > longest ? `${what.slice(0, longest).trimEnd()}…` : what
  // One record is called by its name where there are words for it.
  const single = about.n === 1 && short !== '' ? labels[`${action}.one`] : undefined
  return (single ?? labels[action] ?? action)
    .replace('{what}', short === '' ? '' : `“${short}”`)
    .replace('{n}', String(about.n ?? 1))
    .replace(/\s+/g, ' ')
    .trim()
}
