import { Radio, Text } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { Authority } from '../../../shared/model/authority.ts'
import type { AuthorityId } from '../../../shared/model/ids.ts'
import { namesAfterMerge } from '../../../shared/model/merged-names.ts'
import { useBackend } from '../../backend/context.ts'
import { queryKeyOf, useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { Waiting } from '../../ui/query-view.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'
import classes from './merge-dialog.module.css'

interface Props {
  readonly ids: readonly AuthorityId[]
  readonly onClose: () => void
  readonly onMerged: (kept: Authority) => void
}

const text = vi.authorities.mergeDialog

/** Which of them stays, and what becomes of all their names. */
export function MergeDialog({ ids, onClose, onMerged }: Props) {
  const { client } = useBackend()
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: queryKeyOf('authorities.get', { id }),
      queryFn: () => client.call('authorities.get', { id }),
    })),
  })
  const failed = answers.find(({ isError }) => isError)
  const records = answers.flatMap(({ data }) => (data === undefined ? [] : [data]))
  return (
    <Dialog title={text.title} onClose={onClose} size={680}>
      {failed !== undefined ? (
        <FormError sentence={sentenceOf(failed.error)} />
      ) : records.length < ids.length ? (
        <Waiting />
      ) : (
        <MergeForm records={records} onClose={onClose} onMerged={onMerged} />
      )}
    </Dialog>
  )
}

interface FormProps extends Omit<Props, 'ids'> {
  readonly records: readonly Authority[]
}

function MergeForm({ records, onClose, onMerged }: FormProps) {
  const mostNamed = records.toSorted((one, other) => other.documents - one.documents)[0]
  const [keep, setKeep] = useState(String(mostNamed?.id ?? ''))
  const [failure, setFailure] = useState<string | null>(null)
  const { mutateAsync, isPending } = useArchiveCommand('authorities.merge')
  const kept = records.find(({ id }) => String(id) === keep)
  const others = records.filter((record) => record !== kept)
  const merge = async (into: Authority) => {
    const after = await mutateAsync({ keep: into.id, others: others.map(({ id }) => id) })
    onMerged(after)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setFailure(null)
        if (kept !== undefined) merge(kept).catch((error) => setFailure(sentenceOf(error)))
      }}
    >
      <Text size="sm" mb="sm">
        {text.text}
      </Text>
      <Radio.Group label={text.keep} value={keep} onChange={setKeep}>
        <div className={classes.choices}>
          {records.map(({ id, name, documents, otherNames }) => (
            <Radio
              key={id}
              value={String(id)}
              data-autofocus={id === mostNamed?.id ? true : undefined}
              label={name}
              description={[text.documents(documents), ...otherNames.map((other) => other.name)].join('; ')}
            />
          ))}
        </div>
      </Radio.Group>
      {kept !== undefined && (
        <section className={classes.preview} aria-label={text.preview}>
          <h3>{text.preview}</h3>
          <dl>
            <dt>{text.mainName}</dt>
            <dd>{kept.name}</dd>
            <dt>{text.otherNames}</dt>
            <dd>
              {namesAfterMerge(kept, others)
                .map(({ name }) => name)
                .join('; ') || text.noOtherNames}
            </dd>
          </dl>
          <p>{text.periodsKept}</p>
        </section>
      )}
      <FormError sentence={failure} />
      <DialogActions submit={text.submit} busy={isPending} onCancel={onClose} />
    </form>
  )
}
