import { z } from 'zod'

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** How sure an entry is: S published text, P practice, K commonly known, I inferred, ? looked for and not found. */
export const Mark = z.enum(['S', 'P', 'K', 'I', '?'])
export type Mark = z.infer<typeof Mark>

/** The regulation an entry rests on. */
export const RuleSource = z.object({
  number: z.string().min(1),
  date: Day.nullable(),
  article: z.string().nullable(),
})

export type RuleSource = z.infer<typeof RuleSource>

/** What every entry of the rule data says of itself. */
export const RuleEntry = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  label: z.string().min(1),
  source: RuleSource,
  mark: Mark,
  effectiveFrom: Day.nullable(),
  effectiveTo: Day.nullable(),
  note: z.string().optional(),
  /** “Đã đối chiếu”: who held it against the text, and when. */
  checked: z.object({ by: z.string(), on: Day }).nullable(),
})

const ruleFile = <Name extends string, Entry extends z.ZodType>(name: Name, entry: Entry) =>
  z.object({ file: z.literal(name), version: z.number().int().positive(), entries: z.array(entry).min(1) })

/** Tên loại văn bản. */
export const DocumentKinds = ruleFile('document-kinds', RuleEntry.extend({ symbols: z.array(z.string()) }))
/** Loại cuộc họp. */
export const MeetingKinds = ruleFile('meeting-kinds', RuleEntry)
/** Thời hạn bảo quản; `years` null = no number of years. */
export const RetentionTerms = ruleFile(
  'retention-terms',
  RuleEntry.extend({ years: z.number().int().positive().nullable() }),
)
/** Cấp. */
export const Tiers = ruleFile('tiers', RuleEntry)

/** A dossier that a new congress gets. */
export const PlannedDossierRule = z.object({
  id: z.string().min(1),
  /** “{congress}” is replaced by the congress's title. */
  titleTemplate: z.string().includes('{congress}'),
  /** Records “có, nơi lưu” only (R28). */
  personalFiles: z.boolean(),
  retention: z.string(),
})

/** Danh mục hồ sơ đại hội: a group, its dossiers, and the papers it names. */
export const CongressFilePlan = ruleFile(
  'congress-file-plan',
  RuleEntry.extend({
    order: z.number().int().positive(),
    /** Only where the source names one. */
    compilingBody: z.string().nullable(),
    dossiers: z.array(PlannedDossierRule).min(1),
    /** Its papers come into being with the hand-over. Default false. */
    formedAtHandOver: z.boolean().optional(),
    lines: z.array(z.object({ id: z.string().min(1), label: z.string().min(1), mark: Mark })),
  }),
)

/** Mức độ: an error blocks closing and hand-over, a warning asks for a look, information only tells. */
export const severities = ['error', 'warning', 'info'] as const
export const Severity = z.enum(severities)
export type Severity = z.infer<typeof Severity>

/** The rules a program can check, by the number under which they are known (R01 …). Each has its check in the code. */
export const validationCodes = [
  'R01',
  'R02',
  'R02a',
  'R03',
  'R04',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R14b',
  'R15',
  'R16',
  'R20',
  'R21',
  'R21b',
  'R22',
  'R23',
  'R24',
  'R25',
  'R25b',
  'R26',
  'R27',
  'R28',
  'R30',
  'R31',
  'R32',
  'R33',
  'R34',
  'R35',
  'R36',
  'R37',
] as const
export type ValidationCode = (typeof validationCodes)[number]

/** Quy tắc kiểm tra. */
export const Validations = ruleFile(
  'validations',
  RuleEntry.extend({ code: z.enum(validationCodes), severity: Severity }),
)

/** Thẩm quyền ban hành: kinds that a body of a tier must not issue. */
export const Authority = ruleFile(
  'authority',
  RuleEntry.extend({
    /** Who issues: a committee, its standing committee, a cell. */
    issuer: z.enum(['cap-uy', 'ban-thuong-vu', 'chi-bo']),
    /** Ids of tiers; null = every tier. */
    tiers: z.array(z.string()).nullable(),
    mustNotIssue: z.array(z.string()).min(1),
  }),
)

/** Lịch và quy mô đại hội của một nhiệm kỳ. */
export const CongressCalendar = ruleFile(
  'congress-calendar',
  RuleEntry.extend({
    tier: z.string(),
    /** First year of the term. */
    termFrom: z.number().int(),
    mostDays: z.number().int().positive(),
    closedBy: Day,
    /** From so many members the congress is one of delegates; null where the source says nothing. */
    delegatesFrom: z.number().int().positive().nullable(),
  }),
)

/** Bảng thời hạn bảo quản: which papers are kept how long. The first row that fits holds. */
export const RetentionTable = ruleFile(
  'retention-table',
  RuleEntry.extend({
    /** Id of `retention-terms.json`. */
    term: z.string(),
    /** Everything of a congress. */
    congress: z.boolean(),
    /** Ids of kinds; empty = any. */
    kinds: z.array(z.string()),
    /** One of these stands in the title; empty = any title. */
    words: z.array(z.string().min(1)),
  }),
)

/** What a deadline is for: the local letter, the current archive, longer with leave, the historical archive, ballots. */
export const deadlinePurposes = ['internal', 'current', 'extension', 'historical', 'ballots'] as const

/** Thời hạn (D1 to D5): counted from a day, by years and months, to the day itself or to the end of that year. */
export const Deadlines = ruleFile(
  'deadlines',
  RuleEntry.extend({
    code: z.enum(['D1', 'D2', 'D3', 'D4', 'D5']),
    purpose: z.enum(deadlinePurposes),
    countedFrom: z.enum(['work-ended', 'handed-over', 'current-due']),
    years: z.number().int().min(0),
    months: z.number().int().min(0),
    toYearEnd: z.boolean(),
    /** Its text was not found or not confirmed: never more than a suggestion, so that nobody is late by a guess. */
    isSuggestion: z.boolean(),
  }),
)

export type RetentionTable = z.infer<typeof RetentionTable>
export type Deadlines = z.infer<typeof Deadlines>
export type Validations = z.infer<typeof Validations>
export type Authority = z.infer<typeof Authority>
export type CongressCalendar = z.infer<typeof CongressCalendar>
export type DocumentKinds = z.infer<typeof DocumentKinds>
export type MeetingKinds = z.infer<typeof MeetingKinds>
export type RetentionTerms = z.infer<typeof RetentionTerms>
export type Tiers = z.infer<typeof Tiers>
export type CongressFilePlan = z.infer<typeof CongressFilePlan>

/** Every file of `resources/rules`, by its name in the code. */
export const ruleFiles = {
  documentKinds: DocumentKinds,
  meetingKinds: MeetingKinds,
  retentionTerms: RetentionTerms,
  tiers: Tiers,
  congressFilePlan: CongressFilePlan,
  validations: Validations,
  authority: Authority,
  congressCalendar: CongressCalendar,
  retentionTable: RetentionTable,
  deadlines: Deadlines,
} as const
export type RuleFileKey = keyof typeof ruleFiles

/** All rule data. */
export type Rules = { readonly [Key in RuleFileKey]: z.infer<(typeof ruleFiles)[Key]> }
