/** The name of the statement, on paper and on the screen. */
export const healthTitle = 'Phiếu tình trạng kho'

/** What the statement is, and what its code is good for. */
export const healthRemark =
  'Phiếu do chương trình tự lập theo những gì đã kiểm tra, không phải biểu mẫu của cơ quan nào. Giữ phiếu đã ký ở nơi khác với kho: mã đầu nhật ký trên phiếu dùng để phát hiện nhật ký bị cắt hoặc bị thay (mục “Kiểm tra toàn vẹn”, hoặc lệnh hoso verify <kho> --expect-head <mã>).'
