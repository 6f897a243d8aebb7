/** Which shared libraries a program lacks on this machine, as the dynamic loader itself says. */
import { captureCommand } from '../run-command.ts'

export async function missingLibraries(executable: string): Promise<string[]> {
  const { status, stdout, stderr } = await captureCommand('ldd', [executable])
  if (status !== 0) throw new Error(`ldd could not read ${executable}: ${stderr.trim() || stdout.trim()}`)
  const missing = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '')
  return [...new Set(missing)]
}
