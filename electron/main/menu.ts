import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { ipcChannel, type ToWindow, type WindowCommand } from '../../shared/protocol.ts'

type Item = MenuItemConstructorOptions

/** The menu only asks the window: what may be done now, the window knows. */
export function buildMenu(window: BrowserWindow): Menu {
  const ask = (label: string, command: WindowCommand, accelerator?: string): Item => ({
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => {
      const message: ToWindow = { type: 'command', command }
      window.webContents.send(ipcChannel, message)
    },
  })
  const line: Item = { type: 'separator' }
  return Menu.buildFromTemplate([
    {
      label: '&Kho',
      submenu: [
        ask('Tạo kho mới…', 'new-archive'),
        ask('Mở kho…', 'open-archive', 'CmdOrCtrl+O'),
        ask('Đóng kho', 'close-archive'),
        ask('Mở kho mẫu', 'open-sample'),
        line,
        ask('Sao lưu…', 'backup', 'CmdOrCtrl+B'),
        ask('Khôi phục từ bản sao lưu…', 'restore'),
        ask('Tình trạng kho', 'fixity'),
        ask('Kiểm tra kho…', 'verify'),
        ask('Nhật ký', 'audit'),
        line,
        { label: 'Thoát', role: 'quit' },
      ],
    },
    {
      label: '&Hồ sơ',
      submenu: [
        ask('Đại hội mới…', 'new-congress'),
        ask('Hồ sơ mới…', 'new-dossier', 'CmdOrCtrl+N'),
        line,
        ask('Thêm tệp vào hồ sơ…', 'add-files', 'CmdOrCtrl+I'),
        ask('Thêm thư mục vào hồ sơ…', 'add-folder', 'CmdOrCtrl+Shift+I'),
        ask('Thùng rác', 'bin'),
        ask('Văn bản chưa biên mục', 'work-list', 'CmdOrCtrl+L'),
        line,
        ask('Xuất hồ sơ thành một PDF…', 'export-dossier', 'CmdOrCtrl+E'),
      ],
    },
    {
      label: '&Sửa',
      submenu: [
        { label: 'Hoàn tác gõ', role: 'undo' },
        { label: 'Làm lại khi gõ', role: 'redo' },
        line,
        // The window itself hears Ctrl+Z and Ctrl+Y outside of boxes; here they belong to typing.
        ask('Hoàn tác thay đổi trong kho', 'undo'),
        ask('Làm lại thay đổi trong kho', 'redo'),
        ask('Các thao tác gần đây…', 'history'),
        line,
        { label: 'Cắt', role: 'cut' },
        { label: 'Chép', role: 'copy' },
        { label: 'Dán', role: 'paste' },
        { label: 'Chọn tất cả', role: 'selectAll' },
        line,
        ask('Tìm văn bản', 'find', 'CmdOrCtrl+F'),
        ask('Mở nhanh…', 'quick-open', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&Xem',
      submenu: [
        ask('Phóng to chữ', 'zoom-in', 'CmdOrCtrl+Plus'),
        ask('Thu nhỏ chữ', 'zoom-out', 'CmdOrCtrl+-'),
        ask('Cỡ chữ bình thường', 'zoom-reset', 'CmdOrCtrl+0'),
        line,
        { label: 'Toàn màn hình', role: 'togglefullscreen' },
      ],
    },
    {
      label: '&Trợ giúp',
      submenu: [ask('Bảng phím tắt', 'keyboard-help', 'F1'), ask('Giới thiệu chương trình', 'about')],
    },
  ])
}
