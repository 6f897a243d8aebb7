import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import { Group, Panel, Separator, useDefaultLayout, useGroupRef, usePanelRef } from 'react-resizable-panels'
import classes from './split.module.css'

interface SplitPart {
  readonly id: string
  /** With a rail it is given the way to fold itself away. */
  readonly content: ReactNode | ((fold: () => void) => ReactNode)
  /** Pixels or a percentage such as “40%”. */
  readonly defaultSize: number | string
  readonly minSize: number
  /** Keeps its width when the window changes. */
  readonly fixed?: boolean
  /** What stands in its place when it is folded away; without one it cannot be. */
  readonly rail?: (unfold: () => void) => ReactNode
}

interface Props {
  /** The sizes are remembered under this name. */
  readonly name: string
  readonly parts: readonly SplitPart[]
  /** What a screen reader says of the bars between the parts. */
  readonly barLabels: readonly string[]
}

const railWidth = 34
const restMilliseconds = 200

const leastWidth = (parts: readonly SplitPart[]): number =>
  parts.reduce((sum, { minSize, rail }) => sum + (rail === undefined ? minSize : railWidth), 0)

/** Parts side by side, resized by dragging the bar or by the arrow keys on it. */
export function Split({ name, parts, barLabels }: Props) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `split-${name}`,
    panelIds: parts.map(({ id }) => id),
  })
  const group = useGroupRef()
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(rest.current), [])
  // Subtle: sizes are kept as shares. A part that keeps its pixels has another share once the window is larger or
  // everything in it is, and of that nobody is told.
  const resized = () => {
    clearTimeout(rest.current)
    rest.current = setTimeout(() => {
      const layout = group.current?.getLayout()
      if (layout !== undefined) onLayoutChanged(layout, { isUserInteraction: false })
    }, restMilliseconds)
  }
  return (
    <div className={classes.scroll}>
      <Group
        className={classes.group}
        // Narrower than its parts can be: the whole is scrolled, nothing is cut off.
        style={{ minWidth: leastWidth(parts) }}
        groupRef={group}
        defaultLayout={defaultLayout}
        onLayoutChanged={onLayoutChanged}
      >
        {parts.map((part, index) => (
          <Fragment key={part.id}>
            {index > 0 && <Separator className={classes.bar} aria-label={barLabels[index - 1]} />}
            <Part part={part} onResized={resized} />
          </Fragment>
        ))}
      </Group>
    </div>
  )
}

function Part({ part, onResized }: { readonly part: SplitPart; readonly onResized: () => void }) {
  const { id, content, defaultSize, minSize, fixed = false, rail } = part
  const panel = usePanelRef()
  const [folded, setFolded] = useState(false)
  const shown = typeof content === 'function' ? content(() => panel.current?.collapse()) : content
  return (
    <Panel
      id={id}
      panelRef={panel}
      className={classes.part}
      defaultSize={defaultSize}
      minSize={minSize}
      collapsible={rail !== undefined}
      collapsedSize={railWidth}
      groupResizeBehavior={fixed ? 'preserve-pixel-size' : 'preserve-relative-size'}
      onResize={({ inPixels }) => {
        setFolded(rail !== undefined && inPixels < (railWidth + minSize) / 2)
        onResized()
      }}
    >
      {folded && rail !== undefined ? rail(() => panel.current?.expand()) : shown}
    </Panel>
  )
}
