import type { Document as Paper } from '../../../shared/model/document.ts'
import { count } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import type { ChipTone } from '../../ui/state-chip.tsx'

/** One thing to know of a document at a glance. */
interface DocumentState {
  readonly key: string
  readonly tone: ChipTone
  readonly label: string
  readonly help: string
}

const text = vi.documents.states

const isField = (name: string): name is keyof typeof vi.documents.form.fields =>
  Object.hasOwn(vi.documents.form.fields, name)

/** The missing fields in words: “tên loại, trích yếu”. */
export const missingInWords = (missing: readonly string[]): string =>
  missing.map((name) => (isField(name) ? vi.documents.form.fields[name] : name)).join(', ')

/** The states of a document, each once, the one that asks for work first. */
export function documentStates({ missing, files }: Pick<Paper, 'missing' | 'files'>): DocumentState[] {
  const states: DocumentState[] = []
  if (missing.length > 0) {
    const help = text.help.uncatalogued(missingInWords(missing))
    states.push({ key: 'uncatalogued', tone: 'waiting', label: text.uncatalogued, help })
  }
  if (files.length === 0) {
    states.push({ key: 'no-file', tone: 'quiet', label: text.noFile, help: text.help.noFile })
  }
  if (files.some((file) => file.text === null)) {
    states.push({ key: 'waiting', tone: 'quiet', label: text.waiting, help: text.help.waiting })
  }
  const scanned = files.filter((file) => file.text === 'none')
  if (scanned.length > 0) {
    const known = scanned.every((file) => file.pages !== null)
    const pages = scanned.reduce((sum, file) => sum + (file.pages ?? 0), 0)
    states.push({
      key: 'none',
      tone: 'warning',
      label: text.none(known ? count(pages) : '?'),
      help: text.help.none,
    })
  }
  for (const state of ['encrypted', 'unreadable', 'not-pdf'] as const) {
    if (files.some((file) => file.text === state)) {
      states.push({ key: state, tone: 'trouble', label: text[state], help: text.help[state] })
    }
  }
  return states
}
