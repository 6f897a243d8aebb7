import type { ArchiveClient, CallOutput } from '../../shared/contract/contract.ts'
import type { CallOptions } from '../../shared/contract/define.ts'
import type { PathToken } from '../../shared/model/ids.ts'

/** What a command is given: its words, its options, and the program. */
export interface CommandContext {
  readonly words: readonly string[]
  /** A single-valued option; undefined when it was not given. */
  option(name: string): string | undefined
  flag(name: string): boolean
  /** `--set field=value`, in the order given. */
  readonly sets: readonly string[]
  readonly client: ArchiveClient
  readonly choices: CallOutput<'rules.choices'>
  /** A token for a path of the command line. */
  token(path: string): PathToken
  readonly job: CallOptions
  /** One line on standard error: the sentence, or with `--json` the value. */
  warn(sentence: string, value: unknown): void
}

/** A finished command: what it answers, in words for people, and whether problems stand in it. */
export interface Outcome {
  readonly answer: unknown
  readonly lines: readonly string[]
  readonly problems: boolean
}

export interface Command {
  readonly usage: string
  readonly help: string
  /** How many words it takes, at least and at most. */
  readonly words: readonly [number, number]
  /** Options it allows besides `--json`. */
  readonly options: readonly string[]
  readonly flags?: readonly string[]
  /** Whether the first word is an archive to open first. Default true. */
  readonly opensArchive?: boolean
  run(context: CommandContext): Promise<Outcome>
}

export const done = (answer: unknown, lines: readonly string[], problems = false): Outcome => ({
  answer,
  lines,
  problems,
})
