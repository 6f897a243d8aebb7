import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { z } from 'zod'
import classes from './folding-group.module.css'
import { remember, remembered } from './stored-state.ts'

interface Props {
  /** Remembered on this machine under this name. */
  readonly name: string
  readonly title: string
  /** It holds something: begins open. */
  readonly filled: boolean
  /** Something in it is to be mended: stays open. */
  readonly wrong?: boolean
  /** What stands beside the title, e.g. how many there are. */
  readonly hint?: string
  readonly children: ReactNode
}

/** Fields that are seldom needed, under a heading that opens them; once opened by hand they stay open everywhere. */
export function FoldingGroup({ name, title, filled, wrong = false, hint = '', children }: Props) {
  const key = `fold-${name}`
  const [byHand, setByHand] = useState<boolean | null>(null)
  const [before] = useState(() => remembered(key, z.boolean(), false))
  const open = wrong || (byHand ?? (filled || before))
  const id = useId()
  const toggle = () => {
    setByHand(!open)
    remember(key, !open)
  }
  return (
    <section className={classes.group} data-open={open}>
      <h2 className={classes.heading}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={id}
          onClick={toggle}
        >
          {open ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
          <span>{title}</span>
          {hint !== '' && <span className={classes.hint}>{hint}</span>}
        </button>
      </h2>
      <div id={id} className={classes.inside} hidden={!open}>
        {open && children}
      </div>
    </section>
  )
}
