/** One indirect object: its dictionary or value as text, and its stream where it has one. */
export interface RawObject {
  readonly value: string
  readonly stream?: Uint8Array
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')

function writeObject(number: number, object: RawObject): Buffer {
  const head = bytesOf(`${number} 0 obj\n${object.value}\n`)
  const body = object.stream ? [bytesOf('stream\n'), object.stream, bytesOf('\nendstream\n')] : []
  return Buffer.concat([head, ...body, bytesOf('endobj\n')])
}

/** A PDF from objects written by hand, numbered from 1; object 1 is the catalogue. The table of places is right. */
export function rawPdf(objects: readonly RawObject[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [bytesOf('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const written = writeObject(index + 1, object)
    places.push(length)
    parts.push(written)
    length += written.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    bytesOf(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** A stream object; `filters` as in PDF, e.g. `/FlateDecode`. */
export function streamObject(stream: Uint8Array, entries = ''): RawObject {
  return { value: `<< /Length ${stream.length} ${entries} >>`, stream }
}

/** A one-page PDF with Helvetica as /F1: content stream, then whatever objects follow from number 6 on. */
export function rawPagePdf(
  content: RawObject,
  resources = '',
  further: readonly RawObject[] = [],
): Uint8Array {
  return rawPdf([
    { value: '<< /Type /Catalog /Pages 2 0 R >>' },
    { value: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    {
      value:
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R ' +
        `/Resources << /Font << /F1 4 0 R >> ${resources} >> >>`,
    },
    { value: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>' },
    content,
    ...further,
  ])
}
