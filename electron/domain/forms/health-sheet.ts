import type { HealthStatement } from '../../../shared/model/health.ts'
import { checkSentence } from '../../../shared/text/fixity-words.ts'
import { healthRemark, healthTitle } from '../../../shared/text/health-words.ts'
import type { PrintSheetRequest, SheetPart } from '../../../shared/worker-protocol/print-sheet.ts'

type Fact = SheetPart['facts'][number]

const fact = (label: string, value: string, strong = false): Fact => ({ label, value, strong })
const part = (heading: string, facts: Fact[], more: Partial<SheetPart> = {}): SheetPart => ({
  heading,
  facts,
  lines: [],
  code: [],
  ...more,
})

/** 12345 → “12.345”, as Vietnamese papers write it. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
const yesOr = (good: boolean, yes: string, no: string): string => (good ? yes : no)

/** Groups of eight, which an eye can hold while it compares. */
export const codeGroups = (hash: string): string[] => hash.match(/.{1,8}/g) ?? []

/**
 * The words of a “Phiếu tình trạng kho”. It is the program's own statement and no form of any regulation, and says so.
 * `moment` writes a moment in the time of this PC.
 */
export function healthSheet(
  statement: HealthStatement,
  moment: (at: string) => string,
  dateLine: string,
): Pick<
  PrintSheetRequest,
  'higherBody' | 'committee' | 'dateLine' | 'title' | 'subtitle' | 'parts' | 'remark' | 'signature'
> {
  const { archive, fixity, officer } = statement
  return {
    higherBody: statement.higherBody === '' ? null : statement.higherBody,
    committee: statement.committee,
    dateLine,
    title: healthTitle.toLocaleUpperCase('vi'),
    subtitle: `Lập lúc ${moment(statement.at)}`,
    parts: [
      part('1. Kho', [
        fact('Tên kho', archive.name, true),
        fact('Mã kho', archive.uuid),
        fact('Thư mục', archive.folder),
        ...holdings(statement),
      ]),
      part('2. Tệp gốc', originals(fixity, moment), { lines: troubles(statement) }),
      part('3. Danh mục và nhật ký', [
        fact('Danh mục', yesOr(statement.catalogueWhole, 'Nguyên vẹn', 'CÓ VẤN ĐỀ: xem “Kiểm tra toàn vẹn”')),
        fact(
          'Nhật ký',
          `${grouped(statement.audit.entries)} mục; ${yesOr(
            statement.audit.chainWhole,
            'chuỗi mã liền mạch',
            `CÓ VẤN ĐỀ: ${statement.audit.problem}`,
          )}`,
        ),
        fact('Mã đầu nhật ký', statement.audit.head),
      ]),
      part('Mã đầu nhật ký, từng nhóm để so bằng mắt', [], { code: codeGroups(statement.audit.head) }),
      part('4. Bản sao lưu đã đối chiếu gần nhất', lastBackup(statement, moment)),
    ],
    remark: `${healthRemark} Chương trình: ${statement.program}.`,
    signature: { role: 'NGƯỜI LÀM LƯU TRỮ', name: officer.name },
  }
}

function holdings({ records }: HealthStatement): Fact[] {
  return [
    fact('Phông, đại hội', `${grouped(records.fonds)} phông; ${grouped(records.congresses)} đại hội`),
    fact(
      'Hồ sơ, văn bản',
      `${grouped(records.dossiers)} hồ sơ; ${grouped(records.documents)} văn bản (chưa biên mục ${grouped(records.uncatalogued)})`,
    ),
    fact(
      'Tệp gốc',
      `${grouped(records.files)} tệp; ${grouped(records.pages)} trang; ${grouped(records.bytes)} byte`,
    ),
  ]
}

function originals(fixity: HealthStatement['fixity'], moment: (at: string) => string): Fact[] {
  const bad = fixity.changed + fixity.missing
  return [
    fact(
      'Đã kiểm tra',
      `${grouped(fixity.inPeriod)} trong ${grouped(fixity.files)} tệp được kiểm tra hoặc mới đưa vào trong ${fixity.periodDays} ngày qua`,
    ),
    fact('Lần kiểm tra gần nhất', fixity.lastCheckAt === null ? 'chưa có' : moment(fixity.lastCheckAt)),
    fact('Hạn kiểm tra kế tiếp', fixity.nextDueAt === null ? 'chưa có tệp' : moment(fixity.nextDueAt)),
    fact(
      'Kết quả',
      bad === 0
        ? 'Không thấy tệp nào bị hỏng hay mất'
        : `${grouped(fixity.changed)} tệp bị thay đổi, ${grouped(fixity.missing)} tệp bị mất`,
      true,
    ),
    ...(fixity.unreadable === 0 ? [] : [fact('Chưa đọc được', `${grouped(fixity.unreadable)} tệp`)]),
    ...(fixity.keptAside === 0
      ? []
      : [fact('Tệp hỏng giữ riêng', `${grouped(fixity.keptAside)} tệp trong thư mục damaged`)]),
  ]
}

function troubles({ troubled, fixity }: HealthStatement): string[] {
  const lines = troubled.map(
    ({ name, subject, last, bytes }) =>
      `${name} (${subject}): ${last === null ? '' : checkSentence(last, bytes)}`,
  )
  const more = fixity.changed + fixity.missing + fixity.unreadable - troubled.length
  return more > 0 ? [...lines, `và ${grouped(more)} tệp khác`] : lines
}

function lastBackup({ lastBackup: last }: HealthStatement, moment: (at: string) => string): Fact[] {
  if (last === null) return [fact('Lần sao lưu', 'CHƯA CÓ bản sao lưu nào', true)]
  return [
    fact('Lúc', moment(last.at), true),
    fact('Nơi để', last.to),
    fact('Thay đổi từ đó', `${grouped(last.changesSince)} mục nhật ký`),
  ]
}
