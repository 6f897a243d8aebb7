import type { ComponentProps } from 'react'
import { PaperStanding } from '../../features/documents/links/paper-standing.tsx'
import { PaperPanel } from '../../features/files/paper-panel.tsx'
import { useOpenPaper } from '../use-open-paper.ts'
import { PaperHistory } from './paper-history.tsx'

interface Props extends Omit<ComponentProps<typeof PaperPanel>, 'standing'> {
  /** The form of the paper beside it says the same, and more. */
  readonly inForm?: boolean
}

/** The paper where it is read: with whether it still stands and what it is tied to. */
export function ReadPaper({ inForm = false, ...props }: Props) {
  const { extra, paper } = props
  const openPaper = useOpenPaper()
  return (
    <PaperPanel
      {...props}
      extra={
        <>
          {extra}
          {paper !== null && <PaperHistory paper={paper} />}
        </>
      }
      standing={paper === null || inForm ? null : <PaperStanding id={paper.id} onOpen={openPaper} />}
    />
  )
}
