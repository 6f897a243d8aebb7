import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useSyncExternalStore } from 'react'
import type { CallInput } from '../../../../shared/contract/contract.ts'
import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import type { Document as Paper } from '../../../../shared/model/document.ts'
import { DossierId } from '../../../../shared/model/ids.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'
import { useBackend } from '../../../backend/context.ts'
import { useOpenArchive } from '../../../backend/open-archive.ts'
import { useArchiveQuery } from '../../../backend/queries.ts'
import { vi } from '../../../text/vi.ts'
import { sentenceOf } from '../../../ui/sentence-of.ts'
import { tellGently } from '../../../ui/tell.ts'
import { useCongressYear } from '../use-default-year.ts'
import { draftStore, freshKey } from './draft-store.ts'
import {
  type Draft,
  isBlank,
  keptDraft,
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
  /** Whether the list has come: before that `total` says nothing. */
  readonly ready: boolean
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
/** No dossier, no new rows: nothing is ever typed into this one. */
const noDossier = 0
/** Stands in the question that is not asked. */
const noSeries: Series = { dossierId: DossierId.parse(1), kind: '', symbol: '' }

/** The new rows under the list: typed in peace, saved when they are left, kept with the reason when refused. */
export function useDrafts({ dossierId, rows, ready, total, last, choices, activeRow }: Wanted) {
  const { client } = useBackend()
  const { folder, officer } = useOpenArchive()
  const store = useMemo(
    () => draftStore(folder, officer.name, dossierId ?? noDossier),
    [dossierId, folder, officer.name],
  )
  const congressYear = useCongressYear(dossierId)
  const drafts = useSyncExternalStore(store.subscribe, store.get)
  const setDrafts = store.change
  const shown = standing(drafts, total)
  const queue = useRef(Promise.resolve())
  const totalNow = useRef(total)
  totalNow.current = total

  const cellsBefore = (index: number, among = shown): Cells => {
    const before = among[index - 1]
    if (before !== undefined) return { ...before.offered, ...before.typed }
    return last === null ? {} : { ...repeatedCells(last, choices), number: last.number }
  }
  const offerOf = (index: number, among = shown): Cells => {
    const draft = among[index]
    if (draft?.state === 'saving' || draft?.state === 'saved') return draft.offered
    return offeredCells(draft?.typed ?? {}, repeatedOf(cellsBefore(index, among)), choices)
  }

  /** Of the nearest row above that says one. */
  const yearBefore = (index: number, among = shown): number | null => {
    for (let above = index - 1; above >= 0; above -= 1) {
      const year = yearOf(among[above]?.typed['date'])
      if (year !== null) return year
    }
    return yearOf(last?.date?.text) ?? congressYear
  }

  /** The series whose next number a row is offered; null while it is not known, or the row before has none either. */
  const seriesOf = (index: number, among = shown): Series | null => {
    const typed = among[index]?.typed ?? {}
    if (dossierId === null || typed['number'] !== undefined || !cellsBefore(index, among)['number'])
      return null
    const named = { ...offerOf(index, among), ...typed }
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
  /** What is on its way is shown so; refused, it is open again with the reasons; not sent, it is kept for later. */
  const send = (draft: Draft, index: number, among = shown) => {
    const offered = offerOf(index, among)
    const defaultYear = yearBefore(index, among)
    const from = seriesOf(index, among)
    const onItsWay: Cells = from === null ? offered : { ...offered, number: '…' }
    setDrafts((all) => leftDraft(all, draft.key, onItsWay))
    const sent = queue.current.then(async () => {
      try {
        const outcome = await save(draft, offered, defaultYear, from)
        const [problem] = outcome?.problems ?? []
        if (outcome === null || problem !== undefined) {
          const told = (outcome?.problems ?? []).map(({ column, message }) => [column, message] as const)
          setDrafts((all) => refusedDraft(all, draft.key, Object.fromEntries(told)))
          return problem?.message ?? null
        }
        setDrafts((all) => savedDraft(all, draft.key, totalNow.current))
        await rows.askAgain()
        setDrafts((all) => withoutDraft(all, draft.key))
        return null
      } catch (error) {
        setDrafts((all) => keptDraft(all, draft.key))
        return sentenceOf(error)
      }
    })
    queue.current = sent.then(() => {})
    return sent
  }
  const leave = (draft: Draft, index: number) => {
    if (isBlank(draft)) return setDrafts((all) => withoutDraft(all, draft.key))
    void send(draft, index).then((reason) => {
      const now = store.get().find(({ key }) => key === draft.key)
      if (reason !== null && now?.state === 'kept') tellGently(vi.grid.draftKept(reason))
    })
  }
  // A row from an earlier time is left like any other once somebody has been on it.
  const visited = useRef<number | null>(null)
  const leaveOthers = useEffectEvent((staying: number | null) => {
    if (!ready) return
    shown.forEach((draft, index) => {
      if (index === staying) return
      if (draft.state === 'open' || (draft.state === 'kept' && draft.key === visited.current)) {
        leave(draft, index)
      }
    })
    visited.current = (staying === null ? null : shown[staying]?.key) ?? null
  })
  useEffect(() => leaveOthers(ready ? activeRow - total : null), [activeRow, ready, total])

  // Going to another screen leaves the row too. What cannot be saved waits here until somebody comes back.
  const leaveForGood = useEffectEvent(() => {
    // Subtle: the cell that was being typed into has come into the row after the last drawing.
    const now = standing(store.get(), totalNow.current)
    for (const [index, draft] of now.entries()) {
      if (draft.state !== 'open' || isBlank(draft)) continue
      void send(draft, index, now).then((reason) => {
        if (reason !== null) tellGently(vi.grid.draftKept(reason))
      })
    }
  })
  useEffect(() => () => leaveForGood(), [])

  const type = useCallback(
    (index: number, column: string, text: string) => {
      // Several cells may come at once: a row begun by the first is there for the second.
      const now = standing(store.get(), totalNow.current)
      const draft = now[index]
      if (draft?.state === 'saving' || draft?.state === 'saved') return
      store.change((all) => typedInto(all, draft?.key ?? freshKey(), column, text))
    },
    [store],
  )
  const drop = useCallback(
    (index: number) => {
      const draft = shown[index]
      if (draft !== undefined) store.change((all) => withoutDraft(all, draft.key))
    },
    [shown, store],
  )
  return { drafts: shown, offeredAt, type, drop, leaveAll: () => leaveOthers(null) }
}

export type Drafts = ReturnType<typeof useDrafts>
