import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CallInput } from '../../../../shared/contract/contract.ts'
import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import type { Document as Paper } from '../../../../shared/model/document.ts'
import { DossierId } from '../../../../shared/model/ids.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'
import { useBackend } from '../../../backend/context.ts'
import { useArchiveQuery } from '../../../backend/queries.ts'
import { vi } from '../../../text/vi.ts'
import { sentenceOf } from '../../../ui/sentence-of.ts'
import { tellGently } from '../../../ui/tell.ts'
import {
  type Draft,
  isBlank,
  leftDraft,
  refusedDraft,
  savedDraft,
  standing,
  typedInto,
  withoutDraft,
} from './drafts.ts'
import { type Cells, newRowCells, offeredCells, repeatedCells, repeatedOf } from './new-row.ts'
import type { GridRows } from './use-grid-rows.ts'

interface Wanted {
  /** Where new papers go; null = none can be added here. */
  readonly dossierId: DossierId | null
  readonly rows: Pick<GridRows, 'askAgain'>
  readonly total: number
  readonly last: Paper | null
  readonly choices: RuleChoices
  readonly activeRow: number
}

const yearOf = (text: string | undefined): number | null => {
  const year = /\d{4}/.exec(text ?? '')?.[0]
  return year === undefined ? null : Number(year)
}

type Series = CallInput<'documents.nextNumber'>
/** Stands in the question that is not asked. */
const noSeries: Series = { dossierId: DossierId.parse(1), kind: '', symbol: '' }

/** The new rows under the list: typed in peace, saved when they are left, kept with the reason when refused. */
export function useDrafts({ dossierId, rows, total, last, choices, activeRow }: Wanted) {
  const { client } = useBackend()
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  const [nextKey, setNextKey] = useState(0)
  const shown = standing(drafts, total)
  const queue = useRef(Promise.resolve())
  const totalNow = useRef(total)
  totalNow.current = total

  const cellsBefore = (index: number): Cells => {
    const before = shown[index - 1]
    if (before !== undefined) return { ...before.offered, ...before.typed }
    return last === null ? {} : { ...repeatedCells(last, choices), number: last.number }
  }
  const offerOf = (index: number): Cells => {
    const draft = shown[index]
    if (draft?.state === 'saving' || draft?.state === 'saved') return draft.offered
    return offeredCells(draft?.typed ?? {}, repeatedOf(cellsBefore(index)), choices)
  }

  /** Of the nearest row above that says one. */
  const yearBefore = (index: number): number | null => {
    for (let above = index - 1; above >= 0; above -= 1) {
      const year = yearOf(shown[above]?.typed['date'])
      if (year !== null) return year
    }
    return yearOf(last?.date?.text)
  }

  /** The series whose next number a row is offered; null while it is not known, or the row before has none either. */
  const seriesOf = (index: number): Series | null => {
    const typed = shown[index]?.typed ?? {}
    if (dossierId === null || typed['number'] !== undefined || !cellsBefore(index)['number']) return null
    const named = { ...offerOf(index), ...typed }
    const kind = choices.kinds.find(({ label }) => fold(label) === fold(named['kind']?.trim() ?? ''))
    const symbol = named['symbol']?.trim() ?? ''
    return kind === undefined || symbol === '' ? null : { dossierId, kind: kind.id, symbol }
  }
  const place = Math.min(Math.max(0, activeRow - total), shown.length)
  const series = seriesOf(place)
  const next = useArchiveQuery('documents.nextNumber', series ?? noSeries, { enabled: series !== null }).data
  const offeredAt = (index: number): Cells => {
    const draft = shown[index]
    const number = index === place && series !== null ? next?.number : null
    return number && (draft?.state ?? 'open') === 'open' ? { ...offerOf(index), number } : offerOf(index)
  }

  const save = async (draft: Draft, offered: Cells, defaultYear: number | null, from: Series | null) => {
    if (dossierId === null) return null
    // Asked only now: papers left just before may have taken the number that was shown.
    const number = from === null ? null : (await client.call('documents.nextNumber', from)).number
    const cells = newRowCells(draft.typed, number ? { ...offered, number } : offered)
    return client.call('documents.enter', { dossierId, rows: [{ id: null, cells }], defaultYear })
  }
  const leave = (draft: Draft, index: number) => {
    if (isBlank(draft)) return setDrafts((all) => withoutDraft(all, draft.key))
    const offered = offerOf(index)
    const defaultYear = yearBefore(index)
    const from = seriesOf(index)
    const onItsWay: Cells = from === null ? offered : { ...offered, number: '…' }
    setDrafts((all) => leftDraft(all, draft.key, onItsWay))
    const refuse = (problems: Cells) => setDrafts((all) => refusedDraft(all, draft.key, problems))
    queue.current = queue.current.then(async () => {
      try {
        const outcome = await save(draft, offered, defaultYear, from)
        if (outcome === null) return
        if (outcome.problems.length > 0) {
          return refuse(Object.fromEntries(outcome.problems.map(({ column, message }) => [column, message])))
        }
        setDrafts((all) => savedDraft(all, draft.key, totalNow.current))
        await rows.askAgain()
        setDrafts((all) => withoutDraft(all, draft.key))
      } catch (error) {
        refuse({ title: sentenceOf(error) })
      }
    })
  }
  const leaveOthers = useEffectEvent((staying: number | null) => {
    shown.forEach((draft, index) => {
      if (draft.state === 'open' && index !== staying) leave(draft, index)
    })
  })
  useEffect(() => leaveOthers(activeRow - total), [activeRow, total])

  // Going to another screen leaves the row too; nobody is there any more to mend it.
  const leaveForGood = useEffectEvent(() => {
    for (const [index, draft] of shown.entries()) {
      if (draft.state !== 'open' || isBlank(draft)) continue
      void save(draft, offerOf(index), yearBefore(index), seriesOf(index)).then(
        (outcome) => {
          const reason = outcome?.problems[0]?.message
          if (reason !== undefined) tellGently(vi.grid.draftLeft(reason))
        },
        (error) => tellGently(vi.grid.draftLeft(sentenceOf(error))),
      )
    }
  })
  useEffect(() => () => leaveForGood(), [])

  const type = useCallback(
    (index: number, column: string, text: string) => {
      const draft = shown[index]
      if (draft?.state === 'saving' || draft?.state === 'saved') return
      setDrafts((all) => typedInto(all, draft?.key ?? nextKey, column, text))
      if (draft === undefined) setNextKey(nextKey + 1)
    },
    [nextKey, shown],
  )
  const drop = useCallback(
    (index: number) => {
      const draft = shown[index]
      if (draft !== undefined) setDrafts((all) => withoutDraft(all, draft.key))
    },
    [shown],
  )
  return { drafts: shown, offeredAt, type, drop, leaveAll: () => leaveOthers(null) }
}

export type Drafts = ReturnType<typeof useDrafts>
