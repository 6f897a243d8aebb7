import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Each test has windows of its own on one display: two cores bear one at a time.
  workers: 1,
  fullyParallel: false,
  retries: 0,
})
