import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** ISO 32000-1, table 165: invisible, hidden, no view. */
const unseen = 1 | 2 | 32

function typedText(annotation: object): string {
  const flags = 'annotationFlags' in annotation ? Number(annotation.annotationFlags) : 0
  if (flags & unseen) return ''
  const subtype = 'subtype' in annotation ? annotation.subtype : ''
  if (subtype === 'Widget' && 'fieldType' in annotation && 'fieldValue' in annotation) {
    // No signatures: “signed by …” on a scan would pass for a text; and no passwords.
    if (annotation.fieldType !== 'Tx' && annotation.fieldType !== 'Ch') return ''
    if ('password' in annotation && annotation.password === true) return ''
    return [annotation.fieldValue]
      .flat()
      .filter((value) => typeof value === 'string')
      .join(' ')
  }
  if (subtype === 'FreeText' && 'contentsObj' in annotation) {
    const contents: unknown = annotation.contentsObj
    if (typeof contents === 'object' && contents !== null && 'str' in contents) return String(contents.str)
  }
  return ''
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
