// Checks an exported log. Knows nothing of the program: see audit-format.md.
//   node verify-log.mjs [head] < nhat-ky.jsonl
// `head`: a hash that was printed or noted elsewhere; it must be the hash of some entry. Exit: 0 sound, 1 not.
import { createHash } from 'node:crypto'

const expected = (process.argv[2] ?? '').trim().toLowerCase()
const pieces = []
for await (const piece of process.stdin) pieces.push(piece)
const lines = Buffer.concat(pieces).toString('utf8').split('\n')
const problems = []
if (lines.pop() !== '') problems.push('the last line has no end')

let previous = '0'.repeat(64)
let found = expected === '' || expected === previous
lines.forEach((line, index) => {
  let entry = null
  try {
    entry = JSON.parse(line)
  } catch {
    // Told below.
  }
  if (!Array.isArray(entry) || entry.length !== 9) {
    problems.push(`line ${index + 1} is not an entry`)
    return
  }
  if (entry[0] !== index + 1) problems.push(`line ${index + 1} has the number ${entry[0]}`)
  if (entry[8] !== previous) problems.push(`line ${index + 1} does not follow the line before it`)
  previous = createHash('sha256').update(line, 'utf8').digest('hex')
  if (previous === expected) found = true
})
if (lines.length === 0) problems.push('the log is empty')
if (!found) problems.push('the expected head is not in the log')

for (const problem of problems) console.log(problem)
console.log(`${lines.length} entries, head ${previous}`)
process.exitCode = problems.length === 0 ? 0 : 1
