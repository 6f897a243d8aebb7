import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { vi } from '../../text/vi.ts'

/** A file that search cannot look into. */
export interface UnreadFile {
  readonly sha256: Sha256
  readonly name: string
  readonly why: string
  readonly advice: string
}

const text = vi.files.unread

/** The files of a paper whose words are not known, each with the reason and what can be done. */
export function unreadFilesOf(
  { files }: Pick<Paper, 'files'>,
  problems: CallOutput<'files.readWaiting'>['unread'],
): UnreadFile[] {
  return files.flatMap(({ sha256, name, text: state }): UnreadFile[] => {
    if (state === 'text') return []
    const problem = problems.find((told) => told.sha256 === sha256)?.problem
    if (state !== null) {
      return [{ sha256, name, why: vi.documents.states.help[state], advice: text.advice[state] }]
    }
    const why = problem === undefined ? vi.documents.states.help.waiting : text.putOff(problem)
    return [{ sha256, name, why, advice: problem === undefined ? text.advice.waiting : text.advice.putOff }]
  })
}
