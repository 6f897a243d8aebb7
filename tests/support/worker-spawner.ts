import { fileURLToPath } from 'node:url'
import { createNodeSpawner } from '../../electron/backend/processes/node-spawner.ts'

/** Starts the workers from their sources, as the command line does in the repository. */
export const sourceSpawner = createNodeSpawner({
  scriptOf: (worker) => fileURLToPath(new URL(`../../electron/workers/${worker}.ts`, import.meta.url)),
})

/** Starts one of the scripts in tests/support/odd-workers in place of the real worker. */
export const oddSpawner = (script: string) =>
  createNodeSpawner({ scriptOf: () => fileURLToPath(new URL(`odd-workers/${script}.ts`, import.meta.url)) })
