import { CircleAlert, CircleCheck, CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './outcome.module.css'

const icons = { good: CircleCheck, partly: CircleAlert, bad: CircleX } as const

interface Props {
  readonly tone: keyof typeof icons
  readonly title: string
  readonly children?: ReactNode
}

/** How work ended: a sign, a heading, the figures. */
export function Outcome({ tone, title, children }: Props) {
  const Icon = icons[tone]
  return (
    <section className={classes.outcome} data-tone={tone}>
      <Icon size={22} aria-hidden className={classes.icon} />
      <div className={classes.body}>
        <h3 className={classes.title}>{title}</h3>
        {children}
      </div>
    </section>
  )
}
