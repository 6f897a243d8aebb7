import { count } from './counted.ts'

const ago = (days: number): string =>
  days === 0 ? 'hôm nay' : days === 1 ? 'hôm qua' : `${count(days)} ngày trước`

export const archiveText = {
  start: {
    title: 'Hồ Sơ Đại Hội',
    subtitle:
      'Kho lưu trữ hồ sơ đại hội và biên bản họp của cấp ủy, làm việc ngay trên máy này, không cần mạng.',
    recent: 'Kho đã mở gần đây',
    noRecent: 'Chưa mở kho nào trên máy này. Hãy tạo kho mới, hoặc mở kho có sẵn trong một thư mục.',
    gone: 'không còn ở chỗ cũ',
    openedAt: (when: string) => `mở lần cuối ${when}`,
    open: (name: string) => `Mở kho ${name}`,
    forgetNamed: (name: string) => `Bỏ ${name} khỏi danh sách`,
    forgetHelp: 'Chỉ bỏ tên khỏi danh sách này; thư mục của kho không bị động đến.',
    create: 'Tạo kho mới',
    createHelp: 'Lần đầu dùng chương trình: ba bước, khoảng hai phút.',
    openExisting: 'Mở kho có sẵn',
    openExistingHelp: 'Chọn thư mục của một kho đã tạo trước đây.',
    restore: 'Khôi phục từ bản sao lưu',
    restoreHelp: 'Lấy lại toàn bộ kho từ một bản sao lưu vào một thư mục mới.',
    chooseArchive: 'Chọn thư mục của kho',
    opening: 'Đang mở kho…',
  },
  setup: {
    title: 'Tạo kho mới',
    steps: ['Cấp ủy', 'Phông và mục lục', 'Người phụ trách và nơi lưu', 'Xem lại'],
    committeeIntro: 'Kho này giữ hồ sơ của cấp ủy nào? Tên này đứng ở đầu các biểu mẫu.',
    committee: 'Tên cấp ủy',
    committeeHelp: 'Viết như trên văn bản, ví dụ: Đảng ủy xã Dương Quang',
    higherBody: 'Cấp ủy cấp trên',
    higherBodyHelp: 'Ví dụ: Tỉnh ủy Thái Nguyên. Có thể để trống và điền sau.',
    fondsIntro:
      'Phông lưu trữ là toàn bộ tài liệu của một cấp ủy. Mục lục là danh sách đánh số các hồ sơ trong phông. Chương trình đã điền sẵn; nếu nơi nhận nộp lưu đã cho số phông thì sửa lại theo số đó.',
    fondsCode: 'Phông số',
    fondsCodeHelp: 'Chữ, số, gạch nối; nhiều nhất 13 ký tự. Chưa được cấp số thì để 01.',
    fondsCodeWrong: 'Chỉ dùng chữ, số và gạch nối, không có dấu cách; nhiều nhất 13 ký tự.',
    fondsName: 'Tên phông',
    fondsNameHelp: 'Ví dụ: Phông lưu trữ Đảng ủy xã Dương Quang',
    inventoryNumber: 'Mục lục số',
    inventoryNumberHelp: 'Mục lục đầu tiên thường là 01.',
    inventoryNumberWrong: 'Từ 1 đến 4 chữ, số hoặc gạch nối, ví dụ 01.',
    inventoryTitle: 'Tên mục lục',
    inventoryTitleHelp: 'Ví dụ: Hồ sơ nhiệm kỳ 2020-2025. Có thể để trống.',
    officerIntro:
      'Mỗi thay đổi trong kho đều được ghi lại: ai làm, lúc nào, sửa gì. Tên dưới đây sẽ đứng trong sổ ghi đó.',
    officerName: 'Họ và tên của đồng chí',
    officerNameHelp: 'Ví dụ: Nguyễn Thị Hạnh',
    officerOffice: 'Chức vụ',
    officerOfficeHelp: 'Ví dụ: Cán bộ văn thư, lưu trữ Văn phòng Đảng ủy',
    folder: 'Thư mục của kho',
    folderHelp:
      'Chọn hoặc tạo một thư mục trống trên ổ đĩa của máy này. Không đặt trên ổ mạng. Cả kho nằm gọn trong thư mục đó.',
    folderChoose: 'Chọn thư mục…',
    folderAgain: 'Chọn thư mục khác…',
    folderNone: 'Chưa chọn thư mục',
    folderMissing: 'Hãy chọn thư mục để đặt kho.',
    folderDialog: 'Chọn thư mục trống để đặt kho',
    isolated: 'Máy này tách riêng, không nối mạng, được phép giữ nội dung tài liệu mật',
    isolatedHelp:
      'Chỉ đánh dấu khi có văn bản cho phép của người có thẩm quyền. Không đánh dấu thì văn bản từ Mật trở lên chỉ ghi thông tin, không nhận tệp. Khai lúc tạo kho, sau này không đổi được.',
    isolationAuthority: 'Cơ quan, người cho phép',
    isolationAuthorityHelp: 'Ghi như trên văn bản cho phép.',
    isolationDocument: 'Số, ngày văn bản cho phép',
    isolationDocumentHelp: 'Số, ký hiệu và ngày của văn bản đó.',
    isolatedShort: 'Tệp của tài liệu mật',
    isolatedYes: ({
      isolationAuthority,
      isolationDocument,
    }: Record<'isolationAuthority' | 'isolationDocument', string>) =>
      `Được giữ: ${isolationAuthority}, ${isolationDocument}`,
    isolatedNo: 'Không giữ trên máy này',
    summaryIntro: 'Xem lại lần cuối. Các tên và số đều sửa được về sau.',
    fondsSummary: (code: string, name: string) => `${code} - ${name}`,
    inventorySummary: (number: string, title: string) =>
      title === '' ? `Số ${number}` : `Số ${number} - ${title}`,
    officerSummary: (name: string, office: string) => (office === '' ? name : `${name}, ${office}`),
    empty: 'để trống',
    edit: (step: string) => `Sửa: ${step}`,
    editShort: 'Sửa',
    create: 'Tạo kho',
    leave: 'Thôi, quay về',
    proposedFonds: (committee: string) => `Phông lưu trữ ${committee}`,
  },
  officer: {
    title: 'Đổi người làm lưu trữ',
    intro:
      'Từ lúc lưu, mọi thay đổi trong kho được ghi dưới tên này. Những gì đã ghi trước đó giữ nguyên tên cũ.',
    saved: (name: string) => `Từ bây giờ thay đổi được ghi dưới tên ${name}.`,
  },
  reading: {
    title: 'Chỉ xem, không sửa được',
    locked: (officer: string, machine: string, since: string) =>
      `${officer} đang mở kho này để làm việc trên máy ${machine} từ ${since}. Ở đây chỉ xem, tìm, xuất được. Khi bên kia đóng kho, mở lại kho để sửa.`,
    lockedUnknown: 'Kho đang được mở để làm việc ở một chương trình khác. Ở đây chỉ xem, tìm, xuất được.',
    'network-share':
      'Kho nằm trên ổ mạng. Chương trình không ghi lên ổ mạng vì dễ hỏng dữ liệu. Hãy chép cả thư mục kho về ổ đĩa của máy này để sửa.',
    'catalogue-damaged':
      'Danh mục của kho bị hỏng. Đang mở những phần còn đọc được; không sửa, không sao lưu được. Hãy giữ nguyên thư mục kho và khôi phục bản sao lưu đã đối chiếu gần nhất.',
    'read-only-folder':
      'Máy này không được quyền ghi vào thư mục của kho. Ở đây chỉ xem, tìm, xuất được. Hãy nhờ người quản trị máy cấp quyền ghi.',
    reopen: 'Mở lại kho',
    why: 'Kho đang mở ở chế độ chỉ xem.',
  },
  waiting: {
    uncatalogued: (left: number) => `${count(left)} văn bản chưa biên mục`,
    catalogue: 'Biên mục',
    waiting: (files: number) => `${count(files)} tệp đang chờ đọc chữ; đọc xong mới tìm được bên trong`,
    readNow: 'Đọc ngay',
    showUnread: 'Xem danh sách',
    unread: (files: number) => `${count(files)} tệp không có chữ đọc được (bản quét, có mật khẩu, hỏng)`,
    unreadHelp:
      'Tìm kiếm không vào được bên trong các tệp này, chỉ tìm được theo thông tin biên mục và tên tệp.',
    inBin: (items: number) => `${count(items)} mục trong thùng rác, khôi phục được`,
    openBin: 'Mở thùng rác',
    backUp: 'Sao lưu',
    neverBackedUp: 'Kho này chưa được sao lưu lần nào',
    neverBackedUpHelp: 'Nếu ổ đĩa hỏng, mọi thứ trong kho sẽ mất. Hãy sao lưu ra USB hoặc máy khác.',
    backedUp: (days: number) => `Đã sao lưu ${ago(days)}, từ đó chưa có thay đổi`,
    changedSince: (days: number, changes: number) =>
      `Sao lưu lần cuối ${ago(days)}; từ đó có ${count(changes)} thay đổi`,
    backupPlace: (to: string) => `Bản sao ở: ${to}`,
  },
} as const
