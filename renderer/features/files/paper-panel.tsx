import { Select } from '@mantine/core'
import { Download, ExternalLink, Printer } from 'lucide-react'
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { choosePlace } from '../../backend/choose-place.ts'
import { useBackend } from '../../backend/context.ts'
import { useIsIsolated } from '../../backend/open-archive.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { useRefusal } from '../../backend/rights.ts'
import { vi } from '../../text/vi.ts'
import { useDeed } from '../../ui/deeds.tsx'
import { Empty } from '../../ui/empty.tsx'
import { tellFailure } from '../../ui/tell.ts'
import { TipButton } from '../../ui/tip-button.tsx'
import classes from './paper-panel.module.css'
import { ReaderFrame } from './reader-frame.tsx'
import type { ReaderHandle } from './wanted-paper.ts'

export interface PaperPanelHandle {
  focus(): void
}

interface Props {
  readonly ref?: Ref<PaperPanelHandle>
  readonly paper: Paper | null
  /** Which of its files; null = the first. */
  readonly sha256: Sha256 | null
  readonly page?: number
  readonly words?: readonly string[]
  readonly onFile: (sha256: Sha256) => void
  /** What stands here while no document is chosen. */
  readonly emptyText: string
  /** Given where a paper without a file may get one. */
  readonly addFiles?: ReactNode
  /** Beside the actions, e.g. the way to the dossier. */
  readonly extra?: ReactNode
  /** Between the actions and the paper: what another feature knows of it. */
  readonly standing?: ReactNode
}

const text = vi.files.paper
const noWords: readonly string[] = []

/** The paper with what can be done with it. */
export function PaperPanel(props: Props) {
  const {
    ref,
    paper,
    sha256,
    page = 1,
    words = noWords,
    onFile,
    emptyText,
    addFiles,
    extra,
    standing,
  } = props
  const { client, jobs } = useBackend()
  const noExport = useRefusal('export')
  const reader = useRef<ReaderHandle>(null)
  const openOutside = useArchiveCommand('files.openOutside')
  const file = paper?.files.find((candidate) => candidate.sha256 === sha256) ?? paper?.files[0] ?? null
  const shown = paper !== null && file !== null ? { documentId: paper.id, sha256: file.sha256 } : null
  const readable = shown !== null && file?.text !== 'not-pdf'

  useImperativeHandle(ref, () => ({ focus: () => reader.current?.focus() }), [])

  const saveCopy = async () => {
    if (shown === null) return
    try {
      const { name } = await client.call('files.speakingName', shown)
      const to = await choosePlace({ kind: 'save-file', suggestedName: name })
      // The dialog has asked already whether an existing file may be replaced.
      if (to !== null) jobs.start('files.saveCopy', { ...shown, to: to.token, overwrite: true }, text.saveJob)
    } catch (error) {
      tellFailure(error)
    }
  }
  const print = () => reader.current?.command('print')
  useDeed('saveCopy', shown === null || noExport !== null ? null : () => void saveCopy())
  useDeed('print', readable && noExport === null ? print : null)

  return (
    <section className={classes.panel} aria-label={text.region} data-panel="right" tabIndex={-1}>
      {paper !== null && (shown !== null || extra !== undefined) && (
        <header className={classes.head}>
          {shown !== null && (
            <>
              <TipButton
                size="xs"
                variant="default"
                leftSection={<Download size={15} />}
                tip={text.saveCopyHelp}
                refusal={noExport}
                onClick={() => void saveCopy()}
              >
                {text.saveCopy}
              </TipButton>
              {readable && (
                <TipButton
                  size="xs"
                  variant="default"
                  leftSection={<Printer size={15} />}
                  tip={text.printHelp}
                  refusal={noExport}
                  onClick={print}
                >
                  {text.print}
                </TipButton>
              )}
              <TipButton
                size="xs"
                variant="default"
                leftSection={<ExternalLink size={15} />}
                tip={text.openOutsideHelp}
                refusal={noExport}
                loading={openOutside.isPending}
                onClick={() => openOutside.mutate(shown, { onError: tellFailure })}
              >
                {text.openOutside}
              </TipButton>
            </>
          )}
          {extra}
          {paper.files.length > 1 && file !== null && (
            <Select
              className={classes.files}
              aria-label={text.files}
              allowDeselect={false}
              data={paper.files.map(({ sha256: value, name }, index) => ({
                value,
                label: text.file(index + 1, name),
              }))}
              value={file.sha256 as string}
              onChange={(value) => {
                const wanted = paper.files.find((candidate) => candidate.sha256 === value)
                if (wanted !== undefined) onFile(wanted.sha256)
              }}
            />
          )}
          {file?.text === 'none' && <p className={classes.note}>{text.noText}</p>}
        </header>
      )}
      {standing}
      <div className={classes.body}>
        <ReaderFrame
          ref={reader}
          wanted={
            readable && shown !== null && file !== null
              ? { ...shown, name: file.name, page, words, mayPrint: noExport === null }
              : null
          }
        />
        {!readable && (
          <div className={classes.cover}>
            <Instead paper={paper} notPdf={shown !== null} emptyText={emptyText} addFiles={addFiles} />
          </div>
        )}
      </div>
    </section>
  )
}

interface InsteadProps {
  readonly paper: Paper | null
  readonly notPdf: boolean
  readonly emptyText: string
  readonly addFiles: ReactNode
}

/** What stands in the paper's place when there is none to show. */
function Instead({ paper, notPdf, emptyText, addFiles }: InsteadProps) {
  const isIsolated = useIsIsolated()
  if (paper === null) return <Empty quiet title={emptyText} />
  if (notPdf) return <Empty title={text['not-pdfTitle']}>{text['not-pdf']}</Empty>
  const secret = paper.secrecy !== 'thuong'
  const words = !secret ? text.noFile : isIsolated ? text.noFileSecretIsolated : text.noFileSecret
  return (
    <Empty title={text.noFileTitle}>
      <p>{words}</p>
      {(!secret || isIsolated) && addFiles}
    </Empty>
  )
}
