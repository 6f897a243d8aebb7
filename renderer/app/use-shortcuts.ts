import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import type { Deed } from '../ui/deed-board.ts'
import { useDeeds } from '../ui/deeds.tsx'
import { inTextField } from '../ui/fields/in-text-field.ts'
import { modalIsOpen } from '../ui/modal-is-open.ts'
import { type Shortcut, shortcuts } from './shortcuts.ts'

type Where = Pick<Shortcut, 'notInBoxes' | 'inDialogs'>

/** Keys that an open list under a box keeps to itself (Mantine marks its box while the list is open). */
const boxKeepsEscape = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-mantine-stop-propagation="true"]') !== null

const menuIsOpen = () => document.querySelector('[role="menu"]') !== null

/** Listens for every key of the table and lets whoever can do the deed do it. */
export function useShortcuts(): void {
  const deeds = useDeeds()
  useEffect(() => {
    const press =
      (deed: Deed, { notInBoxes = false, inDialogs = false }: Where) =>
      (event: KeyboardEvent) => {
        // A dialog has the screen to itself.
        if ((!inDialogs && modalIsOpen()) || (notInBoxes && inTextField(event.target))) return
        if (deed === 'leave' && (menuIsOpen() || boxKeepsEscape(event.target))) return
        if (!deeds.perform(deed)) return
        event.preventDefault()
        event.stopPropagation()
      }
    const bindings = shortcuts.flatMap(({ deed, keys, otherKeys = [], ...where }) =>
      deed === null ? [] : [...keys, ...otherKeys].map((key) => [key, press(deed, where)] as const),
    )
    // Before the boxes: Escape closes an open list first, and is told apart from leaving only then.
    return tinykeys(window, Object.fromEntries(bindings), {
      capture: true,
      ignore: (event) => event.isComposing,
    })
  }, [deeds])
}
