import { z } from 'zod'

/** Why a paper, or one of its files, is a page of explanation instead of its own pages. */
export const leftOutCodes = [
  'no-file',
  'missing',
  'changed',
  'not-pdf',
  'encrypted',
  'unreadable',
  'too-large',
] as const
export const LeftOutCode = z.enum(leftOutCodes)
export type LeftOutCode = z.infer<typeof LeftOutCode>

/** Worded in Vietnamese by the caller; null = to be filled in by hand. */
const Words = z.string().nullable()

/** Bìa hồ sơ: what stands on the cover. */
export const BuildPdfCover = z.object({
  higherBody: Words,
  committee: z.string(),
  fondsName: Words,
  fondsCode: Words,
  inventoryNumber: Words,
  dossierNumber: Words,
  box: Words,
  title: z.string(),
  start: Words,
  end: Words,
  retention: Words,
  /** Stamped on the cover; null for “Thường”, which has no stamp. */
  secrecy: Words,
  documents: Words,
  pages: Words,
})
export type BuildPdfCover = z.infer<typeof BuildPdfCover>

export const BuildPdfFile = z.object({
  path: z.string().min(1),
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** As counted when the file was filed; null where it could not be known. A different count leaves it out. */
  pages: z.number().int().nonnegative().nullable(),
  /** Leave this file out without opening it: set after a worker died over it. */
  leaveOut: LeftOutCode.nullable().default(null),
})
export type BuildPdfFile = z.infer<typeof BuildPdfFile>

/** One row of the list and the paper behind it. Texts are worded in Vietnamese; '' where there is nothing. */
export const BuildPdfPaper = z.object({
  documentId: z.number().int(),
  order: z.number().int(),
  numberAndSymbol: z.string(),
  date: z.string(),
  kindAndTitle: z.string(),
  author: z.string(),
  copy: z.string(),
  note: z.string(),
  /** Text of the bookmark. */
  heading: z.string(),
  /** Where the paper itself stands (store, shelf, box); null where not recorded. */
  keptAt: Words,
  files: z.array(BuildPdfFile),
  /** Why a paper has no file, as the page should say it; null = only the plain sentence. */
  noFileReason: Words,
})
export type BuildPdfPaper = z.infer<typeof BuildPdfPaper>

/** How far the work may go before its process is stopped; sizes in bytes, times in milliseconds. */
export const BuildPdfLimits = z.object({
  /** Longest time between two signs of life: a page, a packed stream. */
  stallMs: z.number().positive(),
  totalMs: z.number().positive(),
  /** Whole resident size of the process. */
  residentBytes: z.number().positive(),
  /** A larger file is left out as too large. */
  fileBytes: z.number().positive(),
})
export type BuildPdfLimits = z.infer<typeof BuildPdfLimits>

export const BuildPdfRequest = z.object({
  /** The file to write; it must not exist. */
  target: z.string().min(1),
  /** Folder of Tinos-Regular.ttf and its siblings. */
  fontsFolder: z.string().min(1),
  /** Số, ký hiệu hồ sơ (đơn vị bảo quản). */
  dossierCode: z.string(),
  cover: BuildPdfCover,
  papers: z.array(BuildPdfPaper),
  /** Date in the document properties: the same input gives the same bytes. */
  producedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** Name and version of the program, for the document properties. */
  program: z.string(),
  limits: BuildPdfLimits,
})
export type BuildPdfRequest = z.infer<typeof BuildPdfRequest>

export const LeftOut = z.object({
  documentId: z.number().int(),
  code: LeftOutCode,
  /** Name of the file; null for a paper without file. */
  file: z.string().nullable(),
  /** One Vietnamese sentence. */
  message: z.string(),
})
export type LeftOut = z.infer<typeof LeftOut>

export const BuildResult = z.object({
  pages: z.number().int(),
  /** Papers with at least one page of their own inside. */
  documents: z.number().int(),
  leftOut: z.array(LeftOut),
})
export type BuildResult = z.infer<typeof BuildResult>

/** Sent before each file is opened: so the backend also knows over which one a worker died. */
export const BuildProgress = z.object({
  /** Papers finished and in all. */
  done: z.number().int(),
  total: z.number().int(),
  /** Index in the request's papers and in that paper's files; null when no file is being opened. */
  paper: z.number().int().nullable(),
  file: z.number().int().nullable(),
})
export type BuildProgress = z.infer<typeof BuildProgress>

/** From the worker: `ready` once, then for the request any number of `progress` and `alive`, and one last word. */
export const BuildPdfReply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('progress'), progress: BuildProgress }),
  /** A sign of life inside a long file, at most one a second. */
  z.object({ type: z.literal('alive') }),
  z.object({ type: z.literal('done'), result: BuildResult }),
  /** The target could not be written, or something unforeseen; `code` is the system's (ENOSPC …) or ''. */
  z.object({ type: z.literal('failed'), code: z.string(), message: z.string() }),
])
export type BuildPdfReply = z.infer<typeof BuildPdfReply>
