import { ActionIcon, Menu, TextInput } from '@mantine/core'
import { EllipsisVertical, FileInput, FileOutput } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type FileRole, fileRoles } from '../../../shared/model/closed-lists.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { StoredFile } from '../../../shared/model/stored-file.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { size } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { ChoiceField } from '../../ui/fields/choice-field.tsx'
import { tellFailure } from '../../ui/tell.ts'
import classes from './paper-files.module.css'

interface Props {
  readonly documentId: DocumentId
  readonly file: StoredFile
  readonly refusal: string | null
  readonly onShow: () => void
  readonly onMove: () => void
  /** Null: it is the only file, so the paper is its own already. */
  readonly onSeparate: (() => void) | null
}

const text = vi.paper.files

/** One file: its name, what it is to the paper and which version; saved as soon as it is said. */
export function PaperFile({ documentId, file, refusal, onShow, onMove, onSeparate }: Props) {
  const { sha256, name, role, version } = file
  const box = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState({ role, version })
  const { mutate } = useArchiveCommand('files.describe')
  // What was saved here or elsewhere is taken over, but not over a version that is being typed.
  useEffect(() => {
    const typing = document.activeElement === box.current
    setSaid((before) => ({ role, version: typing ? before.version : version }))
  }, [role, version])
  const saySo = (next: { readonly role: FileRole; readonly version: string }) => {
    setSaid(next)
    if (next.role === role && next.version.trim() === version) return
    const onError = (error: unknown) => {
      setSaid({ role, version })
      tellFailure(error)
    }
    mutate({ documentId, sha256, ...next }, { onError })
  }
  return (
    <li className={classes.file}>
      <button type="button" className={classes.name} title={text.show(name)} onClick={onShow}>
        {name}
        <span className={classes.about}>{text.about(file.pages, size(file.bytes))}</span>
        {file.approval !== '' && <span className={classes.about}>{text.allowedBy(file.approval)}</span>}
      </button>
      <ChoiceField
        aria-label={text.roleOf(name)}
        disabled={refusal !== null}
        choices={fileRoles.ids.map((id) => ({ value: id, label: fileRoles.labels[id] }))}
        value={said.role}
        onChange={(wanted) => {
          const next = fileRoles.ids.find((id) => id === wanted)
          if (next !== undefined) saySo({ ...said, role: next })
        }}
      />
      <TextInput
        ref={box}
        aria-label={text.versionOf(name)}
        placeholder={text.versionPlaceholder}
        maxLength={50}
        disabled={refusal !== null}
        value={said.version}
        onChange={(event) => setSaid({ ...said, version: event.currentTarget.value })}
        onBlur={() => saySo(said)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey) saySo(said)
        }}
      />
      {refusal === null && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={text.more(name)}>
              <EllipsisVertical size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<FileInput size={15} />} onClick={onMove}>
              {text.moveTo}
            </Menu.Item>
            {onSeparate !== null && (
              <Menu.Item leftSection={<FileOutput size={15} />} onClick={onSeparate}>
                {text.own}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
