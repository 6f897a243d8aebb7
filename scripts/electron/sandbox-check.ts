/**
 * Some Linux releases (Ubuntu since 23.10) let only root make user namespaces. Electron then ends with a riddle;
 * switching its sandbox off would be the wrong answer, so the right one is said beforehand.
 */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { captureCommand } from '../run-command.ts'
import { isRootOnLinux } from './launch.ts'

export async function ensureSandboxIsPossible(distFolder: string): Promise<void> {
  if (process.platform !== 'linux' || isRootOnLinux()) return
  const helper = path.join(distFolder, 'chrome-sandbox')
  const found = await stat(helper).catch(() => null)
  const helperIsSetUp = found !== null && found.uid === 0 && (found.mode & 0o4000) !== 0
  if (helperIsSetUp) return
  const tried = await captureCommand('unshare', ['--user', '--map-root-user', 'true'])
  // 127: there is no such command to try with, and most kernels do allow it.
  if (tried.status === 0 || tried.status === 127) return
  throw new Error(
    'This system does not let programs make user namespaces, so Chromium needs its sandbox helper. Run once:\n\n' +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`,
  )
}
