import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { AskSecretly } from './sign-in.ts'

/** On the terminal that started the command; what is typed is not shown. */
export const askSecretly: AskSecretly = async (question) => {
  if (!process.stdin.isTTY) return undefined
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
