import { ActionIcon, Menu, TextInput } from '@mantine/core'
import { EllipsisVertical, FileInput, FileOutput } from 'lucide-react'
import { useState } from 'react'
import { type FileRole, fileRoles } from '../../../shared/model/closed-lists.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { StoredFile } from '../../../shared/model/stored-file.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { size } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
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
  const { sha256, name, role } = file
  const [version, setVersion] = useState(file.version)
  const { mutate, isPending } = useArchiveCommand('files.describe')
  const saySo = (said: { readonly role: FileRole; readonly version: string }) => {
    if (said.role === role && said.version.trim() === file.version) return
    mutate({ documentId, sha256, ...said }, { onError: tellFailure })
  }
  return (
    <li className={classes.file}>
      <button type="button" className={classes.name} title={text.show(name)} onClick={onShow}>
        {name}
        <span className={classes.about}>{text.about(file.pages, size(file.bytes))}</span>
      </button>
      <ChoiceField
        aria-label={text.roleOf(name)}
        disabled={refusal !== null || isPending}
        choices={fileRoles.ids.map((id) => ({ value: id, label: fileRoles.labels[id] }))}
        value={role}
        onChange={(wanted) => {
          const next = fileRoles.ids.find((id) => id === wanted)
          if (next !== undefined) saySo({ role: next, version })
        }}
      />
      <TextInput
        aria-label={text.versionOf(name)}
        placeholder={text.versionPlaceholder}
        maxLength={50}
        disabled={refusal !== null}
        value={version}
        onChange={(event) => setVersion(event.currentTarget.value)}
        onBlur={() => saySo({ role, version })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey) saySo({ role, version })
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
