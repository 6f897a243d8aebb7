import { defineConfig } from 'vitest/config'

const project = (name: string, testTimeout: number) => ({
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout, hookTimeout: testTimeout },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', 30_000),
      project('integration', 180_000),
      project('migrations', 60_000),
      project('architecture', 180_000),
    ],
    pool: 'forks',
    maxWorkers: 2,
  },
})
