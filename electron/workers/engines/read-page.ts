import { setImmediate as nextTurn } from 'node:timers/promises'
import { AnnotationMode, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type CleanText, cleanText } from './clean-text.ts'
import { joinGlyphs } from './join-glyphs.ts'
import { fieldTexts } from './page-fields.ts'
import { pageLines } from './page-lines.ts'
import { pageRuns } from './page-runs.ts'
import type { FontMetrics } from './text-state.ts'

export interface PageText extends CleanText {
  readonly cut: boolean
}

const plainFont: FontMetrics = { unit: 0.001, vertical: false }

function fontsOf(page: PDFPageProxy): (name: string) => FontMetrics {
  const known = new Map<string, FontMetrics>()
  return (name) => {
    let metrics = known.get(name)
    if (!metrics) {
      const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
      metrics = metricsOf(font)
      known.set(name, metrics)
    }
    return metrics
  }
}

function metricsOf(font: unknown): FontMetrics {
  if (typeof font !== 'object' || font === null) return plainFont
  const unit = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? Number(font.fontMatrix[0]) : 0
  return { unit: unit || plainFont.unit, vertical: 'vertical' in font && font.vertical === true }
}

/** The text of one page (counted from 1): its lines, then what was typed into its form fields. */
export async function readPage(document: PDFDocumentProxy, number: number, limit: number): Promise<PageText> {
  const page = await document.getPage(number)
  try {
    // Subtle: the operator list and not getTextContent, which forgets where the words of an item stand: text
    // woven of two fonts and words with their letters set apart cannot be put together again from it.
    const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
    // The fonts of the page arrive in messages of their own.
    await nextTurn()
    const lines: string[] = []
    let length = 0
    for (const line of pageLines(pageRuns(operators, fontsOf(page)))) {
      if (length > limit) break
      const text = joinGlyphs(line.glyphs, line.size)
      lines.push(text)
      length += text.length + 1
    }
    for (const text of await fieldTexts(page)) {
      if (length > limit) break
      lines.push(text)
      length += text.length + 1
    }
    const raw = lines.join('\n')
    return { ...cleanText(raw.slice(0, limit)), cut: raw.length > limit }
  } finally {
    page.cleanup()
  }
}
