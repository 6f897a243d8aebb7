import { z } from 'zod'
import { textStates } from '../model/closed-lists.ts'

/** How far one file may go before it is stopped; sizes in bytes, times in milliseconds. */
export const ExtractionLimits = z.object({
  /** Longest time for opening a file or for one page of it. */
  stallMs: z.number().positive(),
  /** Longest time for a whole file. */
  totalMs: z.number().positive(),
  /** Whole resident size of the process. */
  residentBytes: z.number().positive(),
  /** A file that claims more pages is not read. */
  pages: z.number().int().positive(),
  /** Longest text of one page and of one file, in UTF-16 units; what is beyond is cut. */
  pageCharacters: z.number().int().positive(),
  fileCharacters: z.number().int().positive(),
})
export type ExtractionLimits = z.infer<typeof ExtractionLimits>

/** To the worker: read this file from this page (counted from 1) on. */
export const ExtractTextRequest = z.object({
  type: z.literal('extract'),
  path: z.string(),
  firstPage: z.number().int().positive(),
  limits: ExtractionLimits,
})
export type ExtractTextRequest = z.infer<typeof ExtractTextRequest>

/** What the letters of one page are worth; see `isUsableText`. */
export const LetterCount = z.object({
  letters: z.number().int().nonnegative(),
  /** Characters that are seen: everything but spaces. */
  visible: z.number().int().nonnegative(),
  /** Replacement, control, private-use and unassigned characters among the visible ones. */
  junk: z.number().int().nonnegative(),
})
export type LetterCount = z.infer<typeof LetterCount>

const pageNumber = z.number().int().positive()

/** From the worker, in this order: `ready` once, then for each request `opened`, pages, and one last word. */
export const ExtractTextReply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('opened'), pages: z.number().int().nonnegative() }),
  z.object({
    type: z.literal('page'),
    page: pageNumber,
    text: z.string(),
    count: LetterCount,
    /** True when the page had more text than the limit. */
    cut: z.boolean(),
  }),
  z.object({ type: z.literal('lost-page'), page: pageNumber, message: z.string() }),
  z.object({
    type: z.literal('end'),
    /** `read`: every page was answered; `full`: the file had more text than the limit. */
    how: z.enum(['read', 'full', 'encrypted', 'not-pdf', 'damaged', 'pages']),
    /** Resident size of the worker afterwards, in bytes: a swollen one is not used again. */
    residentBytes: z.number().nonnegative(),
  }),
  /** The file itself could not be read from the disk: an error of the system, not of the paper. */
  z.object({ type: z.literal('file-error'), code: z.string() }),
  /** Something was thrown outside any page; nothing is known of the state of the worker any more. */
  z.object({ type: z.literal('broken'), message: z.string() }),
])
export type ExtractTextReply = z.infer<typeof ExtractTextReply>

/** Why a file, or some of its pages, could not be read. */
export const LossReason = z.enum(['time', 'memory', 'damaged', 'pages'])
export type LossReason = z.infer<typeof LossReason>

/** What reading the text of one file gave. */
export const TextExtraction = z.object({
  text: textStates.schema,
  /** Null where it cannot be known. */
  pages: z.number().int().nullable(),
  /** NFC code points over all pages. */
  characters: z.number().int(),
  /** One entry a page, empty where a page has no text or was lost; no entries when nothing was read. */
  pageTexts: z.array(z.string()),
  /** Why the file, or the pages in `lostPages`, could not be read. */
  reason: LossReason.optional(),
  /** Pages, counted from 1, whose text could not be read. */
  lostPages: z.array(pageNumber),
  /** True when a page or the file had more text than the limit and the rest was left out. */
  cut: z.boolean(),
})
export type TextExtraction = z.infer<typeof TextExtraction>
