import type { Completeness, LineProposal } from '../../../shared/model/completeness.ts'
import { foldedWords } from '../../../shared/vietnamese/words.ts'

/** Words that say nothing of which line is meant. */
const common = new Set('cac cua va ve theo viec nhung cho duoc nguoi lan neu tu trong'.split(' '))
/** Fewer words in common than this are a guess, and a wrong proposal costs more than none. */
const leastFit = 0.6

const tellingWords = (text: string): string[] =>
  [...new Set(foldedWords(text))].filter((word) => !common.has(word))

/** What of a paper tells which line it fills. */
export interface FiledPaper {
  readonly kindLabel: string
  readonly title: string
  readonly groupId: string | null
}

/**
 * The lines that a filed paper probably fills, the best first: those of its dossier's group whose words stand in its kind
 * and title. Only a proposal; a person accepts it.
 */
export function proposeLines(paper: FiledPaper, completeness: Completeness): LineProposal[] {
  const has = new Set(tellingWords(`${paper.kindLabel} ${paper.title}`))
  return completeness.groups
    .filter(({ groupId }) => paper.groupId === groupId)
    .flatMap((group) =>
      group.lines.map((line): LineProposal => {
        const words = tellingWords(line.label)
        const there = words.filter((word) => has.has(word)).length
        const fit = words.length === 0 ? 0 : there / words.length
        return {
          groupId: group.groupId,
          lineId: line.lineId,
          label: line.label,
          groupLabel: group.label,
          fit,
        }
      }),
    )
    .filter(({ fit }) => fit >= leastFit)
    .sort((a, b) => b.fit - a.fit)
}
