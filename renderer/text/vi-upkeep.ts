import { count, size } from './counted.ts'

/** Backup, restore, verify. */
export const upkeepText = {
  backup: {
    job: 'Sao lưu kho',
    title: 'Sao lưu kho',
    text: 'Toàn bộ kho được chép sang một thư mục hoặc USB, rồi đọc lại từng tệp để chắc chắn bản sao đúng từng byte. Trong lúc đó vẫn làm việc được.',
    choose: 'Chọn nơi đặt bản sao lưu…',
    dialog: 'Chọn thư mục hoặc USB để đặt bản sao lưu',
    done: 'Đã sao lưu xong',
    notVerified: 'Bản sao lưu CHƯA được kiểm tra lại',
    notVerifiedText: 'Đừng dựa vào bản này. Hãy sao lưu lại sang một nơi khác.',
    verified: (files: number, bytes: number) =>
      `${count(files)} tệp, ${size(bytes)}; đã đọc lại và khớp toàn bộ.`,
    copied: (files: number, bytes: number) => `${count(files)} tệp, ${size(bytes)}.`,
    place: 'Nằm ở',
    advice: 'Nên giữ bản sao lưu ở một nơi khác với máy này.',
  },
  restore: {
    job: 'Khôi phục kho',
    title: 'Khôi phục từ bản sao lưu',
    text: 'Bản sao lưu được chép vào một thư mục mới và đọc lại từng tệp. Kho hiện có không bị thay đổi.',
    from: 'Bản sao lưu',
    fromHelp: 'Thư mục mà chương trình đã tạo khi sao lưu.',
    fromDialog: 'Chọn thư mục của bản sao lưu',
    to: 'Thư mục mới',
    toHelp: 'Một thư mục trống trên ổ đĩa của máy này.',
    toDialog: 'Chọn thư mục trống để đặt kho khôi phục',
    start: 'Khôi phục',
    notChosen: 'Chưa chọn',
    done: 'Đã khôi phục xong',
    open: 'Mở kho vừa khôi phục',
    openHelp: 'Để dùng, bấm “Mở kho có sẵn” và chọn thư mục trên.',
    notVerified: 'Kho khôi phục CHƯA được kiểm tra lại',
    notVerifiedText: 'Đừng dùng kho này. Hãy khôi phục lại từ một bản sao lưu khác.',
  },
  verify: {
    job: 'Kiểm tra kho',
    title: 'Kiểm tra kho',
    text: 'Chương trình đọc lại từng tệp gốc, danh mục và sổ ghi thay đổi, rồi đối chiếu. Không thay đổi gì trong kho. Kho lớn có thể mất nhiều phút.',
    expected: 'Mã sổ ghi đã chép lần trước',
    expectedHelp:
      'Không bắt buộc. Nếu lần kiểm tra trước đồng chí đã chép lại mã, dán vào đây: chương trình sẽ phát hiện cả khi sổ ghi bị cắt bớt hoặc bị thay.',
    expectedWrong: 'Mã gồm 64 chữ số và chữ cái a-f.',
    start: 'Bắt đầu kiểm tra',
    ok: 'Kho nguyên vẹn',
    okText: (files: number, bytes: number, entries: number) =>
      `Đã đọc lại ${count(files)} tệp (${size(bytes)}) và ${count(entries)} dòng sổ ghi thay đổi. Mọi thứ khớp.`,
    healed: (problems: number) => `Có ${count(problems)} chỗ đã được tự sửa:`,
    bad: (problems: number) => `Phát hiện ${count(problems)} vấn đề`,
    badText:
      'Đừng sửa hay xóa gì bằng tay. Hãy giữ nguyên kho, báo người phụ trách, và lấy lại từ bản sao lưu gần nhất nếu cần.',
    head: 'Mã sổ ghi hiện nay',
    headHelp: 'Chép mã này ra giấy hoặc gửi cấp trên; lần kiểm tra sau dán lại để đối chiếu.',
    kinds: {
      missing: 'Tệp gốc bị mất',
      changed: 'Tệp gốc bị thay đổi',
      unreadable: 'Tệp gốc không đọc được trên đĩa',
      extra: 'Tệp lạ trong kho',
      catalogue: 'Danh mục không khớp',
      audit: 'Sổ ghi thay đổi không khớp',
      index: 'Chỉ mục tìm kiếm (đã tự dựng lại)',
    },
  },
} as const
