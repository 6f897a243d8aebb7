import { z } from 'zod'
import { newStore, type Store } from '../../../ui/store.ts'
import { forgetAll, remember, remembered } from '../../../ui/stored-state.ts'
import { type Draft, isBlank } from './drafts.ts'

type Drafts = readonly Draft[]

const Cells = z.record(z.string(), z.string())
const Kept = z.array(z.object({ typed: Cells, problems: Cells }))

const beginning = (folder: string) => `grid-drafts-${folder}-`
const stores = new Map<string, Store<Drafts>>()

let keys = 0
/** A key that no draft had before, not even one that is gone: its saving may still be on the way. */
export function freshKey(): number {
  keys += 1
  return keys
}

/**
 * The new rows of this person in one dossier's table, of the archive in this folder: they outlive the table, and those
 * not saved yet outlive the program.
 */
export function draftStore(folder: string, officer: string, dossierId: number): Store<Drafts> {
  const name = `${beginning(folder)}${dossierId}-${officer}`
  const store = stores.get(name) ?? newStore(remembered(name, Kept, []).map(asDraft), keep(name))
  stores.set(name, store)
  return store
}

/** Another archive has taken this folder: what was being typed into the one before does not belong in it. */
export function forgetDrafts(folder: string): void {
  for (const name of stores.keys()) if (name.startsWith(beginning(folder))) stores.delete(name)
  forgetAll(beginning(folder))
}

const keep = (name: string) => (drafts: Drafts) => {
  const unsaved = drafts.filter((draft) => draft.state !== 'saved' && !isBlank(draft))
  if (unsaved.length === 0) return forgetAll(name)
  const kept = unsaved.map(({ typed, problems }) => ({ typed, problems }))
  remember(name, kept)
}

const asDraft = ({ typed, problems }: z.infer<typeof Kept>[number]): Draft => ({
  key: freshKey(),
  typed,
  problems,
  state: Object.keys(problems).length > 0 ? 'refused' : 'kept',
  offered: {},
  shownFrom: null,
})
