import { z } from 'zod'
import { paperForms } from '../worker-protocol/make-paper.ts'
import { Officer } from './archive.ts'
import { AuthorityFields } from './authority.ts'
import { linkKinds } from './closed-lists.ts'
import { NewCongress } from './congress.ts'
import { DocumentFields, MediaFields, MeetingFields } from './document.ts'
import { DossierFields } from './dossier.ts'
import { NewFonds, NewInventory } from './fonds.ts'

/** By this the program knows a sample again, wherever its folder lies. */
export const sampleUuid = '00000000-0000-4000-8000-6d61755f6b68'

/** What a part of the sample is called by the others. */
const Key = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)

/** `2020-05-27`; in brackets where it is not certain. */
const SampleDate = z
  .string()
  .transform((text) =>
    text.startsWith('[') ? { text: text.slice(1, -1), certain: false } : { text, certain: true },
  )

const SampleFonds = z.object({
  key: Key,
  fields: NewFonds,
  inventories: z.array(z.object({ key: Key, fields: NewInventory })).min(1),
})

const SampleCongress = z.object({ key: Key, fonds: Key, inventory: Key, fields: NewCongress })

/** A dossier outside the file plan of a congress. */
const SampleDossier = z.object({
  key: Key,
  inventory: Key,
  fields: DossierFields.partial().required({ title: true }).omit({ number: true }),
})

/** The head of a paper: who issues it, and where. */
const SampleHead = z.object({
  higherBody: z.string().nullable(),
  committee: z.string(),
  place: z.string(),
  /** Cơ quan ban hành, as catalogued. */
  body: z.string(),
})
export type SampleHead = z.infer<typeof SampleHead>

export const SamplePaper = z.object({
  key: Key,
  /** A dossier's own key, or `<congress>.<group>` of the file plan, with `.ca-nhan` for the personal one. */
  dossier: Key,
  /** Name of its file; null = kept on paper only. */
  file: z.string().nullable(),
  form: z.enum(paperForms).default('text'),
  /** False: it waits on the work list. */
  catalogued: z.boolean().default(true),
  head: Key.nullable().default(null),
  fields: DocumentFields.omit({ date: true, lapsedOn: true, meeting: true, media: true })
    .extend({
      date: SampleDate,
      lapsedOn: SampleDate,
      meeting: MeetingFields.omit({ heldOn: true }).extend({ heldOn: SampleDate }).partial(),
      media: MediaFields.partial(),
    })
    .partial(),
  links: z.array(z.object({ kind: linkKinds.schema, to: Key, note: z.string().default('') })).default([]),
  /** What is printed over it where that is not its kind. */
  heading: z.string().optional(),
  text: z.array(z.string().min(1)).default([]),
  /** Prints the text of another paper after its own. */
  textOf: Key.optional(),
  /** From top to bottom, the name last. */
  sign: z.array(z.string()).optional(),
  signLeft: z.array(z.string()).optional(),
  recipients: z.array(z.string()).default([]),
})
export type SamplePaper = z.infer<typeof SamplePaper>

export const SampleArchive = z.object({
  /** At the foot of every paper. */
  notice: z.string().min(1),
  officer: Officer,
  /** Opens the one encrypted paper. */
  password: z.string().min(1),
  fonds: z.array(SampleFonds).min(1),
  congresses: z.array(SampleCongress),
  dossiers: z.array(SampleDossier),
  /** What is said of dossiers once their papers are in, e.g. that they are closed. */
  finished: z.array(z.object({ dossier: Key, fields: DossierFields.partial() })),
  heads: z.record(z.string(), SampleHead),
})
export type SampleArchive = z.infer<typeof SampleArchive>

export const SampleAuthorities = z.object({
  entries: z.array(AuthorityFields.partial().required({ kind: true, name: true })),
})
export const SamplePapers = z.object({ entries: z.array(SamplePaper) })

/** Everything the sample is made of. */
export interface Sample {
  readonly archive: SampleArchive
  readonly authorities: z.infer<typeof SampleAuthorities>['entries']
  readonly papers: readonly SamplePaper[]
}
