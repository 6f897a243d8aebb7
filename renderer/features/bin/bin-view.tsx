import { Button, Group } from '@mantine/core'
import { ArchiveRestore } from 'lucide-react'
import { useState } from 'react'
import type { Bin } from '../../../shared/model/bin.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import { TipButton } from '../../ui/tip-button.tsx'
import { BinList } from './bin-list.tsx'
import { binRows, markedIn } from './bin-rows.ts'
import classes from './bin-view.module.css'
import { PutFilesBack } from './put-files-back.tsx'
import { useRestore } from './use-restore.ts'

const text = vi.bin
const noMarks: ReadonlySet<string> = new Set()

/** What is in the bin, and the way back out of it. */
export function BinView({ bin }: { readonly bin: Bin }) {
  const mayWrite = useMayWrite()
  const [kept, setMarks] = useState(noMarks)
  const [files, setFiles] = useState<readonly Sha256[]>([])
  const { restore, busy } = useRestore()
  const rows = binRows(bin)
  // What came back meanwhile is no longer marked.
  const marks = new Set(rows.map(({ key }) => key).filter((key) => kept.has(key)))
  const bringBack = (keys: ReadonlySet<string>) => {
    if (!mayWrite || busy) return
    const marked = markedIn(bin, keys)
    restore(marked, () => setFiles(marked.files))
  }
  const all = marks.size === rows.length
  return (
    <>
      <Group className={classes.actions} gap="sm">
        <TipButton
          size="xs"
          leftSection={<ArchiveRestore size={15} />}
          tip={text.restoreHelp}
          refusal={!mayWrite ? text.readOnly : marks.size === 0 ? text.nothingMarked : null}
          loading={busy}
          onClick={() => bringBack(marks)}
        >
          {marks.size === 0 ? text.restore : text.restoreMany(marks.size)}
        </TipButton>
        <Button
          size="xs"
          variant="default"
          onClick={() => setMarks(all ? noMarks : new Set(rows.map(({ key }) => key)))}
        >
          {all ? text.markNone : text.markAll}
        </Button>
        <span role="status">{marks.size === 0 ? '' : text.marked(marks.size)}</span>
      </Group>
      <BinList rows={rows} marks={marks} onMarks={setMarks} onRestore={bringBack} />
      {files.length > 0 && <PutFilesBack files={files} onClose={() => setFiles([])} />}
    </>
  )
}
