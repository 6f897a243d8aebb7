import { existsSync } from 'node:fs'
import { AppError } from '../../shared/app-error.ts'
import { contract } from '../../shared/contract/contract.ts'
import {
  type CallOptions,
  type CancelSignal,
  type Channel,
  type Contract,
  groundOfCall,
} from '../../shared/contract/define.ts'
import { fieldLabel } from '../../shared/text/field-labels.ts'
import { diskError } from '../storage/files/system-error.ts'
import type { AnyoneContext, ArchiveHandlers, JobContext, ReadContext, WriteContext } from './context.ts'
import { createNoteDeed } from './note-deed.ts'
import { noteRefusal } from './note-refusal.ts'
import { refusalToWrite } from './refusal-to-write.ts'
import { sayPlainly } from './say-plainly.ts'
import { notPermitted } from './session.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** The caller's signal as Node's own; without one, a signal that never comes. */
function abortSignalOf(signal: CancelSignal | undefined): AbortSignal {
  if (signal instanceof AbortSignal) return signal
  const controller = new AbortController()
  if (signal?.aborted) controller.abort()
  signal?.addEventListener('abort', () => controller.abort(), { once: true })
  return controller.signal
}

/** Session → permission → input → handler → output. Anything not in the contract is refused. */
export type Dispatch = (name: string, input: unknown, options?: CallOptions) => Promise<unknown>

function channelOf(name: string): { channel: Channel; noun: string; member: string } {
  const [noun = '', member = '', ...rest] = name.split('.')
  const nouns: Contract = contract
  const members = Object.hasOwn(nouns, noun) ? nouns[noun] : undefined
  const channel = members && Object.hasOwn(members, member) ? members[member] : undefined
  if (channel === undefined || rest.length > 0)
    throw new AppError('unknown-call', { name: name.slice(0, 80) })
  return { channel, noun, member }
}

/** The context that a call asks for, or the refusal. */
function contextFor(
  name: string,
  channel: Channel,
  anyone: AnyoneContext,
): AnyoneContext | ReadContext | WriteContext {
  const { permission } = channel
  if (permission === 'anyone') return anyone
  const archive = anyone.desk.current
  if (archive === null) throw new AppError('no-archive-open')
  archive.lockIfIdle()
  const { session, writing } = archive
  if (permission !== 'enter') {
    if (session.person() === null) throw new AppError('not-signed-in')
    if (!session.may(permission)) {
      noteRefusal(archive, name, permission, anyone.now())
      throw notPermitted(permission)
    }
  }
  // A question may come from the screen by itself; a change comes from a person.
  if (channel.mode !== 'query') session.stay()
  const hidden = session.hidden()
  const who = session.who()
  const reading: ReadContext = {
    ...anyone,
    rules: archive.rules.inForce(),
    archive,
    db: archive.below(hidden),
    hidden,
    // Long work is the caller's to its end, whoever signs in meanwhile.
    note: createNoteDeed(archive, who),
  }
  if (groundOfCall(channel) === 'open') return reading
  if (writing === null) throw refusalToWrite(archive.describe())
  // A folder that went away (a stick, a new name) must not be made anew at its old place, with half of the archive.
  if (!existsSync(archive.folder.catalogue))
    throw new AppError('archive-gone', { folder: archive.folder.root })
  const unitOfWork: UnitOfWork = (action, work, given) =>
    writing.unitOfWork(action, work, { ...given, who, hidden })
  return { ...reading, unitOfWork, who }
}

function parseInput(channel: Channel, noun: string, input: unknown): unknown {
  const parsed = channel.input.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = issue?.path ?? []
  const label = fieldLabel(noun, path)
  throw new AppError('invalid-input', {
    // The path is for forms, which show the sentence beside the field; the label is for the sentence.
    field: path.map(String).join('.'),
    ...(label === undefined ? {} : { label }),
    value: path.some((part) => isSecretField(String(part))) ? '' : shortly(valueAt(input, path)),
    reason: issue?.message ?? '',
  })
}

/** What is typed there may stand in no message. */
const isSecretField = (name: string): boolean => ['password', 'old', 'code'].includes(name)

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )
}

const shortly = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 80)

export function createRouter(handlers: ArchiveHandlers, anyone: AnyoneContext): Dispatch {
  // The types of contract and handlers agree member by member; a name that came as text cannot show it to the compiler.
  const table = handlers as unknown as Record<
    string,
    Record<string, (input: unknown, context: object) => unknown>
  >
  return async (name, input, options = {}) => {
    const { channel, noun, member } = channelOf(name)
    const context = contextFor(name, channel, anyone)
    const parsed = parseInput(channel, noun, input)
    const handler = table[noun]?.[member]
    if (handler === undefined) throw new AppError('unknown-call', { name })
    const job: JobContext = {
      progress: (progress) => {
        // Work goes on behind the lock, but its labels name papers.
        const isClosed = context !== anyone && anyone.desk.current?.session.person() === null
        options.onProgress?.(isClosed ? { done: progress.done, total: progress.total, label: '' } : progress)
      },
      signal: abortSignalOf(options.signal),
    }
    const answered = anyone.desk.current?.upkeep?.callBegan()
    try {
      const output = await handler(parsed, channel.mode === 'job' ? { ...context, ...job } : context)
      return channel.output.parse(output)
    } catch (error) {
      throw diskError(sayPlainly(error, anyone.desk.current?.folder ?? null))
    } finally {
      answered?.()
    }
  }
}
