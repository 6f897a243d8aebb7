/** Body of one object: its text, or a stream with the entries of its dictionary besides /Length. */
export type RawObject = string | { readonly entries?: string; readonly stream: string | Uint8Array }

function body(object: RawObject): Buffer {
  if (typeof object === 'string') return Buffer.from(object, 'latin1')
  const data =
    typeof object.stream === 'string' ? Buffer.from(object.stream, 'latin1') : Buffer.from(object.stream)
  const head = `<< ${object.entries ?? ''} /Length ${data.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream')])
}

/** A PDF written by hand: object 1 is the catalogue, the others follow by number; the table is right. */
export function rawPdf(objects: readonly RawObject[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let position = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      body(object),
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(position)
    position += whole.length
    parts.push(whole)
  }
  const size = objects.length + 1
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n`),
    Buffer.from(`startxref\n${position}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}

const helvetica = '<< /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'

/**
 * One page with the given content and entries. Resources and page box stand in the page tree, as many programs write
 * them. `more`: objects from number 5 on.
 */
export function onePage(
  content: string | Uint8Array,
  { page = '', tree = '/MediaBox [0 0 300 400]', catalogue = '', more = [] as readonly RawObject[] } = {},
): Buffer {
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [3 0 R] /Count 1 ${tree} /Resources << /Font ${helvetica} >> >>`,
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${page} >>`,
    { stream: content },
    ...more,
  ])
}

/** Operators that write a word at a place. */
export const word = (text: string, x = 40, y = 200): string => `BT /F 24 Tf ${x} ${y} Td (${text}) Tj ET`
