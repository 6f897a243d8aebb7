import { Button } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { type CheckFinding, fixes } from '../../../shared/model/check.ts'
import { vi } from '../../text/vi.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { RuleSource } from '../../ui/rule-source.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { asGrid, focusList, rowUnder, useVirtualRows } from '../../ui/use-virtual-rows.ts'
import classes from './finding-list.module.css'
import { findingKey, toneOfSeverity } from './finding-rows.ts'

interface Props {
  readonly findings: readonly CheckFinding[]
  /** Null = nothing may be changed. */
  readonly onFix: ((finding: CheckFinding) => void) | null
  readonly onOpen: (finding: CheckFinding) => void
  /** The list was scrolled to its end. */
  readonly onEnd: () => void
}

const text = vi.checks
const rowId = (index: number) => `finding-row-${index}`

/** One stop for the Tab key; arrows move, Enter opens the record, F2 carries out the help that is offered. */
export function FindingList({ findings, onFix, onOpen, onEnd }: Props) {
  const [place, setPlace] = useState(0)
  const active = Math.min(place, findings.length - 1)
  const { box, rows: lines } = useVirtualRows({ count: findings.length, chosen: active, estimate: 74 })
  const shown = lines.getVirtualItems()
  const press = (event: KeyboardEvent) => {
    const finding = findings[active]
    if (event.ctrlKey || event.altKey || event.metaKey || finding === undefined) return
    if (isListKey(event.key)) {
      const next = rowAfterKey(event.key, active, findings.length)
      setPlace(next)
      if (next >= findings.length - 1) onEnd()
    } else if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(finding)
    else if (event.key === 'F2' && finding.fix !== null && onFix !== null) onFix(finding)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={box}
      className={classes.list}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + clientHeight > scrollHeight - 400) onEnd()
      }}
    >
      <table
        {...asGrid(text.list, findings.length, active < 0 ? null : rowId(active))}
        className={classes.body}
        style={{ height: lines.getTotalSize() }}
        data-panel="middle"
        onKeyDown={press}
        onMouseDown={focusList}
        onClick={(event) => setPlace(rowUnder(event))}
        onDoubleClick={(event) => {
          const finding = findings[rowUnder(event)]
          if (finding !== undefined) onOpen(finding)
        }}
      >
        <tbody>
          {shown.map((item) => {
            const finding = findings[item.index]
            if (finding === undefined) return null
            return (
              <tr
                key={findingKey(finding)}
                id={rowId(item.index)}
                ref={lines.measureElement}
                data-index={item.index}
                data-active={item.index === active}
                aria-selected={item.index === active}
                aria-rowindex={item.index + 1}
                className={classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <td>
                  <StateChip tone={toneOfSeverity[finding.severity]}>
                    {text.severities[finding.severity]}
                  </StateChip>
                </td>
                <td className={classes.words}>
                  <b>{finding.subject.name}</b>
                  <span>{finding.message}</span>
                </td>
                <td className={classes.deeds}>
                  <RuleSource code={finding.rule} source={finding.source} mark={finding.mark} />
                  {finding.fix !== null && onFix !== null && (
                    <Button size="compact-xs" variant="default" tabIndex={-1} onClick={() => onFix(finding)}>
                      {fixes[finding.fix]}
                    </Button>
                  )}
                  {finding.subject.kind !== 'series' && (
                    <Button size="compact-xs" variant="subtle" tabIndex={-1} onClick={() => onOpen(finding)}>
                      {text.go}
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
