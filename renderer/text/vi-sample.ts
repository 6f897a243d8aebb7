/** Kho mẫu: an invented commune to look at and to try things on. */
export const sampleText = {
  open: 'Mở kho mẫu',
  openHelp:
    'Một xã hư cấu với hai kỳ đại hội và khoảng bảy mươi văn bản, để xem và tập làm. Lần đầu mất chừng mười giây.',
  menu: 'Mở kho mẫu…',
  remakeMenu: 'Làm lại kho mẫu…',
  job: 'Tạo kho mẫu',
  ready: 'Kho mẫu đã tạo xong. Khi rảnh tay, bấm “Mở kho mẫu” trong mục “Kho” để vào.',
  bannerTitle: 'Kho mẫu',
  banner: 'Mọi tên xã, tên người, văn bản ở đây đều là hư cấu. Cứ sửa, thêm, xóa thoải mái để tập làm.',
  remake: 'Làm lại kho mẫu',
  remakeTitle: 'Làm lại kho mẫu?',
  remakeText:
    'Kho mẫu được tạo lại như lúc đầu. Những gì đã sửa, thêm trong kho mẫu sẽ mất; các kho khác không bị động đến.',
  remakeStart: 'Làm lại',
} as const
