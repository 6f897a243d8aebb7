import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export interface Finding {
  readonly id: string
  readonly impact?: string | null
  readonly nodes: readonly { readonly html: string }[]
}

/** Serious and critical findings in words. */
export const inWords = (violations: readonly Finding[]): string[] =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)

/** What axe finds in the window. The reader's frame is another origin and has a run of its own. */
export async function seriousFindings(window: Page): Promise<string[]> {
  // What is half faded in has the colours of neither state. Spinners never end.
  await window.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ),
  )
  const { violations } = await new AxeBuilder({ page: window })
    // A second page for merging frames cannot be opened in Electron.
    .setLegacyMode(true)
    .exclude('iframe')
    .analyze()
  return inWords(violations)
}
