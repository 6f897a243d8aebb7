import type { Cells } from './new-row.ts'

/** A row that is not in the archive yet. */
export interface Draft {
  readonly key: number
  readonly typed: Cells
  /** `open` = being typed; `kept` = typed before and left lying; `saved` = waits for the list to show it. */
  readonly state: 'open' | 'kept' | 'saving' | 'refused' | 'saved'
  /** Why a cell was refused, by column. */
  readonly problems: Cells
  /** What was taken of the offer when it was left; shown until it is saved. */
  readonly offered: Cells
  /** How long the list is once it shows this row; null until it is saved. */
  readonly shownFrom: number | null
}

/** The rows that stand after the list's own: those that the list shows by now are left out. */
export const standing = (drafts: readonly Draft[], total: number): readonly Draft[] =>
  drafts.filter(({ shownFrom }) => shownFrom === null || shownFrom > total)

const change = (drafts: readonly Draft[], key: number, changed: Partial<Draft>): readonly Draft[] =>
  drafts.map((draft) => (draft.key === key ? { ...draft, ...changed } : draft))

/** A cell typed into a draft; without one of this key it begins one. */
export function typedInto(drafts: readonly Draft[], key: number, column: string, text: string) {
  const draft = drafts.find((candidate) => candidate.key === key)
  if (draft === undefined) {
    const begun: Draft = {
      key,
      typed: { [column]: text },
      state: 'open',
      problems: {},
      offered: {},
      shownFrom: null,
    }
    return [...drafts, begun]
  }
  const { [column]: _told, ...problems } = draft.problems
  return change(drafts, key, { typed: { ...draft.typed, [column]: text }, problems, state: 'open' })
}

export const leftDraft = (drafts: readonly Draft[], key: number, offered: Cells) =>
  change(drafts, key, { state: 'saving', offered })

/** Refused: open again with the reasons, and nothing taken of the offer. */
export const refusedDraft = (drafts: readonly Draft[], key: number, problems: Cells) =>
  change(drafts, key, { state: 'refused', problems, offered: {} })

/** It could not be sent: it lies there until somebody comes to it. */
export const keptDraft = (drafts: readonly Draft[], key: number) =>
  change(drafts, key, { state: 'kept', offered: {} })

/** Saved: it stands until the list, `total` long now, has grown by it and by those saved before it. */
export function savedDraft(drafts: readonly Draft[], key: number, total: number) {
  const promised = drafts.map(({ shownFrom }) => shownFrom ?? 0)
  return change(drafts, key, { state: 'saved', shownFrom: Math.max(total, ...promised) + 1 })
}

export const withoutDraft = (drafts: readonly Draft[], key: number) =>
  drafts.filter((draft) => draft.key !== key)

/** A row that holds nothing but emptied cells is no paper. */
export const isBlank = ({ typed }: Draft): boolean => Object.values(typed).every((text) => text.trim() === '')
