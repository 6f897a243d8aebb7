/** `npm run check`: all that CI asks for, from the quickest to the slowest; stops at the first failure. */
import path from 'node:path'
import { report } from './progress.ts'
import { projectFolder, toolScript } from './project-paths.ts'
import { streamCommand } from './run-command.ts'

const steps: { name: string; command: string[] }[] = [
  { name: 'biome check', command: [toolScript('@biomejs/biome', 'biome'), 'check', '.'] },
  { name: 'tsc -b', command: [toolScript('typescript', 'tsc'), '-b'] },
  { name: 'knip', command: [toolScript('knip', 'knip')] },
  { name: 'npm test', command: [path.join(projectFolder, 'scripts', 'test.ts')] },
]

for (const { name, command } of steps) {
  report(name)
  const status = await streamCommand(process.execPath, command, { cwd: projectFolder })
  if (status === 0) continue
  report(`the check failed at: ${name}`)
  process.exitCode = status
  break
}
if (process.exitCode === undefined) report('every check passed')
