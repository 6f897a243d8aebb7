import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** ISO 32000-1, table 165: invisible, hidden, no view. */
const unseen = 1 | 2 | 32

const textOf = (value: unknown): string =>
  [value]
    .flat()
    .filter((part) => typeof part === 'string')
    .join(' ')

function typedText(annotation: object): string {
  const flags = 'annotationFlags' in annotation ? Number(annotation.annotationFlags) : 0
  if (flags & unseen) return ''
  const subtype = 'subtype' in annotation ? annotation.subtype : ''
  const type = 'fieldType' in annotation ? annotation.fieldType : ''
  // No signatures: “signed by …” on a scan would pass for a text; and no passwords.
  if (subtype === 'Widget' && type !== 'Tx' && type !== 'Ch') return ''
  if (subtype !== 'Widget' && subtype !== 'FreeText') return ''
  if ('password' in annotation && annotation.password === true) return ''
  const value = 'fieldValue' in annotation ? textOf(annotation.fieldValue) : ''
  // What the field shows, where its value is kept elsewhere.
  return value || ('textContent' in annotation ? textOf(annotation.textContent) : '')
}

/** What was typed into the form fields and text boxes of a page; none where they cannot be read. */
export async function fieldTexts(page: PDFPageProxy): Promise<string[]> {
  const annotations: unknown = await page.getAnnotations().catch(() => [])
  if (!Array.isArray(annotations)) return []
  return annotations
    .filter((annotation) => typeof annotation === 'object' && annotation !== null)
    .map(typedText)
    .filter((text) => text.trim() !== '')
}
