import { Menu } from '@mantine/core'
import { CircleCheck, CircleDashed, CircleMinus, CircleX, Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  type CompletenessLine,
  type FillingDocument,
  type LineState,
  lineStates,
} from '../../../shared/model/completeness.ts'
import type { RuleSource as Source } from '../../../shared/model/rules.ts'
import { vi } from '../../text/vi.ts'
import { printedDay } from '../../ui/dates.ts'
import { RuleSource } from '../../ui/rule-source.tsx'
import { type ChipTone, StateChip } from '../../ui/state-chip.tsx'
import classes from './completeness-view.module.css'
import type { LineQuestion } from './line-dialogs.tsx'

interface Props {
  readonly line: CompletenessLine
  readonly source: Source
  readonly mayWrite: boolean
  readonly onAsk: (question: LineQuestion) => void
  readonly onOpen: (paper: FillingDocument) => void
}

const text = vi.completeness
const icons: Readonly<Record<LineState, ReactNode>> = {
  present: <CircleCheck size={17} />,
  'not-arisen': <CircleMinus size={17} />,
  missing: <CircleX size={17} />,
  unseen: <CircleDashed size={17} />,
}

/** A reminder never looks like an accusation. */
function toneOf({ state, counts }: CompletenessLine): ChipTone {
  if (state === 'present' || state === 'not-arisen' || !counts) return 'quiet'
  return state === 'missing' ? 'trouble' : 'waiting'
}

/** One line: its state in words, the papers that fill it, and a menu of what can be done. */
export function LineRow({ line, source, mayWrite, onAsk, onOpen }: Props) {
  const { state, documents, counts } = line
  return (
    <div className={classes.line} data-state={state} data-counts={counts}>
      <span className={classes.icon} aria-hidden>
        {icons[state]}
      </span>
      <span className={classes.name}>
        <span className={classes.label}>
          {line.label}
          <StateChip tone={toneOf(line)}>{lineStates[state]}</StateChip>
          {!counts && <StateChip tone="quiet">{text.reminder}</StateChip>}
          {line.confirmed && <StateChip tone="quiet">{text.confirmed}</StateChip>}
          {line.isOwn ? (
            <StateChip tone="quiet">{text.own}</StateChip>
          ) : (
            line.mark !== 'S' && <RuleSource source={source} mark={line.mark} />
          )}
          {line.needs > 1 && (
            <span className={classes.quiet}>{text.needs(documents.length, line.needs)}</span>
          )}
        </span>
        {documents.map((paper) => (
          <button key={paper.id} type="button" className={classes.paper} onClick={() => onOpen(paper)}>
            {paper.name}
          </button>
        ))}
        {line.reason !== '' && <small>{text.reason(line.reason)}</small>}
        {line.since !== null && <small>{text.since(printedDay(line.since))}</small>}
      </span>
      {mayWrite && <LineMenu line={line} onAsk={onAsk} onOpen={onOpen} />}
    </div>
  )
}

function LineMenu({ line, onAsk, onOpen }: Omit<Props, 'mayWrite' | 'source'>) {
  const { state, documents } = line
  const isRequired = line.mark === 'S' && !line.isOwn
  return (
    <Menu position="bottom-end" width={300} withinPortal>
      <Menu.Target>
        <button type="button" data-line className={classes.menu} aria-label={text.lineMenu(line.label)}>
          <Ellipsis size={17} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAsk({ type: 'fill', line })}>{text.fill}</Menu.Item>
        {documents.map((paper) => (
          <Menu.Item key={`open-${paper.id}`} onClick={() => onOpen(paper)}>
            {text.open(paper.name)}
          </Menu.Item>
        ))}
        {documents.map((paper) => (
          <Menu.Item
            key={`take-${paper.id}`}
            onClick={() => onAsk({ type: 'take', line, documentId: paper.id })}
          >
            {text.take(paper.name)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {state !== 'present' && (
          <>
            <Menu.Item onClick={() => onAsk({ type: 'not-arisen', line })}>{text.notArisen}</Menu.Item>
            <Menu.Item onClick={() => onAsk({ type: 'missing', line })}>{text.missing}</Menu.Item>
          </>
        )}
        {(state === 'missing' || state === 'not-arisen') && (
          <Menu.Item onClick={() => onAsk({ type: 'unseen', line })}>{text.unseen}</Menu.Item>
        )}
        {!isRequired && (
          <>
            <Menu.Item onClick={() => onAsk({ type: 'require', line, confirmed: !line.confirmed })}>
              {line.confirmed ? text.unrequire : text.require}
            </Menu.Item>
            {line.isOwn && (
              <Menu.Item onClick={() => onAsk({ type: 'rename', line })}>{text.rename}</Menu.Item>
            )}
            <Menu.Item onClick={() => onAsk({ type: 'remove', line })}>{text.remove}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
