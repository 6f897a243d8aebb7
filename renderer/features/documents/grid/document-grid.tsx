import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import type { DocumentScope } from '../../../../shared/model/document-list.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { useOpenArchive } from '../../../backend/open-archive.ts'
import { vi } from '../../../text/vi.ts'
import { useDeed } from '../../../ui/deeds.tsx'
import { ErrorPanel } from '../../../ui/error-panel.tsx'
import { Waiting } from '../../../ui/query-view.tsx'
import { useKeptTop } from '../../../ui/scroll/use-kept-top.ts'
import { useLatest } from '../../../ui/use-latest.ts'
import { CellBox, type CellBoxHandle } from './cell-box.tsx'
import { fillColumn, fillRange, pasteRange } from './changes.ts'
import { useColumns } from './columns.ts'
import classes from './document-grid.module.css'
import { GridBody } from './grid-body.tsx'
import { GridDialogs, type OpenGridDialog } from './grid-dialogs.tsx'
import { GridFoot } from './grid-foot.tsx'
import { GridHead } from './grid-head.tsx'
import { gridDeed } from './grid-keys.ts'
import { cellId } from './grid-row.tsx'
import { GridTools } from './grid-tools.tsx'
import { KeptRows } from './kept-rows.tsx'
import { rowHeight } from './rows-to-draw.ts'
import { at, clamped, everything, rangeOf, shifted } from './selection.ts'
import { useCellClipboard } from './use-cell-clipboard.ts'
import { useCellTyping } from './use-cell-typing.ts'
import { useCells } from './use-cells.ts'
import { useColumnPlaces } from './use-column-places.ts'
import { useDrafts } from './use-drafts.ts'
import { useGridActions } from './use-grid-actions.ts'
import { useGridDeeds } from './use-grid-deeds.ts'
import { type GridList, useGridList } from './use-grid-list.ts'
import { useGridMouse } from './use-grid-mouse.ts'
import { useGridRows, usePagesInSight } from './use-grid-rows.ts'
import { keptCell, useKeepCell } from './use-kept-cell.ts'
import { useProposal } from './use-proposal.ts'
import { useRowInSight } from './use-row-in-sight.ts'
import { useShownPaper } from './use-shown-paper.ts'
import { useSingleEdits } from './use-single-edits.ts'
import { useStepsBack } from './use-steps-back.ts'

interface Props {
  readonly scope: DocumentScope
  /** Why nothing can be changed here; null when it can. */
  readonly refusal: string | null
  readonly choices: RuleChoices
  readonly selectedId: DocumentId | null
  /** The paper of the active row, to be shown beside the table. */
  readonly onSelect: (id: DocumentId) => void
  /** How the list leaves as it is shown; what writes sheets is another feature. */
  readonly exportMenu: (shown: GridList, columns: readonly string[]) => ReactNode
}

const gridId = 'document-grid'
/** Papers as a sheet of cells: typed, filled, copied and pasted as in Excel, any number of rows. */
export function DocumentGrid({ scope, refusal, choices, selectedId, onSelect, exportMenu }: Props) {
  const { words, setWords, sort, setSort, list } = useGridList(scope)
  const { folder, officer } = useOpenArchive()
  const { columns, setStored, otherwise, widen } = useColumns(officer.name, scope.dossierId !== null)

  const name = `grid-${folder}-${JSON.stringify(scope)}`
  const [chosen, setChosen] = useState(() => {
    const { row, column } = keptCell(name)
    return at(row, column)
  })
  const [dialog, setDialog] = useState<OpenGridDialog | null>(null)
  const cellBox = useRef<CellBoxHandle>(null)

  const { pages, see } = usePagesInSight()
  const rows = useGridRows(list, pages)
  const total = rows.total ?? 0
  const mayAdd = scope.dossierId !== null && refusal === null
  const { undo, redo } = useStepsBack()
  const edits = useSingleEdits(rows)
  const drafts = useDrafts({
    dossierId: mayAdd ? scope.dossierId : null,
    rows,
    ready: rows.total !== null,
    total,
    last: total > 0 ? (rows.rowAt(total - 1) ?? null) : null,
    choices,
    activeRow: chosen.active.row,
  })
  const rowCount = total + (mayAdd ? drafts.drafts.length + 1 : 0)
  const bounds = { rows: rowCount, columns: columns.length }
  const selection = clamped(chosen, bounds)
  const { active } = selection
  useKeepCell(name, active, rows.total !== null)
  const range = rangeOf(selection)
  const { proposal, propose, accept, dropWrong, close } = useProposal({
    rows,
    total,
    dossierId: mayAdd ? scope.dossierId : null,
  })
  const cells = useCells({ columns, choices, total, rows, edits, drafts, refusal, propose })
  const { columnsOnly, cellAt, apply } = cells
  const actions = useGridActions({
    list,
    range,
    total,
    rows,
    refusal,
    onShift: (step) => setChosen((before) => shifted(before, step)),
    onGone: () => setChosen(at(range.top, active.column)),
  })

  const [box, setBox] = useState<HTMLDivElement | null>(null)
  useKeptTop(box, name, rowCount > 0)
  const showRow = useRowInSight(box, rowCount === 0 ? -1 : active.row)
  const { lefts, left } = useColumnPlaces(box, columns, active.column)

  const activePaper = active.row < total ? (rows.rowAt(active.row)?.id ?? null) : null
  const { touch } = useShownPaper({
    list,
    activePaper,
    selectedId,
    onSelect,
    onFound: (row) => setChosen((before) => at(row, before.active.column)),
  })

  const go = (next: typeof selection) => {
    touch()
    showRow(next.active.row)
    setChosen(next)
  }
  const { shown, editing, edit, take, offers } = useCellTyping({
    selection,
    bounds,
    columns,
    choices,
    cells,
    refusal,
    mayAdd,
    total,
    isHere: active.row >= total || activePaper !== null,
    onLeave: go,
  })
  const { perform, trash } = useGridDeeds({
    selection,
    bounds,
    total,
    activePaper,
    shown,
    cells,
    edits,
    drafts,
    page: () => Math.max(1, Math.floor((box?.clientHeight ?? 0) / rowHeight) - 2),
    onTrash: actions.trash,
    onMove: () => setDialog('move'),
    onEdit: edit,
    onGo: go,
    undo,
    redo,
  })
  const clipboard = useCellClipboard({
    range,
    cells: cells.textsIn,
    load: cells.loadTexts,
    onCut: () => apply(fillRange(range, columnsOnly, '')),
    onPaste: (pasted) => apply(pasteRange({ pasted, range, columns: columnsOnly, rows: total, mayAdd })),
  })
  const mouse = useGridMouse({
    selection,
    bounds,
    onSelect: go,
    onFocus: () => cellBox.current?.focus(),
    onEdit: () => perform({ type: 'edit' }),
  })
  useDeed('moveUp', refusal === null ? actions.up : null)
  useDeed('moveDown', refusal === null ? actions.down : null)

  // What a dialog took from the grid goes back to it.
  const covered = dialog !== null || proposal !== null
  useEffect(() => {
    if (covered) return () => cellBox.current?.focus()
  }, [covered])

  // Tools and heads are not drawn anew because another cell is chosen.
  const toolDeeds = useLatest({
    ...actions,
    trash,
    bulk: () => setDialog('bulk'),
    move: () => setDialog('move'),
  })
  const showColumns = useCallback(() => setDialog('columns'), [])
  const menu = useMemo(
    () =>
      exportMenu(
        list,
        columns.map(({ column }) => column.id),
      ),
    [columns, exportMenu, list],
  )
  const chooseAll = useLatest(() => {
    cellBox.current?.focus()
    go(everything(bounds))
  })
  const onAll = useCallback(() => chooseAll.current(), [chooseAll])

  const told = cellAt(active.row, active.column)?.problem ?? null
  return (
    <div className={classes.page}>
      <GridTools
        words={words}
        onWords={setWords}
        sort={sort}
        onSort={setSort}
        onColumns={showColumns}
        exportMenu={menu}
        mayChange={refusal === null}
        deeds={toolDeeds}
      />
      <p role="status" className={classes.refusal}>
        {refusal}
      </p>
      {mayAdd && (
        <KeptRows
          drafts={drafts.drafts}
          onGo={(place) => {
            cellBox.current?.focus()
            go(at(total + place, 0))
          }}
        />
      )}
      {rows.error !== null && <ErrorPanel error={rows.error} onRetry={() => void rows.askAgain()} />}
      <div ref={setBox} className={classes.scroll}>
        {rows.total === null && rows.error === null && <Waiting />}
        <table
          {...{ role: 'grid', 'aria-multiselectable': true, 'aria-readonly': refusal !== null }}
          id={gridId}
          aria-label={vi.grid.label}
          aria-rowcount={rowCount + 1}
          aria-colcount={columns.length + 1}
          className={classes.grid}
          style={{ width: (lefts.at(-1) ?? 0) + (columns.at(-1)?.width ?? 0) }}
          {...mouse}
        >
          <GridHead columns={columns} sort={sort} onSort={setSort} onWidth={widen} onAll={onAll} />
          <GridBody
            box={box}
            rowCount={rowCount}
            onDrawn={see}
            range={range}
            active={active}
            total={total}
            columns={columns}
            choices={choices}
            partsOf={cells.partsOf}
            onDrag={refusal === null ? actions.drag : null}
          />
        </table>
        {shown !== undefined && rowCount > 0 && (
          <CellBox
            ref={cellBox}
            gridId={gridId}
            activeId={cellId(active.row, active.column)}
            label={vi.grid.cell(
              active.row >= total ? vi.grid.newRow : vi.grid.rowLabel(active.row + 1),
              shown.column.label,
            )}
            shown={shown}
            left={left}
            top={(active.row + 1) * rowHeight}
            editing={editing}
            offers={offers}
            onEditing={edit}
            onTaken={take}
            onPress={(event) => {
              const deed = gridDeed(event)
              if (deed === null) return
              event.preventDefault()
              event.stopPropagation()
              perform(deed)
            }}
            onAway={drafts.leaveAll}
            {...clipboard}
          />
        )}
        {told !== null && editing === null && (
          <div className={classes.told} role="alert" style={{ left, top: (active.row + 2) * rowHeight + 3 }}>
            {told}
          </div>
        )}
      </div>
      <GridFoot
        total={rows.total}
        chosenRows={range.bottom - range.top + 1}
        filtered={list.filter.words !== ''}
        mayAdd={mayAdd}
      />
      <GridDialogs
        open={dialog}
        onClose={() => setDialog(null)}
        columns={columns}
        otherwise={otherwise}
        onColumns={setStored}
        papers={actions.papers}
        onMove={actions.move}
        choices={choices}
        onBulk={(column, text) => void propose(fillColumn(range.top, actions.papers, column, text))}
        proposal={proposal}
        onAccept={accept}
        onDropWrong={dropWrong}
        onCloseProposal={close}
      />
    </div>
  )
}
