import { parseArgs } from 'node:util'
import { AppError, reportOf } from '../../shared/app-error.ts'
import type { CallOptions, Progress } from '../../shared/contract/define.ts'
import { errorSentence } from '../../shared/text/error-sentences.ts'
import type { Host, Places } from '../backend/host.ts'
import { type Backend, startBackend } from '../backend/start-backend.ts'
import type { Command, CommandContext, Outcome } from './command.ts'
import { check } from './commands/check.ts'
import { congress } from './commands/congress.ts'
import { create } from './commands/create.ts'
import { document, documents } from './commands/documents.ts'
import { dossier, dossiers } from './commands/dossiers.ts'
import { exportDossier } from './commands/export.ts'
import { file } from './commands/file.ts'
import { fixity, health, repair } from './commands/health.ts'
import { backup, restore, stats, verify } from './commands/safety.ts'
import { sample } from './commands/sample.ts'
import { search } from './commands/search.ts'
import { givenPath } from './given-path.ts'
import { type AskSecretly, signInIfAsked } from './sign-in.ts'

const commands: Readonly<Record<string, Command>> = {
  create,
  congress,
  dossier,
  dossiers,
  file,
  documents,
  document,
  search,
  export: exportDossier,
  verify,
  check,
  fixity,
  repair,
  health,
  backup,
  restore,
  stats,
  sample,
}

/** The two streams and nothing else: the answer goes to one, progress and refusals to the other. */
export interface Streams {
  out(text: string): void
  error(text: string): void
}

/** What the command line runs on. */
export interface Surroundings {
  readonly host: Host
  readonly places: Places
  /** Asks for a password; without it only the environment can give one. */
  readonly ask?: AskSecretly
}

export type ExitStatus = 0 | 1 | 2

/** Runs one command. 0 done; 1 done, with problems in the answer; 2 refused. */
export async function runHoso(
  args: readonly string[],
  surroundings: Surroundings,
  streams: Streams,
): Promise<ExitStatus> {
  const json = asksForJson(args)
  try {
    const [name = '', ...rest] = args.slice(args.findIndex((word) => word !== '--json'))
    if (['', '--json', 'help', '--help'].includes(name)) {
      streams.out(json ? `${JSON.stringify({ help: helpText() })}\n` : helpText())
      return 0
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command === undefined) throw new AppError('unknown-command', { name })
    const outcome = await runCommand(command, rest, surroundings, {
      job: jobFor(json, streams),
      warn: (sentence, value) => streams.error(`${json ? JSON.stringify(value) : sentence}\n`),
    })
    streams.out(json ? `${JSON.stringify(outcome.answer)}\n` : `${outcome.lines.join('\n')}\n`)
    return outcome.problems ? 1 : 0
  } catch (error) {
    const { code, details } = reportOf(error)
    const message = errorSentence(code, details)
    if (json) streams.out(`${JSON.stringify({ error: { code, message } })}\n`)
    else streams.error(`${message}\n`)
    return 2
  }
}

/** What comes after “--” is a file or a word, whatever it looks like. */
const asksForJson = (args: readonly string[]): boolean => {
  const end = args.indexOf('--')
  return (end === -1 ? args : args.slice(0, end)).includes('--json')
}

const helpText = (): string =>
  [
    'Cách dùng: hoso <lệnh> … [--json]',
    '',
    ...Object.values(commands).map((command) => `  ${command.usage}\n      ${command.help}`),
    '',
    'Kho dùng tài khoản: thêm --person "Họ và tên"; mật khẩu lấy từ biến môi trường HOSO_PASSWORD hoặc được hỏi.',
    '',
  ].join('\n')

/** Progress, and one line for each committed file the moment it is safe. */
function jobFor(json: boolean, streams: Streams): CallOptions {
  let last = ''
  return {
    onProgress: (progress: Progress) => {
      if (progress.item !== undefined) {
        streams.error(json ? `${JSON.stringify({ filed: progress.item })}\n` : `Đã lưu: ${progress.label}\n`)
        return
      }
      const line = json
        ? JSON.stringify({ progress: { done: progress.done, total: progress.total, label: progress.label } })
        : `${progress.done}/${progress.total ?? '…'} ${progress.label}`
      if (line !== last) streams.error(`${line}\n`)
      last = line
    },
  }
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

function parse(command: Command, args: readonly string[]): Parsed {
  const options = Object.fromEntries([
    ['json', { type: 'boolean' as const }],
    ['person', { type: 'string' as const }],
    ...command.options.map((name) => [name, { type: 'string' as const, multiple: name === 'set' }]),
    ...(command.flags ?? []).map((name) => [name, { type: 'boolean' as const }]),
  ])
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true })
    const given = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const twice = ['person', ...command.options].find(
      (name) => name !== 'set' && given.indexOf(name) !== given.lastIndexOf(name),
    )
    // Which of the two was meant, nobody knows.
    if (twice !== undefined) throw new AppError('given-twice', { name: `--${twice}` })
    return parsed
  } catch (error) {
    if (error instanceof AppError) throw error
    const unknown =
      error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    throw new AppError('bad-command-line', {
      reason: unknown
        ? 'có tham số lạ'
        : 'một tham số thiếu giá trị (giá trị bắt đầu bằng “-” thì viết --tên=giá trị)',
      usage: command.usage,
    })
  }
}

const textOf = (value: Parsed['values'][string]): string | undefined =>
  typeof value === 'string' ? value : undefined

async function runCommand(
  command: Command,
  args: readonly string[],
  { host, places, ask = () => Promise.resolve(undefined) }: Surroundings,
  telling: Pick<CommandContext, 'job' | 'warn'>,
): Promise<Outcome> {
  const { values, positionals } = parse(command, args)
  const [least, most] = command.words
  if (positionals.length < least || positionals.length > most) {
    throw new AppError('bad-command-line', { reason: 'thiếu hoặc thừa tham số', usage: command.usage })
  }
  const backend: Backend = startBackend({
    host,
    places,
    emit: () => undefined,
    remember: false,
    locksWhenIdle: false,
  })
  const { client, grants } = backend
  const token = (path: string) => grants.grant({ path: givenPath('đường dẫn', path), shown: path })
  try {
    if (command.opensArchive ?? true) {
      await client.call('archive.open', { folder: token(positionals[0] ?? '') })
      await signInIfAsked(client, textOf(values['person']), ask)
    }
    return await command.run({
      words: positionals,
      option: (name) => textOf(values[name]),
      flag: (name) => values[name] === true,
      sets: Array.isArray(values['set']) ? values['set'].map(String) : [],
      client,
      choices: await client.call('rules.choices', {}),
      token,
      ...telling,
    })
  } finally {
    await backend.close()
  }
}
