import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Built, built, codes, expectSameLook } from '../../support/built-paper.ts'
import { buildHere, paper, storedFile, temporaryFolder } from '../../support/dossier-request.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { judge } from '../../support/pdf-judges.ts'
import { onePage, rawPdf, word } from '../../support/raw-pdf.ts'

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
