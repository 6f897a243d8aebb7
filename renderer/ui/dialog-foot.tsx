import type { ReactNode } from 'react'
import classes from './dialog-foot.module.css'

/** The foot of a dialog, in sight however long the dialog is. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return <div className={classes.foot}>{children}</div>
}
