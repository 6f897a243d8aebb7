import { z } from 'zod'

/** One part of a sheet: facts as “label: value”, lines of a list, or both under one heading. */
export const SheetPart = z.object({
  heading: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string(), strong: z.boolean().default(false) })),
  lines: z.array(z.string()).default([]),
  /** Groups of a long code, four to a line, in letters that are not mixed up. */
  code: z.array(z.string()).default([]),
})
export type SheetPart = z.infer<typeof SheetPart>

/** A statement on the letterhead, with room to sign. Everything is worded by the caller. */
export const PrintSheetRequest = z.object({
  /** The file to write; it must not exist. */
  target: z.string().min(1),
  fontsFolder: z.string().min(1),
  higherBody: z.string().nullable(),
  committee: z.string(),
  /** “Ngày … tháng … năm …”. */
  dateLine: z.string(),
  title: z.string(),
  subtitle: z.string(),
  parts: z.array(SheetPart),
  /** Said in small letters above the signature. */
  remark: z.string(),
  /** Who signs, e.g. “NGƯỜI LÀM LƯU TRỮ”, and the name below the room for it. */
  signature: z.object({ role: z.string(), name: z.string() }),
  producedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  program: z.string(),
})
export type PrintSheetRequest = z.infer<typeof PrintSheetRequest>

/** From the worker: `ready` once, then for the request one last word. */
export const PrintSheetReply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('done'), pages: z.number().int() }),
  /** `code` is the system's (ENOSPC …) or ''. */
  z.object({ type: z.literal('failed'), code: z.string(), message: z.string() }),
])
export type PrintSheetReply = z.infer<typeof PrintSheetReply>
