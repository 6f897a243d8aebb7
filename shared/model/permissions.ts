/** What a right is called on the screen, and what it lets a person do. */
interface PermissionWords {
  readonly label: string
  readonly sentence: string
}

/** Every right of the contract. `anyone` and `enter` are asked of nobody. */
export const permissions = {
  anyone: {
    label: 'Mở chương trình',
    sentence: 'Chọn, tạo, mở và đóng kho; khôi phục bản sao lưu thành một kho mới.',
  },
  enter: { label: 'Đăng nhập', sentence: 'Đăng nhập, khóa màn hình và đăng xuất ở kho đang mở.' },
  read: {
    label: 'Đọc',
    sentence: 'Xem danh mục, tìm kiếm và đọc văn bản trong kho, đến độ mật được phép.',
  },
  edit: {
    label: 'Biên mục',
    sentence: 'Đưa tệp vào kho, nhập và sửa danh mục, hoàn tác, lấy lại từ thùng rác.',
  },
  delete: { label: 'Xóa', sentence: 'Bỏ văn bản, hồ sơ vào thùng rác.' },
  export: {
    label: 'Đưa ra ngoài',
    sentence: 'Xuất hồ sơ và bảng, lưu bản sao, in, mở bằng chương trình khác.',
  },
  backup: { label: 'Sao lưu', sentence: 'Sao chép cả kho ra nơi khác.' },
  restore: { label: 'Khôi phục', sentence: 'Lấy lại hồ sơ, văn bản, tệp của kho này từ bản sao lưu.' },
  verify: { label: 'Kiểm tra kho', sentence: 'Kiểm tra từng tệp, danh mục và nhật ký còn nguyên vẹn.' },
  audit: { label: 'Xem nhật ký', sentence: 'Xem ai đã làm gì, và đưa nhật ký ra ngoài.' },
  administer: {
    label: 'Quản trị',
    sentence: 'Thêm người, đặt vai trò và độ mật được đọc, đổi thiết lập của kho.',
  },
} as const satisfies Record<string, PermissionWords>

/** Who may call is said by a right, one of this closed list. */
export type Permission = keyof typeof permissions

/** A right that a person has or has not. */
export type Right = Exclude<Permission, 'anyone' | 'enter'>

const isRight = (permission: Permission): permission is Right =>
  permission !== 'anyone' && permission !== 'enter'

/** In the order of the table of rights. */
export const rights: readonly Right[] = (Object.keys(permissions) as Permission[]).filter(isRight)

/** What a call works on: nothing, an open archive, or an archive that this process may write. */
export type Ground = 'nothing' | 'open' | 'writer'

/** The ground a right needs. Copying, checking and exporting work beside another writer too. */
export const groundOf = {
  anyone: 'nothing',
  enter: 'open',
  read: 'open',
  edit: 'writer',
  delete: 'writer',
  export: 'open',
  backup: 'open',
  restore: 'writer',
  verify: 'open',
  audit: 'open',
  administer: 'writer',
} as const satisfies Record<Permission, Ground>
