import { useEffect } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { CompletenessLine } from '../../../shared/model/completeness.ts'
import type { CongressId, DocumentId } from '../../../shared/model/ids.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { tellFailure } from '../../ui/tell.ts'
import { FillDialog } from './fill-dialog.tsx'
import { NameDialog } from './name-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

/** What a person asked for; some are done at once, others need a word first. */
export type LineQuestion =
  | {
      readonly type: 'fill' | 'not-arisen' | 'missing' | 'unseen' | 'remove' | 'rename'
      readonly line: CompletenessLine
    }
  | { readonly type: 'take'; readonly line: CompletenessLine; readonly documentId: DocumentId }
  | { readonly type: 'require'; readonly line: CompletenessLine; readonly confirmed: boolean }
  | { readonly type: 'add'; readonly groupId: string }

interface Props {
  readonly congressId: CongressId
  readonly question: LineQuestion
  readonly onClose: () => void
}

const text = vi.completeness
const keyOf = ({ groupId, lineId }: CompletenessLine) => ({ groupId, lineId })

/** The question that an answer is needed for, or nothing where the thing is done at once. */
export function LineDialogs({ congressId, question, onClose }: Props) {
  const judge = useArchiveCommand('completeness.judge')
  const remove = useArchiveCommand('completeness.remove')
  const rename = useArchiveCommand('completeness.rename')
  const add = useArchiveCommand('completeness.add')
  const after = { onSuccess: onClose }
  switch (question.type) {
    case 'fill':
      return <FillDialog congressId={congressId} line={question.line} onClose={onClose} />
    case 'not-arisen':
    case 'missing': {
      const where: Omit<CallInput<'completeness.judge'>, 'reason'> = {
        congressId,
        line: keyOf(question.line),
        verdict: question.type,
      }
      return (
        <ReasonDialog
          title={question.type === 'missing' ? text.missingTitle : text.notArisenTitle}
          about={question.line.label}
          needed={question.type === 'not-arisen'}
          initial={question.line.reason}
          work={judge}
          onReason={(reason) => judge.mutate({ ...where, reason }, after)}
          onClose={onClose}
        />
      )
    }
    case 'remove':
      return (
        <ReasonDialog
          title={text.removeTitle}
          about={question.line.label}
          needed
          initial=""
          work={remove}
          onReason={(reason) => remove.mutate({ congressId, line: keyOf(question.line), reason }, after)}
          onClose={onClose}
        />
      )
    case 'rename':
      return (
        <NameDialog
          title={text.renameTitle}
          initial={question.line.label}
          isNew={false}
          work={rename}
          onName={({ label }) => rename.mutate({ congressId, line: keyOf(question.line), label }, after)}
          onClose={onClose}
        />
      )
    case 'add':
      return (
        <NameDialog
          title={text.addTitle}
          initial=""
          isNew
          work={add}
          onName={(own) => add.mutate({ congressId, groupId: question.groupId, ...own }, after)}
          onClose={onClose}
        />
      )
    case 'take':
    case 'unseen':
    case 'require':
      return <AtOnce congressId={congressId} question={question} onClose={onClose} />
  }
}

/** What needs no further word. */
function AtOnce({ congressId, question, onClose }: Props) {
  const { mutate: judge } = useArchiveCommand('completeness.judge')
  const { mutate: empty } = useArchiveCommand('completeness.empty')
  const { mutate: require } = useArchiveCommand('completeness.require')
  useEffect(() => {
    const after = { onError: tellFailure }
    if (question.type === 'take')
      empty({ congressId, line: keyOf(question.line), documentIds: [question.documentId] }, after)
    if (question.type === 'unseen') judge({ congressId, line: keyOf(question.line), verdict: null }, after)
    if (question.type === 'require')
      require({
        congressId,
        line: keyOf(question.line),
        confirmed: question.confirmed,
        needs: question.line.needs,
      }, after)
    onClose()
  }, [congressId, question, onClose, judge, empty, require])
  return null
}
