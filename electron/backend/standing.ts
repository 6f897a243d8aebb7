import type { Standing } from '../../shared/backend-messages.ts'
import type { Desk } from './desk.ts'

/** Where the backend stands: told to main after each change, so that one that ends suddenly can be put there again. */
export function createStanding(desk: Desk, tell: (standing: Standing | null) => void): () => void {
  let told = ''
  return () => {
    const open = desk.current
    const standing = open === null ? null : { folder: open.folder.root, account: open.session.signedInAs() }
    const now = JSON.stringify(standing)
    if (now === told) return
    told = now
    tell(standing)
  }
}

/** The archive that was open, locked for the person who had signed in; where it cannot be opened, none. */
export async function reopen(desk: Desk, { folder, account }: Standing): Promise<void> {
  try {
    await desk.open(folder)
    if (account !== null) desk.current?.session.beginLocked(account)
  } catch {
    // The start page says what is there; opening it by hand tells why it cannot be.
  }
}
