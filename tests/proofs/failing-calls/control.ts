import { openSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { constants } from 'node:os'

/** As in shim.c. */
const classes = {
  write: 1,
  sync: 2,
  openToRead: 4,
  openToWrite: 8,
  rename: 16,
  link: 32,
  unlink: 64,
  truncate: 128,
  mkdir: 256,
  chmod: 512,
}
const all = Object.values(classes).reduce((sum, bit) => sum | bit, 0)
const { write, sync, openToWrite, rename, link, unlink, truncate, mkdir, chmod } = classes

/** A failure, and which calls a disk in that state refuses from then on. */
export const faults = {
  ENOSPC: write | sync | openToWrite | link | mkdir | truncate,
  EIO: all,
  EACCES: all & ~(write | sync | truncate),
  EROFS: write | sync | openToWrite | rename | link | unlink | truncate | mkdir | chmod,
}
export type FaultName = keyof typeof faults

export interface Fault {
  readonly name: FaultName
  /** The calls counted from 1. */
  readonly call: number
  /** One call that fails, or a disk that stays like that. */
  readonly onwards: boolean
}

/** The small file through which the shim in this process is told what to do. */
export interface ShimControl {
  arm(fault: Fault): void
  disarm(): void
  /** Arms again without counting anew. */
  rearm(): void
  /** How many calls were made to fail, and which was the first. */
  fired(): { readonly times: number; readonly what: string }
}

/** Linux numbers them alike on every machine that the program runs on. */
const errnoOf = (name: FaultName): number => constants.errno[name]

const size = 4096

export const makeControlFile = (path: string): void => writeFileSync(path, Buffer.alloc(size))

export function openControl(path: string): ShimControl {
  const file = openSync(path, 'r+')
  const set = (...numbers: number[]) => writeSync(file, new Int32Array(numbers), 0, numbers.length * 4, 0)
  return {
    arm: ({ name, call, onwards }) => {
      const counted = onwards ? faults[name] : all
      const empty = Buffer.alloc(228)
      writeSync(file, empty, 0, empty.length, 28)
      set(1, call, errnoOf(name), Number(onwards), counted, 0, 0)
    },
    disarm: () => set(0),
    rearm: () => set(1),
    fired: () => {
      const bytes = Buffer.alloc(256)
      readSync(file, bytes, 0, bytes.length, 0)
      return { times: bytes.readInt32LE(24), what: bytes.toString('utf8', 28).replace(/\0.*$/s, '') }
    },
  }
}
