import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import type { BuildResult } from '../../../shared/worker-protocol/build-pdf.ts'
import { buildHere, paper, storedFile, temporaryFolder } from '../../support/dossier-request.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { differingPixels, inkOf, judge, type Picture, pictures } from '../../support/pdf-judges.ts'
import { onePage, rawPdf, word } from '../../support/raw-pdf.ts'

interface Built {
  readonly file: string
  readonly result: BuildResult
  readonly stored: string
}

/** A dossier of one paper: cover, list, then its pages from 3 on. */
async function built(bytes: Uint8Array, pages: number | null = 1): Promise<Built> {
  const stored = storedFile(temporaryFolder(), 'a.pdf', bytes, pages)
  const { file, result } = await buildHere([paper(1, { files: [stored] })])
  judge('qpdf', ['--check', file])
  return { file, result, stored: stored.path }
}

const codes = ({ result }: Built): string[] => result.leftOut.map(({ code }) => code)

/** A paper's page without its lowest row: the strip may begin inside that pixel. */
const upper = (picture: Picture | undefined): Picture => ({
  width: picture?.width ?? 0,
  height: (picture?.height ?? 0) - 1,
  pixels: picture?.pixels ?? new Uint8Array(),
})

/** The paper is inside and looks as it did by itself; below it stands a strip with ink in it. */
function expectSameLook(paperBuilt: Built, pages = 1): void {
  expect(codes(paperBuilt)).toEqual([])
  const alone = pictures(paperBuilt.stored)
  const joined = pictures(paperBuilt.file, { first: 3 })
  expect(joined).toHaveLength(pages)
  alone.forEach((picture, index) => {
    const page = joined[index]
    expect(inkOf(picture)).toBeGreaterThan(0)
    expect(differingPixels(upper(picture), page ?? picture)).toBe(0)
    expect(page?.width).toBe(picture.width)
    expect(page?.height).toBeGreaterThan(picture.height)
    expect(page === undefined ? 0 : inkOf(page)).toBeGreaterThan(inkOf(picture) + 20)
  })
}

describe('pages of every shape look as they did', () => {
  test.each([0, 90, 180, 270, -90, 450])('turned by %i', async (turn) => {
    const paperBuilt = await built(onePage(word('Quay'), { page: `/Rotate ${turn}` }))
    expectSameLook(paperBuilt)
    expect(judge('pdftotext', ['-f', '3', paperBuilt.file, '-'])).toContain('Trang 3/3')
  })
  test.each([
    ['a crop box', '/CropBox [30 150 280 260]', ''],
    ['a crop box larger than the page', '/CropBox [-100 -100 900 900]', ''],
    ['a page that does not begin at zero', '/MediaBox [-50 100 250 350]', ''],
    ['corners the wrong way round', '/MediaBox [300 400 0 0]', ''],
    [
      'a turn and a crop box from the page tree',
      '',
      '/MediaBox [0 0 300 400] /CropBox [20 20 290 300] /Rotate 90',
    ],
    ['no page box at all', '', '/Rotate 0'],
    ['a unit of its own', '/UserUnit 2', '/MediaBox [0 0 300 400]'],
    ['a page of the size of a stamp', '/MediaBox [40 195 75 220]', ''],
    ['a page of three metres', '/MediaBox [0 0 8500 300]', ''],
  ])('%s', async (_, page, tree) => {
    expectSameLook(await built(onePage(word('Khung'), { page, ...(tree === '' ? {} : { tree }) })))
  })
  test('too large for a strip: inside, without number', async () => {
    const paperBuilt = await built(onePage(word('Lớn'), { page: '/MediaBox [0 0 300 14400]' }))
    expect(codes(paperBuilt)).toEqual([])
    expect(judge('pdftotext', ['-f', '3', paperBuilt.file, '-'])).not.toContain('Trang')
  })
})

describe('contents of every kind look as they did', () => {
  const strip = (paperBuilt: Built): string[] =>
    judge('pdftotext', ['-f', '3', '-bbox', paperBuilt.file, '-']).split('\n').slice(-14)

  test('an operator that is never undone moves neither number nor paper', async () => {
    const paperBuilt = await built(onePage(`q q 0.5 0 0 0.5 20 30 cm ${word('Do')}`))
    expectSameLook(paperBuilt)
    expect(strip(paperBuilt)).toEqual(strip(await built(onePage(''))))
  })
  test('more undone than was done does not move the number either', async () => {
    const paperBuilt = await built(onePage(`Q Q 0.5 0 0 0.5 20 30 cm ${word('Thua')} Q Q`))
    expect(codes(paperBuilt)).toEqual([])
    expect(strip(paperBuilt)).toEqual(strip(await built(onePage(''))))
  })
  test('contents in several streams cut inside an operator', async () => {
    const more = [
      { stream: deflateSync(Buffer.from('Tf 40 200 Td (Ca')), entries: '/Filter /FlateDecode' },
      { stream: 't) Tj ET' },
    ]
    const cut = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 400] >>',
      '<< /Type /Page /Parent 2 0 R /Contents [4 0 R 5 0 R 6 0 R] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
      { stream: 'BT /F 24' },
      ...more,
    ])
    expectSameLook(await built(cut.subarray()))
  })
  test('an empty page stays empty', async () => {
    const paperBuilt = await built(
      rawPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R >>',
      ]),
    )
    expect(codes(paperBuilt)).toEqual([])
  })
  test('a page tree of several levels, the same page twice, pages that do not say so', async () => {
    const page =
      '/MediaBox [0 0 300 400] /Contents 5 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'
    const tree = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 4 0 R 4 0 R] /Count 4 >>',
      `<< /Kids [<< /Type /Page ${page} >> 6 0 R] /Count 2 /Parent 2 0 R >>`,
      `<< /Type /Page /Parent 2 0 R ${page} >>`,
      { stream: word('Cay') },
      `<< /Parent 3 0 R ${page} >>`,
    ])
    const paperBuilt = await built(tree, 4)
    expect(codes(paperBuilt)).toEqual([])
    expect(judge('pdftotext', ['-f', '3', paperBuilt.file, '-']).match(/Cay/g)).toHaveLength(4)
  })
  test('a hidden layer stays hidden', async () => {
    const layered = onePage(`/OC /Hidden BDC ${word('An', 40, 100)} EMC ${word('Hien')}`, {
      catalogue: '/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>',
      page: '/Resources << /Properties << /Hidden 5 0 R >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>',
      more: ['<< /Type /OCG /Name (Hidden) >>'],
    })
    expectSameLook(await built(layered))
  })
  test('Flate data that break off or have no checksum are packed anew', async () => {
    const packed = deflateSync(Buffer.from(word('Nen')))
    const entries = '/Filter /FlateDecode'
    for (const stream of [
      packed.subarray(0, -4),
      Buffer.concat([packed.subarray(0, -4), Buffer.from('xxxx')]),
    ]) {
      const page = '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>'
      const tree =
        '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 400] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>'
      expectSameLook(
        await built(rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', tree, page, { stream, entries }])),
      )
    }
  })
})

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

describe('what cannot be joined is named', () => {
  const pdfOf = (text: string) => makePdf([text, text, text])
  const lock = (userPassword: string, ownerPassword: string) => ({
    userPassword,
    ownerPassword,
    permissions: {},
  })

  test('a password', async () => {
    const locked = await built(await makePdf(['Mật khẩu'], { security: lock('abc', 'chủ') }))
    expect(codes(locked)).toEqual(['encrypted'])
    expect(locked.result).toMatchObject({ documents: 0, pages: 3 })
  })
  test('a password only against changes opens', async () => {
    expectSameLook(await built(await makePdf(['Không cần mật khẩu'], { security: lock('', 'chủ') })))
  })
  test('fewer or more pages than the catalogue counted', async () => {
    const short = await built(await pdfOf('Ba trang'), 4)
    expect(codes(short)).toEqual(['unreadable'])
    expect(short.result.leftOut[0]?.message).toContain('có 4 trang nhưng chỉ đọc được 3')
    expect(codes(await built(await pdfOf('Ba trang'), 2))).toEqual(['unreadable'])
    expect(codes(await built(await pdfOf('Ba trang'), null))).toEqual([])
  })
  test('a count of its own that is not true, where the catalogue knows none', async () => {
    const lying = onePage(word('Dem')).toString('latin1').replace('/Count 1', '/Count 2')
    expect(codes(await built(Buffer.from(lying, 'latin1'), null))).toEqual(['unreadable'])
  })
  test.each([
    ['no pages', '<< /Type /Pages /Kids [] /Count 0 >>'],
    ['a page tree in a circle', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'],
    ['a page that is missing', '<< /Type /Pages /Kids [9 0 R] /Count 1 >>'],
    ['no page tree', '<< /Type /Other >>'],
  ])('%s', async (_, tree) => {
    expect(codes(await built(rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', tree]), null))).toEqual([
      'unreadable',
    ])
  })
  test('contents or a picture that are named but not there', async () => {
    expect(codes(await built(onePage('', { page: '/Contents 99 0 R' })))).toEqual(['unreadable'])
    const page = '/Resources << /XObject << /I 99 0 R >> >>'
    expect(codes(await built(onePage('/I Do', { page })))).toEqual(['unreadable'])
  })
  test('a picture whose data are wrong', async () => {
    const image =
      '/Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceGray'
    const data = deflateSync(Buffer.alloc(5000, 'abcdefgh'))
    data.fill(0xff, 4, 12)
    const more = [{ stream: data, entries: `${image} /Filter /FlateDecode` }]
    const page = '/Resources << /XObject << /I 5 0 R >> >>'
    expect(codes(await built(onePage('/I Do', { page, more })))).toEqual(['unreadable'])
  })
  test('0 bytes, text, an office file, a picture of another kind', async () => {
    for (const bytes of ['', 'chỉ là chữ', 'PK\u0003\u0004', 'II*\u0000']) {
      expect(codes(await built(Buffer.from(bytes, 'latin1'), null))).toEqual(['not-pdf'])
    }
  })
  test('a damaged picture', async () => {
    expect(codes(await built(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4]), null))).toEqual(['unreadable'])
    expect(codes(await built(Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1'), null))).toEqual(['unreadable'])
  })
  test('a file that is gone, was changed, or is too large', async () => {
    const folder = temporaryFolder()
    const bytes = await pdfOf('a')
    const gone = { ...storedFile(folder, 'gone.pdf', bytes, 3), path: path.join(folder, 'nowhere') }
    const changed = storedFile(temporaryFolder(), 'changed.pdf', bytes, 3)
    writeFileSync(changed.path, Buffer.from(bytes).fill(0x20, 20, 21))
    const left = storedFile(folder, 'left.pdf', bytes, 3)
    const { result } = await buildHere(
      [gone, changed, left, { ...left, leaveOut: 'too-large' as const }, { ...left, path: folder }].map(
        (file, index) => paper(index + 1, { files: [file] }),
      ),
      { limits: { stallMs: 1, totalMs: 1, residentBytes: 1, fileBytes: bytes.length } },
    )
    expect(result.leftOut.map(({ documentId, code }) => [documentId, code])).toEqual([
      [101, 'missing'],
      [102, 'changed'],
      [104, 'too-large'],
      [105, 'missing'],
    ])
  })
  test('nothing of a paper that fails half-way stays in the file', async () => {
    const bad = onePage(`${word('Nua chung')}`, { page: '/Annots [99 0 R]', more: [] }).toString('latin1')
    const folder = temporaryFolder()
    const broken = storedFile(
      folder,
      'broken.pdf',
      Buffer.from(bad.replace('/Count 1', '/Count 1'), 'latin1'),
      7,
    )
    const good = storedFile(folder, 'good.pdf', await makePdf(['Tốt']), 1)
    const together = await buildHere([paper(1, { files: [broken] }), paper(2, { files: [good] })])
    expect(together.result.leftOut.map(({ code }) => code)).toEqual(['unreadable'])
    judge('qpdf', ['--check', together.file])
    expect(judge('pdftotext', [together.file, '-'])).not.toContain('Nua chung')
  })
})
