/**
 * Programs that judge our PDFs from outside in the tests, and the compiler of the library that lets system calls fail.
 * Installed like what Electron needs; only Linux runs those tests.
 */
import { captureCommand } from '../run-command.ts'
import { installCommand, installPackages, isSupportedDebian, linuxRelease } from './debian-packages.ts'
import { isRootOnLinux } from './launch.ts'

/** Program and Debian's packages of it. */
const tools: Readonly<Record<string, readonly string[]>> = {
  qpdf: ['qpdf'],
  pdftotext: ['poppler-utils'],
  pdftoppm: ['poppler-utils'],
  setpriv: ['util-linux'],
  cc: ['gcc', 'libc6-dev'],
}

export async function ensureTestTools(): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = new Set<string>()
  for (const [program, packageNames] of Object.entries(tools)) {
    const { status } = await captureCommand('sh', ['-c', 'command -v "$1"', 'sh', program])
    if (status !== 0) for (const name of packageNames) missing.add(name)
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
