import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import type { Duplicate } from '../../../shared/model/filing.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { count } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { sentenceOf } from '../../ui/sentence-of.ts'
import { type AgainChoices, allAgain, chooseAgain } from './filing-choices.ts'
import classes from './filing-result.module.css'

interface Props {
  readonly duplicates: readonly Duplicate[]
  readonly again: AgainChoices
  readonly onChange: (again: AgainChoices) => void
}

const text = vi.files.filing
/** Each shown pair asks for the document that has the bytes already: a hundred at a time. */
const shownAtOnce = 100

/** The new file beside the document that has the same bytes; the person decides for each or for all. */
export function Duplicates({ duplicates, again, onChange }: Props) {
  const [limit, setLimit] = useState(shownAtOnce)
  return (
    <section className={classes.section}>
      <h3>{text.duplicates(duplicates.length)}</h3>
      <Text size="sm">{text.duplicatesHelp}</Text>
      {duplicates.length > 1 && (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" variant="default" onClick={() => onChange(allAgain({ duplicates }))}>
            {text.againAll}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onChange(new Set())}>
            {text.skipAll}
          </Button>
        </Group>
      )}
      <ul className={classes.pairs}>
        {duplicates.slice(0, limit).map((duplicate) => (
          <Pair
            key={duplicate.source}
            duplicate={duplicate}
            again={again.has(duplicate.source)}
            onChange={(wanted) => onChange(chooseAgain(again, duplicate.source, wanted))}
          />
        ))}
      </ul>
      {duplicates.length > limit && (
        <Button size="compact-sm" variant="subtle" onClick={() => setLimit(limit + shownAtOnce)}>
          {vi.common.more} ({count(duplicates.length - limit)})
        </Button>
      )}
    </section>
  )
}

interface PairProps {
  readonly duplicate: Duplicate
  readonly again: boolean
  readonly onChange: (again: boolean) => void
}

function Pair({ duplicate, again, onChange }: PairProps) {
  const existing = useArchiveQuery('documents.get', { id: duplicate.documentId })
  const dossiers = useArchiveQuery('dossiers.tree', {})
  const dossier = dossiers.data?.find(({ id }) => id === existing.data?.dossierId)
  return (
    <li className={classes.pair}>
      <div className={classes.side}>
        <span className={classes.quiet}>{text.newSide}</span>
        <strong>{duplicate.path}</strong>
      </div>
      <div className={classes.side}>
        <span className={classes.quiet}>{text.oldSide}</span>
        {existing.isError && <span>{sentenceOf(existing.error)}</span>}
        {existing.data !== undefined && (
          <>
            <strong>{existing.data.title || existing.data.files[0]?.name || text.untitled}</strong>
            <span>
              {text.inDossier(existing.data.dossierCode)}
              {dossier === undefined ? '' : ` – ${dossier.title}`}
            </span>
          </>
        )}
      </div>
      <SegmentedControl
        className={classes.choice}
        size="xs"
        aria-label={text.choiceFor(duplicate.path)}
        value={again ? 'again' : 'skip'}
        onChange={(value) => onChange(value === 'again')}
        data={[
          { value: 'skip', label: text.skip },
          { value: 'again', label: text.again },
        ]}
      />
    </li>
  )
}
