/** Reads what vitest and Playwright wrote about a run, so that one line can say how many tests there were. */
import { readFile } from 'node:fs/promises'

export interface TestCount {
  passed: number
  failed: number
  skipped: number
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** A missing report means that the runner broke down before the end: that counts as one failure. */
const brokenDown: TestCount = { passed: 0, failed: 1, skipped: 0 }

export async function readVitestReport(file: string): Promise<TestCount> {
  const report = await readJson<VitestReport>(file)
  if (report === null) return brokenDown
  // A file that could not even be loaded has no tests to fail, so it is counted itself.
  const brokenFiles = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

export async function readPlaywrightReport(file: string): Promise<TestCount> {
  const report = await readJson<PlaywrightReport>(file)
  if (report === null) return brokenDown
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped }
}

export function sumCounts(counts: TestCount[]): TestCount {
  const total: TestCount = { passed: 0, failed: 0, skipped: 0 }
  for (const count of counts) {
    total.passed += count.passed
    total.failed += count.failed
    total.skipped += count.skipped
  }
  return total
}

async function readJson<Report>(file: string): Promise<Report | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as Report)
}
