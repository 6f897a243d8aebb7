import type { ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import classes from './split.module.css'

export interface SplitPart {
  readonly id: string
  readonly content: ReactNode
  /** Pixels or a percentage such as “40%”. */
  readonly defaultSize: number | string
  readonly minSize: number
  /** Keeps its width when the window changes. */
  readonly fixed?: boolean
}

interface Props {
  /** The sizes are remembered under this name. */
  readonly name: string
  readonly parts: readonly SplitPart[]
  /** What a screen reader says of the bars between the parts. */
  readonly barLabels: readonly string[]
}

/** Parts side by side, resized by dragging the bar or by the arrow keys on it. */
export function Split({ name, parts, barLabels }: Props) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `split-${name}`,
    panelIds: parts.map(({ id }) => id),
    onlySaveAfterUserInteractions: true,
  })
  return (
    <Group className={classes.group} defaultLayout={defaultLayout} onLayoutChanged={onLayoutChanged}>
      {parts.map((part, index) => [
        index > 0 && (
          <Separator key={`bar-${part.id}`} className={classes.bar} aria-label={barLabels[index - 1]} />
        ),
        <Panel
          key={part.id}
          id={part.id}
          className={classes.part}
          defaultSize={part.defaultSize}
          minSize={part.minSize}
          groupResizeBehavior={part.fixed === true ? 'preserve-pixel-size' : 'preserve-relative-size'}
        >
          {part.content}
        </Panel>,
      ])}
    </Group>
  )
}
