import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from '@mantine/core'
import {
  ArrowDown,
  ArrowDownUp,
  ArrowUp,
  Columns3,
  FolderInput,
  ListFilter,
  PencilLine,
  Trash2,
} from 'lucide-react'
import { memo, type ReactNode, type RefObject } from 'react'
import { type DocumentListRequest, documentSorts } from '../../../../shared/model/document-list.ts'
import { useMay } from '../../../backend/open-archive.ts'
import { vi } from '../../../text/vi.ts'
import classes from './document-grid.module.css'

type Sort = DocumentListRequest['sort']

interface Props {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly onColumns: () => void
  readonly exportMenu: ReactNode
  readonly mayChange: boolean
  /** What is done with the rows that are chosen when it is asked for: another choice draws nothing here anew. */
  readonly deeds: RefObject<ToolDeeds>
}

export interface ToolDeeds {
  readonly bulk: () => void
  readonly move: () => void
  readonly up: () => void
  readonly down: () => void
  readonly trash: () => void
}

const text = vi.grid.tools

/** What can be done with the table and with the chosen rows. */
export const GridTools = memo(function GridTools({
  words,
  onWords,
  sort,
  onSort,
  onColumns,
  exportMenu,
  mayChange,
  deeds,
}: Props) {
  const mayDelete = useMay('delete')
  return (
    <div className={classes.tools} role="toolbar" aria-label={text.label}>
      <TextInput
        size="xs"
        className={classes.filter}
        leftSection={<ListFilter size={14} />}
        aria-label={text.filter}
        placeholder={text.filterPlaceholder}
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        w={132}
        aria-label={text.sort}
        value={sort.by}
        data={documentSorts.map((by) => ({ value: by, label: vi.grid.sorts[by] }))}
        onChange={(event) => {
          const by = documentSorts.find((candidate) => candidate === event.currentTarget.value)
          if (by !== undefined) onSort({ by, descending: false })
        }}
      />
      <Tool label={text.descending} onClick={() => onSort({ ...sort, descending: !sort.descending })}>
        <ArrowDownUp size={15} />
      </Tool>
      <Tooltip label={text.columnsHelp}>
        <Button size="xs" variant="default" leftSection={<Columns3 size={15} />} onClick={onColumns}>
          {text.columns}
        </Button>
      </Tooltip>
      {mayChange && (
        <>
          <Tooltip label={text.bulkHelp}>
            <Button
              size="xs"
              variant="default"
              leftSection={<PencilLine size={15} />}
              onClick={() => deeds.current.bulk()}
            >
              {text.bulk}
            </Button>
          </Tooltip>
          <Tooltip label={text.moveHelp} multiline maw={320}>
            <Button
              size="xs"
              variant="default"
              leftSection={<FolderInput size={15} />}
              onClick={() => deeds.current.move()}
            >
              {text.move}
            </Button>
          </Tooltip>
          <Tool label={text.upHelp} onClick={() => deeds.current.up()}>
            <ArrowUp size={15} />
          </Tool>
          <Tool label={text.downHelp} onClick={() => deeds.current.down()}>
            <ArrowDown size={15} />
          </Tool>
          {mayDelete && (
            <Tool label={text.trashHelp} onClick={() => deeds.current.trash()}>
              <Trash2 size={15} />
            </Tool>
          )}
        </>
      )}
      {exportMenu}
    </div>
  )
})

interface ToolProps {
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
}

function Tool({ label, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label} multiline maw={320}>
      <ActionIcon size={30} variant="default" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
