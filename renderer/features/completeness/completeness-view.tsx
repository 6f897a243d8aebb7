import { Button, Progress, Switch } from '@mantine/core'
import { Link2, Plus } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type {
  Completeness,
  CompletenessGroup,
  CompletenessLine,
  FillingDocument,
} from '../../../shared/model/completeness.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { RuleSource } from '../../ui/rule-source.tsx'
import classes from './completeness-view.module.css'
import { LineDialogs, type LineQuestion } from './line-dialogs.tsx'
import { LineRow } from './line-row.tsx'
import { MatchDialog } from './match-dialog.tsx'

interface Props {
  readonly completeness: Completeness
  readonly onOpen: (paper: FillingDocument) => void
}

const text = vi.completeness
const isDone = ({ state, counts }: CompletenessLine) =>
  state === 'present' || state === 'not-arisen' || !counts

/** What the congress must have, group by group: what is there, what is missing, and from whom. */
export function CompletenessView({ completeness, onOpen }: Props) {
  const mayWrite = useMayWrite()
  const box = useRef<HTMLDivElement>(null)
  const [onlyMissing, setOnlyMissing] = useState(false)
  const { data: proposals = [] } = useArchiveQuery('completeness.proposals', {
    congressId: completeness.congressId,
  })
  const [matching, setMatching] = useState(false)
  const [question, setQuestion] = useState<LineQuestion | null>(null)
  const { score, blocking } = completeness
  const atHandOver = score.of - score.settled - blocking
  const share = score.of === 0 ? 100 : Math.floor((score.settled / score.of) * 100)

  const press = (event: KeyboardEvent) => {
    if (!isListKey(event.key) || !(event.target instanceof HTMLElement) || event.target.role === 'menuitem')
      return
    const lines = [...(box.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
    const at = lines.indexOf(document.activeElement as HTMLElement)
    if (at < 0) return
    event.preventDefault()
    lines[rowAfterKey(event.key, at, lines.length)]?.focus()
  }

  return (
    <section
      ref={box}
      className={classes.view}
      aria-label={text.label}
      data-panel="middle"
      tabIndex={-1}
      onKeyDown={press}
    >
      <div className={classes.head}>
        <div className={classes.meter}>
          <b>{text.score(score.settled, score.of)}</b>
          <Progress
            value={share}
            size="lg"
            color={blocking === 0 ? 'teal' : 'official'}
            aria-label={text.score(score.settled, score.of)}
          />
          <p className={classes.quiet}>
            {blocking === 0 ? text.complete : text.blocking(blocking)}{' '}
            {atHandOver > 0 && text.atHandOver(atHandOver)}{' '}
            {score.reminders > 0 && text.reminders(score.reminders)}
          </p>
        </div>
        <Switch
          size="sm"
          label={text.onlyMissing}
          checked={onlyMissing}
          onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
        />
      </div>
      <p className={classes.quiet}>{text.intro}</p>
      {mayWrite && proposals.length > 0 && (
        <Button size="xs" mt="xs" leftSection={<Link2 size={15} />} onClick={() => setMatching(true)}>
          {text.match(proposals.length)}
        </Button>
      )}
      {matching && (
        <MatchDialog
          congressId={completeness.congressId}
          proposals={proposals}
          onClose={() => setMatching(false)}
        />
      )}
      {completeness.groups.map((group) => (
        <Group
          key={group.groupId}
          group={group}
          lines={onlyMissing ? group.lines.filter((line) => !isDone(line)) : group.lines}
          mayWrite={mayWrite}
          onAsk={setQuestion}
          onOpen={onOpen}
        />
      ))}
      {question !== null && (
        <LineDialogs
          congressId={completeness.congressId}
          question={question}
          onClose={() => setQuestion(null)}
        />
      )}
    </section>
  )
}

interface GroupProps {
  readonly group: CompletenessGroup
  readonly lines: readonly CompletenessLine[]
  readonly mayWrite: boolean
  readonly onAsk: (question: LineQuestion) => void
  readonly onOpen: (paper: FillingDocument) => void
}

function Group({ group, lines, mayWrite, onAsk, onOpen }: GroupProps) {
  return (
    <section className={classes.group} aria-label={group.label}>
      <header className={classes.groupHead}>
        <h2>{group.label}</h2>
        {group.score.of > 0 && (
          <span className={classes.quiet}>{text.scoreShort(group.score.settled, group.score.of)}</span>
        )}
        {group.compilingBody !== null && (
          <span className={classes.quiet}>{text.compiledBy(group.compilingBody)}</span>
        )}
        <RuleSource source={group.source} mark={group.mark} />
        {mayWrite && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<Plus size={13} />}
            onClick={() => onAsk({ type: 'add', groupId: group.groupId })}
          >
            {text.addLine}
          </Button>
        )}
      </header>
      {lines.length === 0 ? (
        <p className={classes.quiet}>{text.nothingMissing}</p>
      ) : (
        <ul className={classes.lines}>
          {lines.map((line) => (
            <li key={line.lineId}>
              <LineRow line={line} source={group.source} mayWrite={mayWrite} onAsk={onAsk} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
