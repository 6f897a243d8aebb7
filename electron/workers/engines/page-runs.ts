import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { GlyphRun } from './glyph-run.ts'
import { matrixOf, multiply } from './matrix.ts'
import {
  type FontMetrics,
  initialTextState,
  moveLine,
  type ShownItem,
  showText,
  type TextState,
} from './text-state.ts'

/** What pdf.js calls an operator list: numbers of operators and their arguments. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Deeper nesting is not a page anybody drew; what is inside is read at the state of this depth. */
const deepest = 2000

const asNumber = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

function shownItems(value: unknown): ShownItem[] {
  if (!Array.isArray(value)) return []
  const items: ShownItem[] = []
  for (const item of value as unknown[]) {
    if (typeof item === 'number') items.push(item)
    else if (
      typeof item === 'object' &&
      item !== null &&
      'unicode' in item &&
      typeof item.unicode === 'string'
    ) {
      const vertical = 'vmetric' in item && Array.isArray(item.vmetric) ? asNumber(item.vmetric[0]) : -1000
      const width = 'width' in item ? asNumber(item.width) : 0
      items.push({
        unicode: item.unicode,
        width,
        isSpace: 'isSpace' in item && item.isSpace === true,
        vertical,
      })
    }
  }
  return items
}

/** The state after an operator that draws nothing; the operators are those of ISO 32000-1, table A.1. */
function nextState(state: TextState, operator: number, args: readonly unknown[], fontOf: FontOf): TextState {
  switch (operator) {
    case OPS.transform: {
      const matrix = matrixOf(args)
      return matrix ? { ...state, page: multiply(state.page, matrix) } : state
    }
    case OPS.beginText:
      return { ...state, text: initialTextState.text, x: 0, y: 0, lineX: 0, lineY: 0 }
    case OPS.setTextMatrix: {
      const matrix = matrixOf(args[0]) ?? matrixOf(args)
      return matrix ? { ...state, text: matrix, x: 0, y: 0, lineX: 0, lineY: 0 } : state
    }
    case OPS.moveText:
      return moveLine(state, asNumber(args[0]), asNumber(args[1]))
    case OPS.setLeadingMoveText:
      return moveLine({ ...state, leading: -asNumber(args[1]) }, asNumber(args[0]), asNumber(args[1]))
    case OPS.nextLine:
      return moveLine(state, 0, -state.leading)
    case OPS.setLeading:
      return { ...state, leading: asNumber(args[0]) }
    case OPS.setFont:
      return { ...state, font: fontOf(String(args[0])), fontSize: asNumber(args[1]) }
    case OPS.setGState: {
      const font = Array.isArray(args[0])
        ? args[0].find((entry) => Array.isArray(entry) && entry[0] === 'Font')
        : null
      return font ? { ...state, font: fontOf(String(font[1]?.[0])), fontSize: asNumber(font[1]?.[1]) } : state
    }
    case OPS.setCharSpacing:
      return { ...state, letterSpacing: asNumber(args[0]) }
    case OPS.setWordSpacing:
      return { ...state, wordSpacing: asNumber(args[0]) }
    case OPS.setHScale:
      return { ...state, horizontalScale: asNumber(args[0]) / 100 }
    case OPS.setTextRise:
      return { ...state, rise: asNumber(args[0]) }
    default:
      return state
  }
}

export type FontOf = (name: string) => FontMetrics

/** Every piece of text of a page in the order in which it is drawn. */
export function* pageRuns(list: OperatorList, fontOf: FontOf): Generator<GlyphRun> {
  let state = initialTextState
  const saved: TextState[] = []
  for (const [index, operator] of list.fnArray.entries()) {
    const value = list.argsArray[index]
    const args: readonly unknown[] =
      Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown[]) : []
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        if (saved.length < deepest) saved.push(state)
        break
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case OPS.paintFormXObjectBegin: {
        if (saved.length < deepest) saved.push(state)
        const matrix = matrixOf(args[0])
        if (matrix) state = { ...state, page: multiply(state.page, matrix) }
        break
      }
      case OPS.showText: {
        const shown = showText(state, shownItems(args[0]))
        state = shown.state
        if (shown.run) yield shown.run
        break
      }
      default:
        state = nextState(state, operator, args, fontOf)
    }
  }
}
