import { useMediaQuery } from '@mantine/hooks'
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
/** A small screen on which everything is enlarged: what can be folded away makes room by itself. */
const narrowScreen = '(max-width: 900px)'
const leastWhenNarrow = 280

const leastWidth = (parts: readonly SplitPart[]): number =>
  parts.reduce((sum, { minSize, rail }) => sum + (rail === undefined ? minSize : railWidth), 0)

/** Parts side by side, resized by dragging the bar or by the arrow keys on it. */
export function Split({ name, parts: given, barLabels }: Props) {
  const isNarrow = useMediaQuery(narrowScreen) ?? false
  const parts = isNarrow
    ? given.map((part) => ({ ...part, minSize: Math.min(part.minSize, leastWhenNarrow) }))
    : given
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
      if (layout !== undefined && !isNarrow) onLayoutChanged(layout, { isUserInteraction: false })
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
        // What a narrow screen did is not what somebody chose.
        {...(isNarrow ? {} : { onLayoutChanged })}
      >
        {parts.map((part, index) => (
          <Fragment key={part.id}>
            {index > 0 && <Separator className={classes.bar} aria-label={barLabels[index - 1]} />}
            <Part part={part} isNarrow={isNarrow} onResized={resized} />
          </Fragment>
        ))}
      </Group>
    </div>
  )
}

interface PartProps {
  readonly part: SplitPart
  readonly isNarrow: boolean
  readonly onResized: () => void
}

function Part({ part, isNarrow, onResized }: PartProps) {
  const { id, content, defaultSize, minSize, fixed = false, rail } = part
  const panel = usePanelRef()
  const [folded, setFolded] = useState(false)
  const canFold = rail !== undefined
  /** Pixels it had before the screen became narrow and folded it; null where a person folded it. */
  const widthBefore = useRef<number | null>(null)
  const lastWidth = useRef<number | null>(null)
  useEffect(() => {
    if (!canFold) return
    const follow = () => {
      const isFolded = panel.current?.isCollapsed() ?? false
      const width = widthBefore.current
      widthBefore.current = isNarrow && !isFolded ? lastWidth.current : null
      if (isNarrow && !isFolded) panel.current?.collapse()
      if (!isNarrow && isFolded && width !== null) panel.current?.resize(width)
    }
    // Subtle: after the group has taken in its new width, which would give the part its former pixels again.
    const timer = setTimeout(follow, restMilliseconds)
    return () => clearTimeout(timer)
  }, [isNarrow, canFold, panel])
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
        // The screen is asked itself: of its change the parts are told earlier than this component.
        if (!window.matchMedia(narrowScreen).matches) lastWidth.current = inPixels
        setFolded(rail !== undefined && inPixels < (railWidth + minSize) / 2)
        onResized()
      }}
    >
      {folded && rail !== undefined ? rail(() => panel.current?.expand()) : shown}
    </Panel>
  )
}
