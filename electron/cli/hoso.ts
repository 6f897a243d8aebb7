import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createNodeSpawner } from '../backend/processes/node-spawner.ts'
import { askSecretly } from './ask-secretly.ts'
import { runHoso } from './run-hoso.ts'
import { writeAll } from './write-all.ts'

/** `npm run -s hoso -- <command> …`: the command line on plain Node, from the sources. */
const project = join(import.meta.dirname, '../..')

process.exitCode = await runHoso(
  process.argv.slice(2),
  {
    host: {
      spawner: createNodeSpawner({ scriptOf: (worker) => join(project, 'electron/workers', `${worker}.ts`) }),
      serve: () => undefined,
      openOutside: () => Promise.resolve(),
    },
    places: {
      settings: join(homedir(), '.config/ho-so-dai-hoi'),
      temporary: join(tmpdir(), 'ho-so-dai-hoi'),
      resources: join(project, 'resources'),
    },
    ask: askSecretly,
  },
  { out: (text) => writeAll(1, text), error: (text) => writeAll(2, text) },
)
