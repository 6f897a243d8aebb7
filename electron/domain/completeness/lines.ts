import type {
  Completeness,
  CompletenessGroup,
  CompletenessLine,
  FillingDocument,
  LineKey,
  LineState,
  Score,
} from '../../../shared/model/completeness.ts'
import type { CongressId, DossierId } from '../../../shared/model/ids.ts'
import type { Rules } from '../../../shared/model/rules.ts'

/** What a congress keeps of a line. */
export interface KeptLine extends LineKey {
  readonly label: string | null
  readonly needs: number
  readonly confirmed: boolean
  readonly removed: boolean
  readonly verdict: 'missing' | 'not-arisen' | null
  readonly reason: string
  readonly judgedAt: string | null
  readonly documents: readonly FillingDocument[]
}

/** A line of which nothing is kept yet. */
export const untouched = (key: LineKey): KeptLine => ({
  ...key,
  label: null,
  needs: 1,
  confirmed: false,
  removed: false,
  verdict: null,
  reason: '',
  judgedAt: null,
  documents: [],
})

/** Papers speak for themselves: a line that has them is present whatever was said before. */
function stateOf({ documents, needs, verdict }: KeptLine): LineState {
  if (documents.length >= needs) return 'present'
  return verdict ?? 'unseen'
}

function lineOf(
  kept: KeptLine,
  planned: { label: string; mark: CompletenessLine['mark'] } | null,
): CompletenessLine {
  const mark = planned?.mark ?? 'P'
  const state = stateOf(kept)
  return {
    groupId: kept.groupId,
    lineId: kept.lineId,
    label: kept.label ?? planned?.label ?? kept.lineId,
    mark,
    needs: kept.needs,
    isOwn: planned === null,
    confirmed: kept.confirmed,
    // Nobody is accused by a guess: what is not in a published text counts only once the office says so.
    counts: mark === 'S' || kept.confirmed,
    state,
    reason: state === 'present' ? '' : kept.reason,
    since: state === 'missing' ? (kept.judgedAt?.slice(0, 10) ?? null) : null,
    documents: [...kept.documents],
  }
}

const isSettled = ({ state }: CompletenessLine): boolean => state === 'present' || state === 'not-arisen'

export function scoreOf(lines: readonly CompletenessLine[]): Score {
  const counting = lines.filter(({ counts }) => counts)
  const inState = (state: LineState) => counting.filter((line) => line.state === state).length
  return {
    settled: counting.filter(isSettled).length,
    of: counting.length,
    missing: inState('missing'),
    unseen: inState('unseen'),
    reminders: lines.filter((line) => !line.counts && !isSettled(line)).length,
  }
}

const isSame = (a: LineKey, b: LineKey): boolean => a.groupId === b.groupId && a.lineId === b.lineId

/** The file plan of the rules with what the congress keeps of it: its own lines follow, removed ones are left out. */
export function completenessOf(
  congressId: CongressId,
  kept: readonly KeptLine[],
  dossiers: readonly { readonly id: DossierId; readonly groupId: string | null }[],
  rules: Rules,
): Completeness {
  const groups = [...rules.congressFilePlan.entries]
    .sort((a, b) => a.order - b.order)
    .map((group): CompletenessGroup => {
      const planned = group.lines.map((line) => {
        const key = { groupId: group.id, lineId: line.id }
        return { kept: kept.find((one) => isSame(one, key)) ?? untouched(key), line }
      })
      const own = kept.filter(
        ({ groupId, lineId }) => groupId === group.id && !group.lines.some(({ id }) => id === lineId),
      )
      const lines = [
        ...planned.filter((one) => !one.kept.removed).map((one) => lineOf(one.kept, one.line)),
        ...own.filter(({ removed }) => !removed).map((one) => lineOf(one, null)),
      ]
      return {
        groupId: group.id,
        label: group.label,
        compilingBody: group.compilingBody,
        source: group.source,
        mark: group.mark,
        dossierIds: dossiers.filter(({ groupId }) => groupId === group.id).map(({ id }) => id),
        formedAtHandOver: group.formedAtHandOver ?? false,
        lines,
        score: scoreOf(lines),
      }
    })
  return {
    congressId,
    groups,
    score: scoreOf(groups.flatMap(({ lines }) => lines)),
    blocking: blockingLines(groups).length,
  }
}

/** What keeps the congress from being handed over: lines that count and are neither there nor justified. */
const blockingLines = (groups: readonly CompletenessGroup[]): CompletenessLine[] =>
  groups
    // The papers of the hand-over itself come into being with it.
    .filter(({ formedAtHandOver }) => !formedAtHandOver)
    .flatMap(({ lines }) => lines.filter((line) => line.counts && !isSettled(line)))
