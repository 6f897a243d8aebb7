import { Button, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { useBackend } from '../../backend/context.ts'
import { useIsIsolated } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { ChoiceField } from '../../ui/fields/choice-field.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'
import { tell } from '../../ui/tell.ts'

interface Props {
  readonly files: readonly Sha256[]
  readonly onClose: () => void
}

const text = vi.bin

/** Files that no paper names become papers of a dossier again. */
export function PutFilesBack({ files, onClose }: Props) {
  const { client } = useBackend()
  const dossiers = useArchiveQuery('dossiers.list', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const isIsolated = useIsIsolated()
  const [approval, setApproval] = useState('')
  const dossier = dossiers.data?.find(({ id }) => String(id) === chosen)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      if (dossier === undefined) return
      for (const sha256 of files) {
        await client.call('bin.fileAgain', { sha256, dossierId: dossier.id, approval })
      }
    },
    onSuccess: () => {
      tell(text.restored(files.length))
      onClose()
    },
  })
  const submit = () => {
    setMissing(dossier === undefined)
    if (dossier !== undefined) mutate()
  }
  return (
    <Dialog title={text.fileTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Text size="sm" mb="sm">
          {text.fileIntro(files.length)}
        </Text>
        <ChoiceField
          label={text.fileDossier}
          data-autofocus
          choices={(dossiers.data ?? []).map(({ id, code, title }) => ({
            value: String(id),
            label: `${code} · ${title}`,
          }))}
          value={chosen}
          onChange={setChosen}
          error={error !== null ? sentenceOf(error) : missing ? text.fileDossierNeeded : null}
        />
        {isIsolated && (
          <TextInput
            mt="sm"
            label={vi.files.approval.moving}
            placeholder={vi.files.approval.placeholder}
            maxLength={200}
            value={approval}
            onChange={(event) => setApproval(event.currentTarget.value)}
          />
        )}
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button type="submit" loading={isPending}>
            {text.filePut}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
