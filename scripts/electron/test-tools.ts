/** Programs that judge our PDFs from outside in the tests. Installed like what Electron needs; only Linux runs those tests. */
import { captureCommand } from '../run-command.ts'
import { installCommand, installPackages, isSupportedDebian, linuxRelease } from './debian-packages.ts'
import { isRootOnLinux } from './launch.ts'

/** Program and Debian's package of it. */
const judges: Readonly<Record<string, string>> = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  setpriv: 'util-linux',
}

export async function ensureTestTools(): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = new Set<string>()
  for (const [program, packageName] of Object.entries(judges)) {
    const { status } = await captureCommand('sh', ['-c', 'command -v "$1"', 'sh', program])
    if (status !== 0) missing.add(packageName)
  }
  if (missing.size === 0) return
  const packages = [...missing]
  if (!(isRootOnLinux() && isSupportedDebian(await linuxRelease()))) {
    throw new Error(
      `The tests need ${packages.join(', ')}. On Debian or Ubuntu run:\n\n  ${installCommand(packages)}\n`,
    )
  }
  await installPackages(packages)
}
