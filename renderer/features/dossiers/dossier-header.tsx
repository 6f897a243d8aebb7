import { Button, Menu, Tooltip } from '@mantine/core'
import {
  ChevronDown,
  FilePlus,
  FileText,
  FolderInput,
  FolderPlus,
  History,
  Pencil,
  Share,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { useIsIsolated, useMay, useMayWrite } from '../../backend/open-archive.ts'
import { useRefusal } from '../../backend/rights.ts'
import { vi } from '../../text/vi.ts'
import { TipButton } from '../../ui/tip-button.tsx'
import { DossierFacts } from './dossier-facts.tsx'
import classes from './dossier-header.module.css'
import { changeRefusal, filesRefusal } from './dossier-refusals.ts'

interface Props {
  readonly dossier: Dossier
  readonly onAddFiles: () => void
  readonly onAddFolder: () => void
  readonly onAddPaper: () => void
  readonly onExport: () => void
  readonly onEdit: () => void
  readonly onMove: () => void
  /** How the documents are shown. */
  readonly views: ReactNode
  /** Into the bin with its papers. */
  readonly onTrash: () => void
  /** Who did what to it. */
  readonly onHistory: () => void
}

/** What the open dossier is, and what can be done with it. */
export function DossierHeader(props: Props) {
  const {
    dossier,
    onAddFiles,
    onAddFolder,
    onAddPaper,
    onExport,
    onEdit,
    onMove,
    onTrash,
    views,
    onHistory,
  } = props
  const mayWrite = useMayWrite()
  const isIsolated = useIsIsolated()
  const mayDelete = useMay('delete')
  const noExport = useRefusal('export')
  const text = vi.catalogue.dossier
  const noFiles = filesRefusal(dossier, mayWrite, isIsolated)
  const noChange = changeRefusal(dossier, mayWrite)
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        <Tooltip label={text.number}>
          <span className={classes.code}>{dossier.code}</span>
        </Tooltip>
        <h1 className={classes.title}>{dossier.title}</h1>
      </div>
      <DossierFacts dossier={dossier} />
      <div className={classes.actions}>
        {dossier.personalFiles ? (
          <TipButton
            size="xs"
            leftSection={<FileText size={15} />}
            tip={text.addPaperHelp}
            refusal={noChange}
            onClick={onAddPaper}
          >
            {text.addPaper}
          </TipButton>
        ) : (
          <TipButton
            size="xs"
            leftSection={<FilePlus size={15} />}
            tip={text.addFilesHelp}
            refusal={noFiles}
            onClick={onAddFiles}
          >
            {text.addFiles}
          </TipButton>
        )}
        <TipButton
          size="xs"
          variant="default"
          leftSection={<Share size={15} />}
          tip={text.exportHelp}
          refusal={noExport ?? (dossier.documents === 0 ? text.exportEmpty : null)}
          onClick={onExport}
        >
          {text.export}
        </TipButton>
        <TipButton
          size="xs"
          variant="default"
          leftSection={<Pencil size={15} />}
          tip={text.editTitle}
          refusal={mayWrite ? null : text.readOnlyNoFiles}
          onClick={onEdit}
        >
          {text.edit}
        </TipButton>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button size="xs" variant="default" rightSection={<ChevronDown size={14} />}>
              {vi.common.actions}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<FolderPlus size={15} />}
              disabled={noFiles !== null}
              onClick={onAddFolder}
            >
              {text.addFolder}
            </Menu.Item>
            <Menu.Item leftSection={<FileText size={15} />} disabled={noChange !== null} onClick={onAddPaper}>
              {text.addPaper}
            </Menu.Item>
            <Menu.Item leftSection={<FolderInput size={15} />} disabled={noChange !== null} onClick={onMove}>
              {vi.catalogue.moveDossier.item}
            </Menu.Item>
            <Menu.Item leftSection={<History size={15} />} onClick={onHistory}>
              {vi.audit.history}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              leftSection={<Trash2 size={15} />}
              disabled={noChange !== null || !mayDelete}
              onClick={onTrash}
            >
              {vi.bin.trashDossier}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {views}
      </div>
      {dossier.personalFiles && <p className={classes.personal}>{text.personal}</p>}
    </header>
  )
}
