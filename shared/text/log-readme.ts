import { program } from '../program.ts'

/** What lies beside an exported log, so that whoever is given the folder knows what it is without the program. */
export const logReadme = (of: {
  readonly archive: string
  readonly moment: string
  readonly entries: number
  readonly head: string
  readonly sha256: string
}): string =>
  `NHẬT KÝ CỦA KHO “${of.archive}”
Xuất lúc ${of.moment}, bằng ${program.name} ${program.version}.

nhat-ky.jsonl   ${of.entries} mục, mỗi dòng một mục, cũ nhất ở đầu. SHA-256 của cả tệp:
                ${of.sha256}
ma-dau.txt      Mã đầu nhật ký: mã của mục mới nhất, bảo đảm cho mọi mục trước nó:
                ${of.head}

Mỗi dòng là một mảng JSON (UTF-8):
[số thứ tự, thời điểm (UTC), họ tên, chức vụ, việc, đối tượng, trước, sau, mã của mục trước]

Cách kiểm tra, không cần chương trình này:
1. Tính SHA-256 của từng dòng (không kể dấu xuống dòng). Đó là mã của mục ấy.
2. Mã của mỗi dòng phải bằng phần tử cuối của dòng kế tiếp. Dòng đầu mang 64 số 0.
3. Số thứ tự là 1, 2, 3… không thiếu số nào.
4. Mã của dòng cuối phải bằng mã đầu nhật ký. Hãy đối chiếu với mã đã in trên phiếu tình trạng kho hoặc đã ghi ở nơi
   khác, đừng chỉ với ma-dau.txt: ai thay cả nhật ký thì cũng thay được tệp đó.

Mục nào bị sửa, bỏ, chèn hay đổi chỗ thì hai mã liền nhau ở chỗ đó không khớp. Nhật ký bị cắt bớt ở cuối hoặc bị thay
cả thì không còn chứa mã đã in. Mô tả đầy đủ và một chương trình kiểm tra ngắn: docs/audit-format.md của mã nguồn.

Tệp này chứa nội dung danh mục của kho. Hãy giữ như giữ hồ sơ.
`
