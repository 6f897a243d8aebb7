import type { ArchiveContract } from '../../shared/contract/contract.ts'
import type { Channel, Mode } from '../../shared/contract/define.ts'

type NamesOf<M extends Mode> = {
  [Noun in keyof ArchiveContract & string]: {
    [Member in keyof ArchiveContract[Noun] & string]: ArchiveContract[Noun][Member] extends Channel<infer Own>
      ? Own extends M
        ? `${Noun}.${Member}`
        : never
      : never
  }[keyof ArchiveContract[Noun] & string]
}[keyof ArchiveContract & string]

export type QueryName = NamesOf<'query'>
export type CommandName = NamesOf<'command'>
export type JobName = NamesOf<'job'>
