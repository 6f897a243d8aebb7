import { Popover } from '@mantine/core'
import type { Mark, RuleSource as Source } from '../../shared/model/rules.ts'
import { ruleMarks } from '../../shared/text/rule-marks.ts'
import { vi } from '../text/vi.ts'
import { printedDay } from './dates.ts'
import classes from './rule-source.module.css'

interface Props {
  /** “R20”, “D2”; nothing where the rule has no number. */
  readonly code?: string
  readonly source: Source
  readonly mark: Mark
}

const text = vi.rules

/** “36-HD/VPTW ngày 03/4/2018, mục 1.3.1a”. */
export const sourceInWords = ({ number, date, article }: Source): string =>
  [date === null ? number : text.numberAndDay(number, printedDay(date)), article].filter(Boolean).join(', ')

/** Which regulation a verdict rests on and how sure that is: one click away, wherever a rule speaks. */
export function RuleSource({ code, source, mark }: Props) {
  const { label, sentence } = ruleMarks[mark]
  return (
    <Popover position="bottom-start" width={320} shadow="md" withinPortal>
      <Popover.Target>
        <button type="button" className={classes.source} data-mark={mark === 'S' ? 'certain' : 'unsure'}>
          {[code, mark === 'S' ? source.number : label].filter(Boolean).join(' · ')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.words}>
          <b>{text.basis}:</b> {sourceInWords(source)}
        </p>
        <p className={classes.words}>
          <b>{text.sureness}:</b> {label}. {sentence}
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}
