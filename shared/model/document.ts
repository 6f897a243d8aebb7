import { z } from 'zod'
import { copyKinds, recordForms, secrecyLevels } from './closed-lists.ts'
import { WireDate } from './dossier.ts'
import { DocumentId, DossierId } from './ids.ts'
import { StoredFile } from './stored-file.ts'

/** Hour and minute, “07:30”; empty where not known. */
const ClockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'viết như 07:30')
const Count = z.number().int().min(0).max(99_999)
const PageNumber = z.number().int().min(1).max(9999)

/** Id of biên bản in `resources/rules/document-kinds.json`: the one kind that also describes a meeting. */
export const minutesKind = 'bien-ban'

/** What minutes say of their meeting. */
export const MeetingFields = z.object({
  /** Id of `resources/rules/meeting-kinds.json`. */
  kind: z.string().nullable(),
  heldOn: WireDate.nullable(),
  /** Of the term or the year: “lần thứ 12”, and which term or year it is counted in. */
  number: z.string().trim().max(11),
  period: z.string().trim().max(20),
  startedAt: ClockTime,
  endedAt: ClockTime,
  place: z.string().trim().max(200),
  /** Chủ trì: several names with “;” between them. */
  chair: z.string().trim().max(500),
  /** Thư ký, người ghi biên bản: likewise. */
  secretary: z.string().trim().max(500),
  /** Số triệu tập, số có mặt. */
  summoned: Count.nullable(),
  present: Count.nullable(),
  /** Vắng: names with their reasons. */
  absent: z.string().trim().max(2000),
  /** Nội dung, chương trình: one item a line. */
  agenda: z.string().trim().max(10_000),
})
export type MeetingFields = z.infer<typeof MeetingFields>

/** Ảnh, ghi âm, phim, hiện vật: what they have besides. Lengths of photographs: Thông tư 02/2019/TT-BNV. */
export const MediaFields = z.object({
  /** Số lưu trữ. */
  archiveNumber: z.string().trim().max(50),
  /** Sự kiện. */
  event: z.string().trim().max(500),
  /** Tác giả, người chụp, người ghi. */
  maker: z.string().trim().max(200),
  place: z.string().trim().max(200),
  /** Vật mang tin: đĩa, băng, phim, ảnh giấy. */
  carrier: z.string().trim().max(100),
  /** Kích thước, thời lượng, số lượng. */
  extent: z.string().trim().max(100),
})
export type MediaFields = z.infer<typeof MediaFields>

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
  pages: PageNumber.nullable(),
  /** Trang số as written on the paper; null = counted on from the one before. */
  pageFrom: PageNumber.nullable(),
  pageTo: PageNumber.nullable(),
  /** Loại hình. */
  recordForm: recordForms.schema,
  languages: z.string().trim().max(100),
  /** Bút tích. */
  handwriting: z.string().trim().max(2000),
  /** Tình trạng vật lý. */
  condition: z.string().trim().max(50),
  keywords: z.string().trim().max(100),
  /** Chế độ sử dụng. */
  usageRegime: z.string().trim().max(20),
  /** Ký hiệu thông tin. */
  informationSymbol: z.string().trim().max(30),
  /** Mức độ tin cậy. */
  reliability: z.string().trim().max(30),
  /** Chuyên đề; the source gives no length. */
  topic: z.string().trim().max(500),
  /** Nơi giữ bản gốc, for what is kept on paper only or elsewhere. */
  originalPlace: z.string().trim().max(200),
  /** Ngày hết hiệu lực, where one is known. */
  lapsedOn: WireDate.nullable(),
  note: z.string().trim().max(500),
  /** Only for minutes (biên bản). */
  meeting: MeetingFields.nullable(),
  /** Only for photographs, sound, film and objects. */
  media: MediaFields.nullable(),
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
  /** Trang từ – đến: as written, else counted on through the dossier; null where it cannot be known. */
  pageRange: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  files: z.array(StoredFile),
})
export type Document = z.infer<typeof Document>
