import { z } from 'zod'
import { copyKinds, secrecyLevels } from './closed-lists.ts'
import { WireDate } from './dossier.ts'
import { DocumentId, DossierId } from './ids.ts'
import { StoredFile } from './stored-file.ts'

/** What minutes say of their meeting. */
export const MeetingFields = z.object({
  /** Id of `resources/rules/meeting-kinds.json`. */
  kind: z.string().nullable(),
  heldOn: WireDate.nullable(),
  chair: z.string().trim().max(200),
  secretary: z.string().trim().max(200),
})
export type MeetingFields = z.infer<typeof MeetingFields>

/** What a person may set on a document. Lengths: Thông tư 02/2019/TT-BNV. */
export const DocumentFields = z.object({
  /** Tên loại: id of `resources/rules/document-kinds.json`. */
  kind: z.string().nullable(),
  number: z.string().trim().max(11),
  symbol: z.string().trim().max(30),
  date: WireDate.nullable(),
  /** Cơ quan ban hành (tác giả). */
  body: z.string().trim().max(200),
  /** Trích yếu. */
  title: z.string().trim().max(500),
  signer: z.string().trim().max(200),
  secrecy: secrecyLevels.schema,
  /** Loại bản; compulsory once catalogued (270-QĐ/TW, Điều 2). */
  copy: copyKinds.schema.nullable(),
  /** Số trang as declared; null = as counted in the files. */
  pages: z.number().int().min(1).max(9999).nullable(),
  note: z.string().trim().max(500),
  /** Only for minutes (biên bản). */
  meeting: MeetingFields.nullable(),
})
export type DocumentFields = z.infer<typeof DocumentFields>

/** Tài liệu, văn bản. */
export const Document = DocumentFields.extend({
  id: DocumentId,
  dossierId: DossierId,
  dossierCode: z.string(),
  /** 1 … n in the dossier. */
  order: z.number().int(),
  /** Fields still wanting before the document counts as catalogued (R20). */
  missing: z.array(z.string()),
  /** Declared pages, else the sum of the files'. */
  pagesShown: z.number().int().nullable(),
  files: z.array(StoredFile),
})
export type Document = z.infer<typeof Document>
