import type { BuildPdfFile, BuildPdfPaper, LeftOutCode } from '../../../shared/worker-protocol/build-pdf.ts'
import { makeCanvas } from './canvas.ts'
import { millimetres, textLeft, textRight, textTop, textWidth } from './measures.ts'
import type { Typeface, Typefaces } from './typeface.ts'
import { wrapLines } from './wrap-lines.ts'

const labelWidth = millimetres(42)
const size = 13
const leading = 17

interface Notice {
  readonly paper: BuildPdfPaper
  /** The file that is not inside; null for a paper without file. */
  readonly file: BuildPdfFile | null
  readonly code: LeftOutCode
  readonly reason: string
  readonly dossierCode: string
}

/** What is known of the paper, each with its label; what is unknown is not shown. */
function facts({ paper, file, code, reason, dossierCode }: Notice): ReadonlyArray<readonly [string, string]> {
  // Of a file that is gone or altered nobody may say that it is kept.
  const lost = file === null || code === 'missing' || code === 'changed'
  const original = lost ? '' : 'Bản gốc của tệp được giữ nguyên vẹn trong kho lưu trữ, theo mã SHA-256 trên.'
  const known: Array<readonly [string, string]> = [
    ['Hồ sơ số', dossierCode],
    ['Số thứ tự', String(paper.order)],
    ['Số, ký hiệu', paper.numberAndSymbol],
    ['Ngày tháng', paper.date],
    ['Tên loại, trích yếu', paper.kindAndTitle],
    ['Tác giả', paper.author],
    ['Loại bản', paper.copy],
    ['Lý do', reason],
    ['Tên tệp', file?.name ?? ''],
    ['Mã SHA-256', file?.sha256.replace(/(.{16})(?=.)/g, '$1 ') ?? ''],
    ['Nơi giữ tệp', original],
    ['Nơi giữ bản giấy', paper.keptAt ?? ''],
    ['Ghi chú', paper.note],
  ]
  return known.filter(([, text]) => text.trim() !== '')
}

/** A page in place of a paper: what it is, why it is not inside and where it is kept. Drawing operators. */
export function drawNoticePage(notice: Notice, typefaces: Typefaces): string {
  const canvas = makeCanvas()
  const middle = textLeft + textWidth / 2
  const title =
    notice.file === null ? 'TÀI LIỆU KHÔNG CÓ TỆP TRONG KHO LƯU TRỮ' : 'TÀI LIỆU KHÔNG GHÉP ĐƯỢC VÀO TỆP NÀY'
  canvas.text(title, middle, textTop - 60, { typeface: typefaces.bold, size: 16, align: 'centre' })
  canvas.line(middle - 70, textTop - 70, middle + 70, textTop - 70, 0.6)

  const textStart = textLeft + labelWidth
  let baseline = textTop - 104
  const row = (label: string, text: string, typeface: Typeface): void => {
    canvas.text(`${label}:`, textLeft, baseline, { typeface: typefaces.regular, size, grey: 0.25 })
    for (const line of wrapLines(text, typeface, size, textRight - textStart)) {
      canvas.text(line, textStart, baseline, { typeface, size })
      baseline -= leading
    }
    baseline -= 5
  }
  for (const [label, text] of facts(notice)) {
    const strong = label === 'Lý do' || label.startsWith('Tên loại')
    row(label, text, strong ? typefaces.bold : typefaces.regular)
  }
  return canvas.content()
}
