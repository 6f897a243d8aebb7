/** `npm run bench [-- name …]`: figures, each beside a limit or a peer of the same run. Nothing here passes or fails. */
import { readdirSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'

const folder = import.meta.dirname
const asked = process.argv.slice(2)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace(/\.bench\.ts$/, ''))
  .filter((name) => asked.length === 0 || asked.includes(name))

interface Bench {
  run(): Promise<void>
}

console.log(
  `Node ${process.version}, ${process.platform} ${release()}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
)
for (const name of names) {
  console.log(`\n## ${name}`)
  const bench: Bench = await import(join(folder, `${name}.bench.ts`))
  await bench.run()
}
