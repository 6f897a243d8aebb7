import type { Choice, Chosen } from '../../shared/protocol.ts'
import { bridge } from './bridge.ts'

/** One place from a dialog of main; null when the person closed it. */
export async function choosePlace(choice: Choice): Promise<Chosen | null> {
  const chosen = await bridge().choose(choice)
  return chosen?.[0] ?? null
}
