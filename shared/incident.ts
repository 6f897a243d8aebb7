/** What is known of an unexpected error without a word of what the archive holds. */
export interface Incident {
  /** e.g. `SC-20261123-4F7A`: what the person tells the supporter, and what the program's log is searched for. */
  readonly number: string
  readonly at: string
  /** Version of the program, and the machine's kind. */
  readonly program: string
  /** The call that failed, or where else it happened. */
  readonly call: string
  /** Kind of the error and its code, never its message: a message may quote a title or a path. */
  readonly error: string
  readonly stack: readonly string[]
}

/** The number of an incident: its day and four digits that nobody can count on. */
export const incidentNumber = (day: string, random: number): string =>
  `SC-${day.replaceAll('-', '')}-${Math.floor(random * 0x10000)
    .toString(16)
    .toUpperCase()
    .padStart(4, '0')}`

const frame =
  /^\s+at (?:(?:async )?((?:new )?[\w$.<>[\] ]+) \()?(?:.*[\\/])?([\w.@-]+\.(?:[cm]?[jt]sx?)|node:[\w/]+):(\d+)(?::\d+)?\)?$/

/** The places of a stack: functions of the program, names of its own files and lines. Everything else is left out. */
export function cleanStack(error: unknown): string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return []
  // The message stands before the places, over as many lines as it has.
  return error.stack
    .replace(error.message, '')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', file = '', number = ''] = frame.exec(line) ?? []
      return file === '' ? [] : [`${name === '' ? '' : `${name} `}${file}:${number}`]
    })
    .slice(0, 25)
}

/** “SqliteError SQLITE_BUSY”: only names of kinds and codes, which hold no contents. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code: unknown = Reflect.get(error, 'code')
  const known = typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code) ? ` ${code}` : ''
  return `${/^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error'}${known}`
}

/** The text for the supporter, and for the program's log. */
export const incidentText = ({ number, at, program, call, error, stack }: Incident): string =>
  [`${number}  ${at}`, program, `call ${call}`, error, ...stack.map((place) => `  ${place}`)].join('\n')
