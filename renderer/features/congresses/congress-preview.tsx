import type { ReactNode } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import { vi } from '../../text/vi.ts'
import { plannedTitles } from './congress-form.ts'
import classes from './congress-preview.module.css'

interface Props {
  readonly shown: boolean
  readonly groups: RuleChoices['groups']
  readonly children: ReactNode
}

/** The form, and beside it the dossiers that will be created. */
export function CongressPreview({ shown, groups, children }: Props) {
  if (!shown) return children
  const titles = plannedTitles(groups)
  return (
    <div className={classes.columns}>
      <div>{children}</div>
      <aside className={classes.preview}>
        <p className={classes.title}>{vi.catalogue.congress.preview(titles.length)}</p>
        <ol className={classes.list}>
          {titles.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ol>
      </aside>
    </div>
  )
}
