/**
 * `npm test [-- filter …]`: every test there is, in a real Electron where one is needed.
 * A filter is `unit`, `integration`, `migrations`, `architecture` or `e2e`; what follows goes to the runner.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ensureBuilt } from './build.ts'
import { withDisplay } from './electron/display.ts'
import {
  describeElectron,
  type ElectronHome,
  ensureElectron,
  reportFailure,
} from './electron/ensure-electron.ts'
import { electronVariables, launchEnvironment } from './electron/launch.ts'
import { ensureSandboxIsPossible } from './electron/sandbox-check.ts'
import { ensureTestTools } from './electron/test-tools.ts'
import { report } from './progress.ts'
import { projectFolder, toolScript } from './project-paths.ts'
import { streamCommand } from './run-command.ts'
import { readPlaywrightReport, readVitestReport, sumCounts, type TestCount } from './test-report.ts'

const vitestProjects = ['unit', 'integration', 'migrations', 'architecture']

interface Selection {
  projects: string[]
  endToEnd: boolean
  /** Passed on to the runner: file names, `-t name` and the like. */
  rest: string[]
}

function readSelection(given: string[]): Selection {
  const isFilter = (word: string) => word === 'e2e' || vitestProjects.includes(word)
  const end = given.findIndex((word) => !isFilter(word))
  const filters = end === -1 ? given : given.slice(0, end)
  const rest = end === -1 ? [] : given.slice(end)
  if (filters.length === 0 && rest.length > 0) {
    throw new Error(
      `"${rest[0]}" is none of ${[...vitestProjects, 'e2e'].join(', ')}: name one of them first.`,
    )
  }
  const everything = filters.length === 0
  return {
    projects: vitestProjects.filter((project) => everything || filters.includes(project)),
    endToEnd: everything || filters.includes('e2e'),
    rest,
  }
}

async function runVitest({ projects, rest }: Selection, reports: string): Promise<TestCount> {
  const reportFile = path.join(reports, 'vitest.json')
  report(`vitest: ${projects.join(', ')}`)
  const status = await streamCommand(
    process.execPath,
    [
      toolScript('vitest', 'vitest'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...rest,
    ],
    { cwd: projectFolder },
  )
  return failedAtLeastOnce(await readVitestReport(reportFile), status)
}

/** First of all, so that a machine that cannot have an Electron says so before minutes of other tests. */
async function prepareElectron(): Promise<ElectronHome> {
  const electron = await ensureElectron()
  await ensureSandboxIsPossible(electron.distFolder)
  await ensureBuilt()
  report(await describeElectron(electron))
  return electron
}

async function runEndToEnd(electron: ElectronHome, { rest }: Selection, reports: string): Promise<TestCount> {
  const reportFile = path.join(reports, 'playwright.json')
  const display = await withDisplay()
  const variables = {
    ...electronVariables(electron),
    ...display.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
  }
  report(`playwright, in Electron ${electron.version}`)
  try {
    const config = path.join('tests', 'e2e', 'playwright.config.ts')
    const status = await streamCommand(
      process.execPath,
      [toolScript('@playwright/test', 'playwright'), 'test', '-c', config, '--reporter=list,json', ...rest],
      { cwd: projectFolder, env: launchEnvironment(variables) },
    )
    return failedAtLeastOnce(await readPlaywrightReport(reportFile), status)
  } finally {
    display.stop()
  }
}

/** A runner that ended badly has failed, whatever its report says. */
function failedAtLeastOnce(count: TestCount, status: number): TestCount {
  return status === 0 ? count : { ...count, failed: Math.max(1, count.failed) }
}

async function runTests(selection: Selection): Promise<void> {
  await ensureTestTools()
  const electron = selection.endToEnd ? await prepareElectron() : null
  const reports = await mkdtemp(path.join(os.tmpdir(), 'hoso-test-reports-'))
  const counts: TestCount[] = []
  try {
    if (selection.projects.length > 0) counts.push(await runVitest(selection, reports))
    if (electron !== null) counts.push(await runEndToEnd(electron, selection, reports))
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
  const { passed, failed, skipped } = sumCounts(counts)
  if (passed + failed === 0) report('no test was executed, which counts as a failure')
  if (failed > 0 || passed === 0) process.exitCode = 1
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`)
}

try {
  await runTests(readSelection(process.argv.slice(2)))
} catch (error) {
  reportFailure(error)
}
