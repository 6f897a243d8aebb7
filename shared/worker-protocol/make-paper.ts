import { z } from 'zod'

/** What a paper of the sample is made as: with text, as a scan without text, behind a password, or cut off. */
export const paperForms = ['text', 'scan', 'encrypted', 'damaged'] as const

/** Who signs, from top to bottom: “T/M ĐẢNG ỦY”, “BÍ THƯ”, and the name under it. */
export const SheetSignature = z.object({ lines: z.array(z.string()), name: z.string() })

/** A Party paper as it is printed (05-HD/VPTW); every text worded, '' or null where there is none. */
export const Sheet = z.object({
  higherBody: z.string().nullable(),
  /** Null: a speech or a list without a head. */
  committee: z.string().nullable(),
  numberAndSymbol: z.string(),
  placeAndDate: z.string(),
  /** “về việc …” under the number of a công văn. */
  about: z.string(),
  /** Tên loại, in capitals. */
  heading: z.string(),
  title: z.string(),
  /**
   * One paragraph each. “# ” a chapter, “## ” a heading inside it, “> ” a centred line, “- ” an item, “|a|b” a row of
   * a table whose first row is its head.
   */
  text: z.array(z.string()),
  recipients: z.array(z.string()),
  signatures: z.object({ left: SheetSignature.nullable(), right: SheetSignature.nullable() }),
  /** Small, at the foot of every page. */
  notice: z.string(),
})
export type Sheet = z.infer<typeof Sheet>

export const MakePaperRequest = z.object({
  /** The file to write; it must not exist. */
  target: z.string().min(1),
  fontsFolder: z.string().min(1),
  sheet: Sheet,
  form: z.enum(paperForms),
  /** Decides the identifier of the file and how a scan lies on the glass: the same gives the same bytes. */
  seed: z.string().min(1),
  properties: z.object({ title: z.string(), author: z.string(), day: z.string(), program: z.string() }),
  /** Opens an encrypted one. */
  password: z.string(),
})
export type MakePaperRequest = z.infer<typeof MakePaperRequest>

export const MakePaperReply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('done'), pages: z.number().int() }),
  z.object({ type: z.literal('failed'), message: z.string() }),
])
export type MakePaperReply = z.infer<typeof MakePaperReply>
