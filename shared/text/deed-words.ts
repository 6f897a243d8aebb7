import { type DeedKind, deedKinds } from '../model/audit.ts'

type Words = readonly [DeedKind, string]

/** Every deed that the log knows: its kind, and what it is called. */
const deeds: Readonly<Record<string, Words>> = {
  'archive.created': ['upkeep', 'Lập kho'],
  'archive.officer-changed': ['upkeep', 'Đổi người làm lưu trữ'],
  'archive.officerSet': ['upkeep', 'Đổi người làm lưu trữ'],
  'archive.backedUp': ['upkeep', 'Sao lưu kho'],
  'archive.recovered': ['upkeep', 'Sắp xếp lại kho sau lần dừng đột ngột'],
  'archive.recoveryRead': ['upkeep', 'Đã đọc báo cáo sau lần dừng đột ngột'],
  'fixity.periodSet': ['upkeep', 'Đổi kỳ kiểm tra tệp gốc'],
  'fonds.created': ['catalogue', 'Tạo phông'],
  'fonds.updated': ['catalogue', 'Sửa phông'],
  'inventory.created': ['catalogue', 'Tạo mục lục'],
  'inventory.updated': ['catalogue', 'Sửa mục lục'],
  'congress.created': ['catalogue', 'Tạo đại hội'],
  'congress.updated': ['catalogue', 'Sửa đại hội'],
  'dossier.created': ['catalogue', 'Tạo hồ sơ'],
  'dossier.updated': ['catalogue', 'Sửa hồ sơ'],
  'dossier.moved': ['catalogue', 'Chuyển hồ sơ'],
  'dossier.trashed': ['bin', 'Bỏ hồ sơ vào thùng rác'],
  'dossier.restored': ['bin', 'Lấy lại hồ sơ từ thùng rác'],
  'dossier.retentionSet': ['catalogue', 'Đổi thời hạn bảo quản của hồ sơ'],
  'document.created': ['catalogue', 'Thêm văn bản'],
  'document.updated': ['catalogue', 'Sửa văn bản'],
  'document.entered': ['catalogue', 'Nhập văn bản trong bảng'],
  'document.reordered': ['catalogue', 'Đổi thứ tự văn bản'],
  'document.moved': ['catalogue', 'Chuyển văn bản sang hồ sơ'],
  'document.trashed': ['bin', 'Bỏ văn bản vào thùng rác'],
  'document.restored': ['bin', 'Lấy lại văn bản từ thùng rác'],
  'document.read': ['reading', 'Đọc tài liệu mật'],
  'file.filed': ['files', 'Đưa tệp vào kho'],
  'file.described': ['files', 'Ghi vai trò của tệp'],
  'file.moved': ['files', 'Chuyển tệp sang văn bản khác'],
  'file.filedAgain': ['files', 'Đưa lại tệp vào hồ sơ'],
  'file.foundDamaged': ['files', 'Phát hiện tệp gốc hỏng'],
  'file.repaired': ['files', 'Thay tệp hỏng bằng bản sao lưu'],
  'file.copied': ['out', 'Lưu bản sao của tệp'],
  'file.openedOutside': ['out', 'Mở tệp bằng chương trình khác'],
  'file.printed': ['out', 'In văn bản'],
  'dossier.exported': ['out', 'Xuất hồ sơ thành một PDF'],
  'table.exported': ['out', 'Xuất bảng'],
  'health.printed': ['out', 'Lưu phiếu tình trạng kho để in'],
  'audit.exported': ['out', 'Đưa nhật ký ra ngoài'],
  'authority.created': ['catalogue', 'Thêm nhân vật, cơ quan vào danh mục'],
  'authority.updated': ['catalogue', 'Sửa nhân vật, cơ quan'],
  'authority.merged': ['catalogue', 'Gộp nhân vật, cơ quan'],
  'authority.removed': ['catalogue', 'Bỏ nhân vật, cơ quan khỏi danh mục'],
  'completeness.judged': ['catalogue', 'Ghi tình trạng thành phần hồ sơ đại hội'],
  'completeness.filled': ['catalogue', 'Ghi văn bản vào thành phần'],
  'completeness.filledMany': ['catalogue', 'Ghép văn bản vào thành phần'],
  'completeness.emptied': ['catalogue', 'Gỡ văn bản khỏi thành phần'],
  'completeness.required': ['catalogue', 'Đổi yêu cầu của thành phần'],
  'completeness.renamed': ['catalogue', 'Đổi tên thành phần'],
  'completeness.removed': ['catalogue', 'Bỏ thành phần'],
  'completeness.added': ['catalogue', 'Thêm thành phần'],
  'hold.placed': ['catalogue', 'Giữ lại hồ sơ'],
  'hold.lifted': ['catalogue', 'Thôi giữ lại hồ sơ'],
  'deadline.set': ['catalogue', 'Ghi thời hạn nộp lưu'],
  'link.added': ['catalogue', 'Nối hai văn bản'],
  'link.removed': ['catalogue', 'Gỡ quan hệ giữa hai văn bản'],
  'history.undone': ['undo', 'Hoàn tác'],
  'history.redone': ['undo', 'Làm lại'],
  'session.signed-in': ['session', 'Đăng nhập'],
  'session.sign-in-failed': ['session', 'Đăng nhập không được'],
  'session.signedOut': ['session', 'Đăng xuất'],
  'session.locked': ['session', 'Khóa màn hình'],
  'call.refused': ['refusal', 'Bị từ chối vì không có quyền'],
  'account.created': ['accounts', 'Thêm tài khoản'],
  'account.updated': ['accounts', 'Sửa tài khoản'],
  'account.disabled': ['accounts', 'Khóa tài khoản'],
  'account.enabled': ['accounts', 'Mở lại tài khoản'],
  'account.password-changed': ['accounts', 'Đổi mật khẩu'],
  'account.password-recovered': ['accounts', 'Đặt lại mật khẩu bằng mã khôi phục'],
  'account.codes-made': ['accounts', 'Lập mã khôi phục mới'],
  'accounts.begun': ['accounts', 'Bắt đầu dùng tài khoản'],
  'accounts.ended': ['accounts', 'Thôi dùng tài khoản'],
  'accounts.idle-changed': ['accounts', 'Đổi thời gian tự khóa'],
  'rules.delivered': ['rules', 'Nhận quy định kèm theo chương trình'],
  'rules.accepted': ['rules', 'Nhận quy định mới của chương trình'],
  'rule.changed': ['rules', 'Sửa một quy định'],
  'rule.withdrawn': ['rules', 'Bỏ một quy định'],
  'rule.reset': ['rules', 'Trả một quy định về như ban đầu'],
}

/** What stands in the place of an entry about a record above the reader's clearance. */
export const hiddenDeed = 'record.hidden'

/** Kinds of deed that leave the catalogue as it was. */
const changingNothing: readonly DeedKind[] = ['out', 'reading', 'session', 'refusal']

/** What a deed is called on the screen. */
export function deedWords(action: string): string {
  if (action === hiddenDeed) return 'Thao tác trên tài liệu có độ mật cao hơn mức được đọc'
  return deeds[action]?.[1] ?? 'Việc khác của chương trình'
}

/** Of which kind a deed is. */
export const deedKind = (action: string): DeedKind =>
  action === hiddenDeed ? 'hidden' : (deeds[action]?.[0] ?? 'other')

/** Whether the log knows the deed by name. */
export const knownDeeds: readonly string[] = [...Object.keys(deeds), hiddenDeed]

/** The deeds of a kind; for `other`, none: it is whatever has no name. */
export const deedsOfKind = (kind: DeedKind): readonly string[] =>
  knownDeeds.filter((action) => deedKind(action) === kind)

/** What a deed and its kind are called, to be searched. */
export const deedFullWords = (action: string): string =>
  `${deedWords(action)} ${deedKinds.labels[deedKind(action)]}`

/** Deeds after which a backup holds as much as before. */
export const deedsWithoutChange: readonly string[] = changingNothing.flatMap((kind) => deedsOfKind(kind))
