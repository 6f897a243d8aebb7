import { type RawObject, rawPdf } from './raw-pdf.ts'

const plainFont = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'

/** A one-page PDF with Helvetica as /F1: content stream, then whatever objects follow from number 6 on. */
export function rawPagePdf(
  content: RawObject,
  resources = '',
  further: readonly RawObject[] = [],
): Uint8Array {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R ' +
      `/Resources << /Font << /F1 4 0 R >> ${resources} >> >>`,
    plainFont,
    content,
    ...further,
  ])
}

/** A PDF with one page a content stream, all with Helvetica as /F1; `claimed` is the count it gives. */
export function rawPagesPdf(contents: readonly RawObject[], claimed = contents.length): Uint8Array {
  const kids = contents.map((_, index) => `${index * 2 + 4} 0 R`).join(' ')
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${claimed} >>`,
    plainFont,
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${index * 2 + 5} 0 R ` +
        '/Resources << /Font << /F1 3 0 R >> >> >>',
      content,
    ]),
  ])
}

/** The content stream that draws one line of plain letters. */
export const drawnLine = (text: string): RawObject => ({ stream: `BT /F1 12 Tf 50 700 Td (${text}) Tj ET` })
