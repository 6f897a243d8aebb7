/** The forms of fonds, inventories, dossiers and congresses beyond their everyday fields. */
export const recordText = {
  fonds: {
    history: 'Lịch sử, nội dung phông',
    amounts: 'Thời gian, khối lượng, tra cứu',
    yearHelp: 'Ví dụ: 2005',
    paperMetresHelp: 'Ví dụ: 12,5',
    yearsWrong: 'Năm cuối không thể trước năm đầu.',
  },
  inventory: { more: 'Khóa, thời gian, ghi chú' },
  dossier: {
    place: 'Nơi để bản giấy, số tờ',
    more: 'Mô tả thêm',
  },
  congress: {
    figures: 'Nơi tổ chức, số đại biểu',
    sessions: 'Các phiên họp',
    bodies: 'Đoàn chủ tịch, đoàn thư ký và các ban',
    addSession: 'Thêm phiên họp',
    from: 'Từ 7h30',
    to: 'Đến 11h',
    note: 'Ghi chú',
    addMember: 'Thêm người',
    name: 'Họ và tên',
    office: 'Chức vụ',
    pasteHelp: 'Enter thêm dòng mới. Có thể dán danh sách từ Excel: cột họ tên, cột chức vụ.',
    sessionsOutside: (rows: readonly number[]) =>
      `Phiên ${rows.join(', ')} họp ngoài thời gian từ khai mạc đến bế mạc; kiểm tra lại nếu gõ nhầm.`,
    morePresent: 'Có mặt nhiều hơn triệu tập; kiểm tra lại nếu gõ nhầm.',
  },
} as const
