import { readFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { built, expectSameLook } from '../../support/built-paper.ts'
import { judge } from '../../support/pdf-judges.ts'
import { onePage, rawPdf, word } from '../../support/raw-pdf.ts'

describe('forms, notes and links', () => {
  async function form(fill: (pdf: PDFDocument) => void): Promise<Uint8Array> {
    const pdf = await PDFDocument.create()
    pdf.addPage([300, 400]).drawText('Phieu', { x: 20, y: 350 })
    fill(pdf)
    return pdf.save()
  }

  test('what fields show becomes part of the page, ticks included', async () => {
    const bytes = await form((pdf) => {
      const fields = pdf.getForm()
      const page = pdf.getPage(0)
      const name = fields.createTextField('ho ten')
      name.setText('Nguyen Van A')
      name.addToPage(page, { x: 20, y: 200, width: 200, height: 24 })
      const yes = fields.createCheckBox('dong y')
      yes.check()
      yes.addToPage(page, { x: 20, y: 150, width: 20, height: 20 })
      const no = fields.createCheckBox('khong')
      no.addToPage(page, { x: 60, y: 150, width: 20, height: 20 })
    })
    const paperBuilt = await built(bytes)
    expectSameLook(paperBuilt)
    expect(readFileSync(paperBuilt.file, 'latin1')).not.toContain('/AcroForm')
    expect(judge('pdftotext', ['-f', '3', paperBuilt.file, '-'])).toContain('Nguyen Van A')
  })

  test('a value without an appearance of its own is drawn', async () => {
    const field =
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V 6 0 R /Rect [20 100 280 130] /DA (/F 12 Tf) >>'
    const bytes = onePage(word('Phieu'), {
      page: '/Annots [5 0 R]',
      catalogue: '/AcroForm << /Fields [5 0 R] /NeedAppearances true >>',
      more: [field, `<FEFF${Buffer.from('Đại hội', 'utf16le').swap16().toString('hex')}>`],
    })
    const paperBuilt = await built(bytes)
    expect(judge('pdftotext', ['-f', '3', paperBuilt.file, '-'])).toContain('Đại hội')
  })

  test('notes and stamps stay, scripts and programs do not', async () => {
    const more = [
      '<< /Type /Annot /Subtype /Square /Rect [20 20 90 90] /C [1 0 0] /Contents (Ghi chu) /AP << /N 6 0 R >> /P 3 0 R /AA << /E << /S /JavaScript /JS (app.alert(1)) >> >> >>',
      { stream: '1 0 0 RG 2 w 5 5 60 60 re S', entries: '/Type /XObject /Subtype /Form /BBox [0 0 70 70]' },
      '<< /Type /Annot /Subtype /Link /Rect [100 20 190 90] /Border [0 0 0] /A << /S /Launch /F (calc.exe) >> >>',
      '<< /Type /Annot /Subtype /Link /Rect [200 20 290 90] /Border [0 0 0] /A << /S /URI /URI (https://example.vn/) /Next << /S /JavaScript /JS (x) >> >> >>',
      '<< /Type /Annot /Subtype /FileAttachment /Rect [20 120 60 160] /AP << /N 6 0 R >> /FS << /F (a.exe) /EF << /F 10 0 R >> >> >>',
      { stream: 'MZ' },
    ]
    const bytes = onePage(word('Ghi'), {
      page: '/Annots [5 0 R 7 0 R 8 0 R 9 0 R] /AA << /O << /S /JavaScript /JS (app.alert(2)) >> >>',
      catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(3)) >>',
      more,
    })
    const paperBuilt = await built(bytes)
    expectSameLook(paperBuilt)
    const all = readFileSync(paperBuilt.file, 'latin1')
    for (const gone of ['JavaScript', 'Launch', 'calc.exe', 'a.exe', '/AA', 'OpenAction'])
      expect(all).not.toContain(gone)
    for (const kept of ['Ghi chu', 'https://example.vn/', '/Square']) expect(all).toContain(kept)
  })

  test('a link inside a paper leads to the same page of that paper, by name too', async () => {
    const page = (annotation: string) =>
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Annots [${annotation}] >>`
    const bytes = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R /Names << /Dests << /Names [(dich) [4 0 R /Fit]] >> >> >>',
      '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
      page(
        '<< /Subtype /Link /Rect [0 0 9 9] /Dest [4 0 R /XYZ 0 400 0] >> << /Subtype /Link /Rect [9 0 18 9] /A << /S /GoTo /D (dich) >> >>',
      ),
      page(''),
    ])
    const paperBuilt = await built(bytes, 2)
    const pdf = await PDFDocument.load(readFileSync(paperBuilt.file))
    expect(pdf.getPageCount()).toBe(4)
    // Each page stands once in the file: no copies drag along behind links.
    expect(readFileSync(paperBuilt.file, 'latin1').match(/\/Type \/Page\n/g)).toHaveLength(4)
    const second = pdf.getPage(3).ref.toString()
    const links = readFileSync(paperBuilt.file, 'latin1').match(new RegExp(`\\[ ${second} /(XYZ|Fit)`, 'g'))
    expect(links).toHaveLength(2)
  })
})
