import type { ReactNode } from 'react'
import classes from './empty.module.css'

interface Props {
  readonly icon?: ReactNode
  readonly title: string
  /** Only a pointer to what to do, not a state of things. */
  readonly quiet?: boolean
  /** It is all there is on the page: its title is the page's. */
  readonly page?: boolean
  readonly children?: ReactNode
}

/** Nothing here, and what to do next. */
export function Empty({ icon, title, quiet = false, page = false, children }: Props) {
  return (
    <div className={classes.empty} data-quiet={quiet}>
      {icon !== undefined && <div className={classes.icon}>{icon}</div>}
      {page ? <h1 className={classes.title}>{title}</h1> : <p className={classes.title}>{title}</p>}
      {children !== undefined && <div className={classes.text}>{children}</div>}
    </div>
  )
}
