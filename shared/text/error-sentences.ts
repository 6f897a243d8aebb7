import type { ErrorDetails } from '../app-error.ts'

/** Every error code with its Vietnamese sentence; `{name}` is filled from the error's details. */
const sentences = {
  internal: 'Chương trình gặp lỗi ngoài dự kiến: {message}. Dữ liệu đã lưu không bị ảnh hưởng; hãy thử lại.',
  unexpected:
    'Chương trình gặp lỗi ngoài dự kiến (số sự cố {incident}). Dữ liệu đã lưu không bị ảnh hưởng; hãy thử lại. Nếu vẫn lỗi, hãy sao chép thông tin sự cố và gửi cho người hỗ trợ.',
  'backend-lost':
    'Phần xử lý của chương trình vừa dừng đột ngột khi đang làm việc này, và đang được mở lại. Việc này chưa xong; hãy làm lại.',
  'backend-gone':
    'Phần xử lý của chương trình dừng nhiều lần liên tiếp nên không được mở lại nữa. Hãy chép ra chỗ khác những gì đang gõ dở, đóng chương trình rồi mở lại; nếu vẫn vậy, hãy gọi người hỗ trợ.',
  'invalid-input': 'Giá trị “{value}” không hợp lệ ở mục {label}: {reason}.',
  cancelled: 'Đã dừng theo yêu cầu. Những gì xong trước đó vẫn được giữ.',
  'not-an-archive':
    'Thư mục “{folder}” không phải là kho của chương trình này (không có danh mục). Hãy chọn đúng thư mục kho.',
  'newer-archive':
    'Kho này do phiên bản mới hơn của chương trình tạo ra (bản {version}, chương trình này biết đến bản {known}). Hãy cài phiên bản mới rồi mở lại; kho chưa bị động tới.',
  'migration-failed':
    'Không nâng cấp được danh mục của kho lên bản {version}; kho vẫn nguyên như trước. Hãy giữ nguyên thư mục kho và báo bộ phận kỹ thuật.',
  'no-archive-open': 'Chưa mở kho nào. Hãy mở hoặc tạo một kho trước.',
  'not-permitted':
    'Bạn không có quyền “{right}” ở kho này. Người có quyền đó là người giữ vai trò: {roles}. Hãy nhờ họ làm, hoặc xin người quản trị đổi vai trò.',
  'not-signed-in': 'Kho đang khóa hoặc chưa có ai đăng nhập. Hãy đăng nhập rồi làm tiếp.',
  'wrong-sign-in':
    'Tên, mật khẩu hoặc mã khôi phục không đúng. Hãy xem lại phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
  'sign-in-wait': 'Đã nhập sai nhiều lần. Hãy đợi {seconds} giây rồi thử lại.',
  'password-too-short': 'Mật khẩu phải có ít nhất {least} ký tự. Một câu ngắn dễ nhớ là tốt nhất.',
  'accounts-off': 'Kho này đang ở chế độ một người, không có đăng nhập. Hãy tải lại màn hình.',
  'accounts-on': 'Kho này đã dùng tài khoản rồi. Hãy tải lại màn hình.',
  'account-not-found': 'Không có tài khoản này trong kho. Hãy tải lại danh sách.',
  'account-name-taken': 'Đã có tài khoản tên “{name}”. Hãy ghi thêm tên đệm hoặc chức vụ để phân biệt.',
  'last-administrator':
    '“{name}” là người quản trị cuối cùng còn dùng được, nên không thể ngừng dùng hoặc đổi sang vai trò khác. Hãy đặt một người quản trị khác trước.',
  'audit-above-clearance':
    'Nhật ký chỉ đưa ra ngoài được nguyên vẹn, mà trong đó có việc trên tài liệu có độ mật cao hơn mức bạn được đọc. Hãy nhờ người được đọc mọi độ mật đưa ra.',
  'above-clearance':
    'Việc này chạm tới văn bản hoặc hồ sơ có độ mật cao hơn mức bạn được đọc, nên không làm được. Hãy nhờ người được đọc mức đó.',
  'person-missing':
    'Kho này dùng tài khoản. Hãy ghi --person "Họ và tên" (hoặc đặt biến môi trường HOSO_PERSON).',
  'password-missing':
    'Chưa có mật khẩu. Hãy đặt mật khẩu vào biến môi trường HOSO_PASSWORD, hoặc chạy lệnh trong cửa sổ dòng lệnh để được hỏi.',
  locked:
    'Kho đang được {officer} mở để ghi (máy {machine}). Ở đây chỉ đọc được; muốn ghi, hãy đóng kho ở nơi kia trước.',
  'network-share':
    'Thư mục “{folder}” nằm trên ổ mạng. Ghi qua mạng có thể làm hỏng danh mục, nên chương trình chỉ cho đọc. Hãy chép kho về ổ đĩa của máy này để làm việc.',
  'read-only-folder':
    'Không có quyền ghi vào thư mục “{folder}”, nên chỉ đọc được. Hãy xin quyền ghi hoặc chép kho sang thư mục khác.',
  'folder-not-empty': 'Thư mục “{folder}” không trống. Hãy chọn một thư mục mới hoặc thư mục trống.',
  'choose-again': 'Nơi đã chọn không còn hiệu lực. Hãy chọn lại tệp hoặc thư mục.',
  'unknown-call': 'Chương trình không có chức năng “{name}”.',
  'fonds-not-found': 'Không có phông {id} trong kho.',
  'fonds-code-taken': 'Phông số “{code}” đã dùng cho phông “{name}”. Hãy chọn phông số khác.',
  'say-which-fonds': 'Kho có nhiều phông ({codes}). Hãy chỉ rõ bằng --fonds.',
  'inventory-not-found': 'Không có mục lục {id} trong phông này.',
  'inventory-number-taken': 'Mục lục số “{number}” đã có trong phông này. Hãy chọn số khác.',
  'congress-not-found': 'Không tìm thấy đại hội {id}.',
  'congress-there-already': 'Đại hội này đã có trong kho: {title}.',
  'dossier-not-found': 'Không có hồ sơ “{code}” trong kho. Hãy xem lại mã hồ sơ.',
  'dossier-number-taken': 'Hồ sơ số “{number}” đã có trong mục lục này: {title}. Hãy chọn số khác.',
  'document-not-found': 'Không có văn bản “{id}” trong kho hoặc trong hồ sơ này.',
  'file-not-found': 'Văn bản {id} không có tệp này. Hãy mở lại hồ sơ để xem danh sách mới.',
  'no-program-for-file':
    'Máy này không mở được tệp bằng chương trình khác ({problem}). Hãy lưu bản sao rồi mở bằng tay.',
  'option-missing': 'Thiếu tham số {option}.',
  'unknown-command': 'Không có lệnh “{name}”. Gõ “hoso help” để xem các lệnh.',
  'bad-command-line': 'Dòng lệnh chưa đúng: {reason}. Cách dùng: {usage}',
  'given-twice': '“{name}” được ghi hai lần trong dòng lệnh. Hãy chỉ ghi một lần.',
  link: '“{name}” là liên kết (lối tắt), không phải tệp thật. Hãy đưa vào tệp gốc mà nó trỏ tới.',
  empty: 'Tệp “{name}” rỗng (0 byte), không có gì để lưu. Hãy quét hoặc chép lại tệp.',
  'line-not-found':
    'Không thấy thành phần “{line}” trong danh mục hồ sơ của đại hội này. Hãy mở lại trang đại hội.',
  'line-not-own':
    'Thành phần “{line}” có tên theo văn bản quy định nên không đổi được. Cần tên khác thì thêm một thành phần riêng.',
  'line-is-required':
    'Thành phần “{line}” có trong văn bản quy định nên không bỏ được. Nếu đại hội không có thì ghi “Không phát sinh” cùng lý do.',
  'reason-missing': 'Hãy ghi lý do: vì sao không phát sinh.',
  'retention-reason-missing':
    'Thời hạn này khác với bảng thời hạn. Hãy ghi lý do: căn cứ vào văn bản nào, ai quyết định.',
  'hold-not-found': 'Không thấy lệnh giữ lại này. Hãy mở lại hồ sơ.',
  'hold-lifted': 'Lệnh giữ lại này đã được gỡ. Hãy mở lại hồ sơ.',
  'dossier-held':
    'Hồ sơ {code} đang được giữ lại theo yêu cầu của {authority} (lý do: {reason}) nên không bỏ đi được. Muốn bỏ thì gỡ lệnh giữ lại trước.',
  'not-found': 'Không tìm thấy “{name}”. Hãy xem lại tên và đường dẫn.',
  unreadable: 'Không đọc được “{name}”. Hãy kiểm tra quyền đọc hoặc ổ đĩa, rồi thử lại.',
  'name-too-long':
    'Tên hoặc đường dẫn “{name}” dài quá mức ổ đĩa nhận được. Hãy đặt tên ngắn hơn hoặc để ở thư mục gần gốc ổ đĩa hơn.',
  'not-a-folder': '“{folder}” là một tệp, không phải thư mục. Hãy chọn một thư mục mới hoặc thư mục trống.',
  'text-not-read':
    '“{name}” đã lưu an toàn trong kho, nhưng chưa đọc được chữ và số trang: {problem}. Lần mở kho sau chương trình sẽ đọc lại; nếu vẫn không được, hãy chạy “Kiểm tra toàn vẹn”.',
  'special-file': '“{name}” không phải là tệp thường, nên không lưu được.',
  'own-archive': '“{name}” nằm trong chính thư mục kho, nên không đưa vào lần nữa.',
  'empty-folder': 'Thư mục “{name}” trống, không có tệp nào để lưu.',
  'bad-name': 'Tên tệp “{name}” viết bằng bảng mã lạ nên không mở được. Hãy đổi tên tệp rồi đưa vào lại.',
  'source-gone':
    'Tệp “{name}” không còn ở chỗ cũ khi đang chép. Hãy kiểm tra ổ đĩa hoặc USB rồi đưa vào lại.',
  'source-changed':
    'Tệp “{name}” bị sửa trong lúc đang chép, nên chưa lưu. Hãy đóng chương trình đang mở tệp rồi đưa vào lại.',
  'copy-differs':
    'Bản chép của “{name}” đọc lại không giống tệp gốc, nên chưa lưu. Hãy kiểm tra ổ đĩa chứa kho rồi thử lại.',
  'disk-full': 'Ổ đĩa đã đầy khi đang ghi “{name}”. Hãy dọn chỗ trống hoặc chọn ổ khác rồi thử lại.',
  'disk-refused':
    'Ổ đĩa không cho đọc hoặc ghi “{name}” ({problem}). Việc vừa làm chưa được lưu; những gì đã lưu trước đó vẫn còn. Hãy kiểm tra ổ đĩa, chỗ trống và quyền ghi rồi thử lại.',
  'catalogue-unreadable':
    'Danh mục của kho có chỗ bị hỏng nên không đọc được. Việc vừa làm chưa được lưu. Hãy giữ nguyên thư mục kho, chạy “Kiểm tra toàn vẹn” và khôi phục bản sao lưu gần nhất vào một thư mục mới.',
  'file-too-large-for-disk':
    'Ổ đĩa này không chứa được tệp lớn như “{name}” (USB định dạng FAT32 chỉ nhận tệp dưới 4 GB). Hãy dùng ổ định dạng NTFS hoặc exFAT.',
  'stored-file-missing':
    'Không tìm thấy tệp gốc của “{name}” trong kho. Hãy chạy “Kiểm tra toàn vẹn” và lấy lại tệp từ bản sao lưu.',
  'stored-file-damaged':
    'Tệp gốc của “{name}” trong kho không còn đúng từng byte như khi lưu. Hãy chạy “Kiểm tra toàn vẹn” và lấy lại tệp từ bản sao lưu.',
  'catalogue-damaged':
    'Danh mục của kho “{folder}” bị hỏng. Hãy giữ nguyên thư mục kho và khôi phục bản sao lưu gần nhất vào một thư mục mới.',
  'catalogue-lost':
    'Danh mục của kho “{folder}” hỏng đến mức không đọc được phần nào; các tệp gốc vẫn nằm trong thư mục files của kho. Hãy giữ nguyên thư mục kho và khôi phục bản sao lưu đã đối chiếu gần nhất: “{backup}”.',
  'catalogue-busy':
    'Kho “{folder}” đang được ghi liên tục nên chưa lấy được bản đọc. Hãy đợi một lát rồi mở lại.',
  'target-inside-archive':
    'Thư mục “{folder}” nằm trong chính kho này; bản sao lưu phải để ở nơi khác, tốt nhất là ổ đĩa khác hoặc USB.',
  'target-inside-backup':
    'Thư mục “{folder}” nằm trong chính bản sao lưu. Hãy khôi phục vào một thư mục mới ở nơi khác.',
  'target-is-drive': '“{folder}” là cả một ổ đĩa. Hãy chọn hoặc tạo một thư mục mới trong ổ đó để khôi phục.',
  'not-enough-space':
    'Ổ đĩa đã chọn không đủ chỗ: cần khoảng {needed}, còn trống {free}. Hãy dọn chỗ hoặc chọn ổ khác.',
  'backup-incomplete':
    'Đã sao lưu vào “{to}”, nhưng bản sao chưa trọn vẹn: {count} tệp gốc trong kho bị thiếu hoặc hỏng: {names}. Hãy giữ các bản sao lưu cũ và chạy “Kiểm tra toàn vẹn” để xem từng tệp.',
  'backup-differs':
    'Bản sao đọc lại không giống bản gốc ở tệp “{name}”, nên không dùng được. Ổ đĩa hoặc USB có thể đã hỏng; hãy dùng ổ khác.',
  'not-a-backup':
    'Thư mục “{folder}” không phải là bản sao lưu (không có manifest.json). Hãy chọn thư mục có tên bắt đầu bằng “Sao lưu”.',
  'several-backups': 'Trong “{folder}” có nhiều bản sao lưu: {names}. Hãy chọn một bản.',
  'newer-backup':
    'Bản sao lưu “{folder}” do phiên bản mới hơn của chương trình tạo ra. Hãy cài phiên bản mới rồi khôi phục.',
  'backup-file-missing':
    'Bản sao lưu không còn nguyên vẹn: thiếu tệp “{name}”. Chưa khôi phục gì; hãy dùng bản sao lưu khác.',
  'backup-file-changed':
    'Bản sao lưu không còn nguyên vẹn: tệp “{name}” đã bị thay đổi. Chưa khôi phục gì; hãy dùng bản sao lưu khác.',
  'backup-file-extra':
    'Bản sao lưu không còn nguyên vẹn: có tệp lạ “{name}”. Chưa khôi phục gì; hãy xem ai đã đặt vào, chuyển tệp đó ra ngoài rồi thử lại, hoặc dùng bản sao lưu khác.',
  'order-out-of-range': 'Không có vị trí {order}: hồ sơ có {last} văn bản.',
  'worker-not-started':
    'Không khởi động được tiến trình phụ “{worker}” ({message}). Hãy khởi động lại chương trình; nếu vẫn lỗi, hãy cài lại.',
  'target-exists':
    'Ở nơi lưu đã có “{name}”. Hãy chọn tên khác, hoặc cho phép ghi đè nếu không cần tệp cũ nữa.',
  'target-not-writable':
    'Không ghi được “{name}” vào thư mục đã chọn ({problem}). Hãy kiểm tra quyền ghi và chỗ trống, hoặc chọn nơi khác.',
  'pdf-not-built':
    'Không lập được tệp PDF của hồ sơ ({problem}). Các tệp trong kho không bị ảnh hưởng; hãy thử lại.',
  'bad-rules': 'Tệp quy định {file} bị sai ở {place}: {reason}. Hãy cài lại chương trình.',
  'dossier-closed':
    'Hồ sơ {code} ở trạng thái “{status}” nên không sửa được. Muốn sửa, hãy chuyển hồ sơ về “Đang lập” trước.',
  'congress-is-permanent': 'Hồ sơ đại hội được bảo quản vĩnh viễn; không đặt thời hạn khác.',
  'personal-dossier':
    'Hồ sơ cá nhân đảng viên (người ứng cử, được đề cử) chỉ ghi “có, nơi lưu”, không nhận tệp: quản lý ở cơ sở dữ liệu đảng viên (Quy định 20-QĐ/TW, 08/4/2026). Hãy dùng “Thêm văn bản không có tệp”.',
  'secret-paper':
    'Văn bản hoặc hồ sơ ở mức {level} không nhận tệp: không được giữ nội dung mật trên máy đã hoặc đang nối mạng (Luật Bảo vệ bí mật nhà nước). Chỉ ghi số, ngày và nơi để bản giấy.',
  'secret-with-files':
    'Không đặt được mức {level}: đang có {files} tệp trong kho, mà nội dung mật không được giữ trên máy này (Luật Bảo vệ bí mật nhà nước). Hãy báo người phụ trách bảo mật của cơ quan để xử lý tệp trước.',
  'secret-without-approval':
    'Văn bản hoặc hồ sơ ở mức {level}: mỗi tệp đưa vào phải ghi số văn bản cho phép lưu. Hãy ghi số đó rồi đưa tệp vào lại.',
  'level-without-reason':
    'Đổi độ mật từ “{before}” sang “{wanted}” phải ghi lý do và người có thẩm quyền cho phép. Hãy mở mẫu biên mục, đổi ở ô “Độ mật” và ghi hai mục đó.',
  'meeting-without-minutes':
    'Thông tin cuộc họp (loại cuộc họp, ngày họp, chủ trì, thư ký…) chỉ ghi được cho “Biên bản”, mà tên loại của văn bản này là “{kind}”. Hãy đổi tên loại thành “Biên bản”, hoặc bỏ trống các mục về cuộc họp.',
  'document-in-bin': 'Văn bản này đang ở trong thùng rác. Hãy khôi phục rồi mới sửa.',
  'dossier-in-bin': 'Hồ sơ {code} đang ở trong thùng rác. Hãy khôi phục hồ sơ trước.',
  'nothing-to-undo': 'Không còn thao tác nào để hoàn tác.',
  'nothing-to-redo': 'Không có thao tác nào vừa hoàn tác để làm lại.',
  'history-moved-on': 'Từ lúc bạn xem, đã có thao tác khác. Hãy xem lại thao tác gần nhất rồi hoàn tác.',
  'history-broken':
    'Không hoàn tác được vì bản ghi trong bảng {table} không còn như lúc làm. Danh mục vẫn nguyên; hãy sửa bằng tay.',
  'authority-not-found': 'Không còn bản ghi này trong danh mục nhân vật và cơ quan. Hãy tải lại danh sách.',
  'authority-named':
    'Không bỏ được “{name}”: còn {documents} văn bản nêu tên này. Nếu trùng với bản ghi khác, hãy dùng “Gộp”.',
  'authority-kinds-differ':
    'Không gộp được “{name}” với “{other}”: một bên là nhân vật, một bên là cơ quan, tổ chức.',
  'link-not-found': 'Quan hệ này đã được gỡ. Hãy tải lại.',
  'link-to-itself': 'Một văn bản không thể có quan hệ với chính nó. Hãy chọn văn bản khác.',
  'link-there-already': 'Hai văn bản này đã có quan hệ “{kind}”.',
  'entry-without-dossier': 'Chưa chọn hồ sơ để thêm văn bản mới. Hãy mở một hồ sơ rồi nhập.',
  'file-named': 'Tệp “{name}” đang thuộc một văn bản, không cần đưa lại.',
  'sample-not-made': 'Không tạo được kho mẫu ({problem}). Các kho khác không bị ảnh hưởng; hãy thử lại.',
  'sheet-not-printed': 'Không lập được tệp PDF ({problem}). Kho không bị ảnh hưởng; hãy thử lại.',
  'archive-gone':
    'Không thấy thư mục kho “{folder}” nữa: ổ đĩa hoặc USB đã rút ra, hoặc thư mục đã bị đổi tên, chuyển đi. Hãy cắm lại ổ đĩa hoặc đưa thư mục về chỗ cũ, rồi đóng và mở lại kho; những gì đã báo là đã lưu vẫn còn trong đó.',
  'catalogue-not-writable':
    'Không ghi được vào danh mục của kho “{folder}”: {problem}. Việc vừa làm chưa được lưu; danh mục vẫn như trước. {advice}',
  'no-good-copy':
    'Không tìm thấy bản sao lưu nào còn bản tốt của “{name}”. Hãy cắm ổ đĩa hoặc USB giữ bản sao lưu rồi bấm “Tìm trong thư mục khác”.',
  'target-in-archive':
    '“{name}” nằm trong thư mục của kho. Ghi vào đó có thể làm hỏng kho; hãy chọn một nơi khác.',
} as const

export type ErrorCode = keyof typeof sentences

/** The Vietnamese sentence of a report; a detail that is missing is left out, never shown as `undefined`. */
export function errorSentence(code: ErrorCode, details: ErrorDetails = {}): string {
  // A field is called by its label; one typed on the command line is known by what was typed.
  const values: ErrorDetails = {
    ...(details.field === undefined ? {} : { label: details.field }),
    ...details,
  }
  return sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'))
}
