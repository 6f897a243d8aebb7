import type { PrintSheetRequest, SheetPart } from '../../../shared/worker-protocol/print-sheet.ts'
import { addOwnPage, openAssembly } from './assembly.ts'
import { type Canvas, makeCanvas } from './canvas.ts'
import { finishFile } from './finish-file.ts'
import { drawLetterhead } from './letterhead.ts'
import { millimetres, textBottom, textLeft, textRight, textTop, textWidth } from './measures.ts'
import type { Typeface, Typefaces } from './typeface.ts'
import { wrapLines } from './wrap-lines.ts'

const size = 13
const leading = 17
const labelWidth = millimetres(62)
/** Room kept for signing: role, “ký, ghi rõ họ tên”, the hand, the name. */
const signatureHeight = 110

/** Pages drawn from top to bottom; what does not fit goes onto the next. */
interface Flow {
  canvas: Canvas
  baseline: number
  readonly finished: string[]
}

function turn(flow: Flow): void {
  flow.finished.push(flow.canvas.content())
  flow.canvas = makeCanvas()
  flow.baseline = textTop - size
}

function need(flow: Flow, height: number): void {
  if (flow.baseline - height < textBottom) turn(flow)
}

function paragraph(flow: Flow, text: string, typeface: Typeface, left = textLeft, lineSize = size): void {
  for (const line of wrapLines(text, typeface, lineSize, textRight - left)) {
    need(flow, 0)
    flow.canvas.text(line, left, flow.baseline, { typeface, size: lineSize })
    flow.baseline -= lineSize * 1.3
  }
}

function fact(flow: Flow, { label, value, strong }: SheetPart['facts'][number], typefaces: Typefaces): void {
  const valueStart = textLeft + labelWidth
  const labels = wrapLines(`${label}:`, typefaces.regular, size, labelWidth - 8)
  const typeface = strong ? typefaces.bold : typefaces.regular
  const values = wrapLines(value, typeface, size, textRight - valueStart)
  for (let index = 0; index < Math.max(labels.length, values.length); index += 1) {
    need(flow, 0)
    flow.canvas.text(labels[index] ?? '', textLeft, flow.baseline, {
      typeface: typefaces.regular,
      size,
      grey: 0.25,
    })
    flow.canvas.text(values[index] ?? '', valueStart, flow.baseline, { typeface, size })
    flow.baseline -= leading
  }
}

function part(flow: Flow, { heading, facts, lines, code }: SheetPart, typefaces: Typefaces): void {
  // A heading is never alone at the foot of a page.
  need(flow, 3 * leading)
  flow.baseline -= 6
  paragraph(flow, heading, typefaces.bold)
  flow.baseline -= 2
  for (const each of facts) fact(flow, each, typefaces)
  for (const line of lines) paragraph(flow, `– ${line}`, typefaces.regular, textLeft + 10, 12)
  for (let from = 0; from < code.length; from += 4) {
    need(flow, 0)
    code.slice(from, from + 4).forEach((group, index) => {
      const x = textLeft + 10 + (index * (textWidth - 10)) / 4
      flow.canvas.text(group, x, flow.baseline, { typeface: typefaces.bold, size: 14 })
    })
    flow.baseline -= leading + 2
  }
}

function signature(flow: Flow, { role, name }: PrintSheetRequest['signature'], typefaces: Typefaces): void {
  need(flow, signatureHeight)
  const middle = textRight - textWidth / 4
  const centred = { size: 14, align: 'centre' } as const
  flow.baseline -= 8
  flow.canvas.text(role, middle, flow.baseline, { ...centred, typeface: typefaces.bold })
  flow.canvas.text('(ký, ghi rõ họ tên)', middle, flow.baseline - 17, {
    ...centred,
    size: 12,
    typeface: typefaces.italic,
  })
  flow.canvas.text(name, middle, flow.baseline - 88, { ...centred, typeface: typefaces.bold })
  flow.baseline -= signatureHeight
}

function head(flow: Flow, request: PrintSheetRequest, typefaces: Typefaces): void {
  const end = drawLetterhead(flow.canvas, typefaces, request)
  flow.canvas.text(request.dateLine, textRight, end - 12, {
    typeface: typefaces.italic,
    size: 14,
    align: 'right',
  })
  const middle = textLeft + textWidth / 2
  flow.baseline = end - 46
  for (const [text, typeface, titleSize] of [
    [request.title, typefaces.bold, 17],
    [request.subtitle, typefaces.italic, 13],
  ] as const) {
    for (const line of wrapLines(text, typeface, titleSize, textWidth)) {
      flow.canvas.text(line, middle, flow.baseline, { typeface, size: titleSize, align: 'centre' })
      flow.baseline -= titleSize * 1.3
    }
  }
  flow.baseline -= 8
}

/** Writes a statement to `request.target`; answers how many pages it has. */
export async function printSheet(request: PrintSheetRequest): Promise<number> {
  const assembly = await openAssembly(request.target, request.fontsFolder)
  try {
    const { typefaces } = assembly
    const flow: Flow = { canvas: makeCanvas(), baseline: textTop, finished: [] }
    head(flow, request, typefaces)
    for (const each of request.parts) part(flow, each, typefaces)
    flow.baseline -= 6
    paragraph(flow, request.remark, typefaces.italic, textLeft, 11)
    signature(flow, request.signature, typefaces)
    turn(flow)
    for (const content of flow.finished) addOwnPage(assembly, content)
    const { title, committee: author, subtitle: subject, program, producedOn } = request
    const { target: _, fontsFolder: __, ...content } = request
    await finishFile(assembly, { title, author, subject, program, producedOn, content }, [])
    return flow.finished.length
  } finally {
    assembly.writer.close()
  }
}
