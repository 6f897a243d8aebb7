const order = ['left', 'middle', 'right'] as const

/** The panel after or before the one that has the focus; of those that are on the screen. */
export function panelAfter<Panel>(
  panels: readonly Panel[],
  focused: Panel | null,
  step: 1 | -1,
): Panel | null {
  if (panels.length === 0) return null
  const at = focused === null ? -1 : panels.indexOf(focused)
  const next = at < 0 ? (step === 1 ? 0 : panels.length - 1) : (at + step + panels.length) % panels.length
  return panels[next] ?? null
}

/** Moves the focus to the next panel: tree, table, paper. */
export function focusPanel(step: 1 | -1): void {
  const panels = order
    .map((name) => document.querySelector<HTMLElement>(`[data-panel="${name}"]`))
    .filter((panel) => panel !== null && panel.getClientRects().length > 0)
  const focused = document.activeElement?.closest<HTMLElement>('[data-panel]') ?? null
  const panel = panelAfter(panels, focused, step)
  if (panel === null) return
  const inside = panel.querySelector<HTMLElement>(
    'iframe:not([data-covered="true"]), input:not([type="hidden"]), button, [tabindex="0"]',
  )
  if (panel.tabIndex >= 0) panel.focus()
  else (inside ?? panel).focus()
}
