import type { z } from 'zod'
import { type Ground, groundOf, type Permission } from '../model/permissions.ts'

/** `query` changes nothing; `command` is one change; `job` is long work with progress and cancel. */
export type Mode = 'query' | 'command' | 'job'

/** The ground of one call: to ask, an open archive is enough, whatever the right. */
type GroundOf<M extends Mode, P extends Permission> = M extends 'query'
  ? (typeof groundOf)[P] extends 'nothing'
    ? 'nothing'
    : 'open'
  : (typeof groundOf)[P]

/** The same for a call that is known only while the program runs. */
export function groundOfCall({ mode, permission }: Channel): Ground {
  const ground = groundOf[permission]
  return mode === 'query' && ground === 'writer' ? 'open' : ground
}

export interface Channel<
  M extends Mode = Mode,
  P extends Permission = Permission,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly mode: M
  readonly permission: P
  readonly input: I
  readonly output: O
}

export type Contract = Readonly<Record<string, Readonly<Record<string, Channel>>>>

const channel =
  <const M extends Mode>(mode: M) =>
  <const P extends Permission, I extends z.ZodType, O extends z.ZodType>(
    permission: P,
    input: I,
    output: O,
  ): Channel<M, P, I, O> => ({ mode, permission, input, output })

export const query = channel('query')
export const command = channel('command')
export const job = channel('job')

/** Every channel of a contract as `noun.name`. */
export type ChannelName<C extends Contract> = {
  [Noun in keyof C & string]: `${Noun}.${keyof C[Noun] & string}`
}[keyof C & string]

type ChannelOf<C extends Contract, Name extends string> = Name extends `${infer Noun}.${infer Member}`
  ? C[Noun] extends Readonly<Record<string, Channel>>
    ? C[Noun][Member]
    : never
  : never

/** What a caller passes to a channel. */
export type InputOf<C extends Contract, Name extends string> = z.input<
  NonNullable<ChannelOf<C, Name>>['input']
>
/** What a caller gets back from a channel. */
export type OutputOf<C extends Contract, Name extends string> = z.output<
  NonNullable<ChannelOf<C, Name>>['output']
>

/** How far long work is. `total` is null while it is not known; `item` is one finished piece. */
export interface Progress {
  readonly done: number
  readonly total: number | null
  readonly label: string
  readonly item?: unknown
}

/** The part of AbortSignal that is needed here: this layer knows neither Node nor the DOM. */
export interface CancelSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: CancelSignal
}

/** The typed caller of a contract; rejects with an AppError. */
export interface Client<C extends Contract> {
  call<Name extends ChannelName<C>>(
    name: Name,
    input: InputOf<C, Name>,
    options?: CallOptions,
  ): Promise<OutputOf<C, Name>>
}

/** One handler for each channel; `Contexts` says what a handler on each ground is given. */
export type Handlers<
  C extends Contract,
  Contexts extends Record<Ground, object>,
  JobContext extends object,
> = {
  readonly [Noun in keyof C]: {
    readonly [Member in keyof C[Noun]]: C[Noun][Member] extends Channel<infer M, infer P, infer I, infer O>
      ? (
          input: z.output<I>,
          context: Contexts[GroundOf<M, P>] & (M extends 'job' ? JobContext : object),
        ) => z.input<O> | Promise<z.input<O>>
      : never
  }
}
