import { Button, TextInput } from '@mantine/core'
import { Link2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { DocumentBrief } from '../../../../shared/model/document-link.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { useArchiveCommand } from '../../../backend/queries.ts'
import { useFoundPapers } from '../../../backend/use-found-papers.ts'
import { vi } from '../../../text/vi.ts'
import { ChoiceField } from '../../../ui/fields/choice-field.tsx'
import { FormError } from '../../../ui/fields/form-error.tsx'
import { PaperPicker } from '../../../ui/paper-picker.tsx'
import { sentenceOf } from '../../../ui/sentence-of.ts'
import { tell } from '../../../ui/tell.ts'
import { linkChoices, linkEnds } from './link-choices.ts'
import classes from './links.module.css'

interface Props {
  readonly self: DocumentId
  readonly nameOf: (paper: DocumentBrief) => string
}

const text = vi.paper.links

/** A kind, a paper and perhaps a note, then Enter. */
export function LinkAdder({ self, nameOf }: Props) {
  const [kind, setKind] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [other, setOther] = useState<DocumentBrief | null>(null)
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const box = useRef<HTMLFormElement>(null)
  const found = useFoundPapers(other === null ? typed : '')
  const { mutate, isPending } = useArchiveCommand('links.add')
  const choice = linkChoices.find(({ value }) => value === kind)
  const ready = choice !== undefined && other !== null

  const add = () => {
    if (choice === undefined || other === null || isPending) return
    setFailure(null)
    mutate(
      { ...linkEnds(choice, self, other.id), note },
      {
        onSuccess: () => {
          tell(text.added)
          setKind(null)
          setOther(null)
          setTyped('')
          setNote('')
          box.current?.querySelector('input')?.focus()
        },
        onError: (error) => setFailure(sentenceOf(error)),
      },
    )
  }

  return (
    <form
      ref={box}
      className={classes.adder}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <ChoiceField
        label={text.kind}
        placeholder={text.kindPlaceholder}
        clearable
        choices={linkChoices.map(({ value, label }) => ({ value, label }))}
        value={kind}
        onChange={setKind}
      />
      <PaperPicker
        label={text.other}
        placeholder={text.otherPlaceholder}
        typed={typed}
        onTyped={(next) => {
          setTyped(next)
          if (other !== null && next !== nameOf(other)) setOther(null)
        }}
        found={found.filter(({ id }) => id !== self)}
        chosen={other}
        onChoose={setOther}
        nameOf={nameOf}
      />
      <TextInput
        label={text.note}
        placeholder={text.notePlaceholder}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<Link2 size={15} />}
        disabled={!ready}
        loading={isPending}
        title={ready ? undefined : text.chooseBoth}
      >
        {text.add}
      </Button>
      <FormError sentence={failure} />
    </form>
  )
}
