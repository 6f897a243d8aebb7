import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'

const piece = 1024 * 1024
/** What a disk loses at once; a page of the catalogue is as large. */
const block = 4096

/** Copies a file from a disk that may be dying: what it does not give any more becomes zeros. Returns the bytes so lost. */
export function copyPastErrors(from: string, to: string): number {
  const source = openSync(from, 'r')
  const target = openSync(to, 'wx')
  try {
    const { size } = fstatSync(source)
    let lost = 0
    for (let at = 0; at < size; at += piece) lost += copyPiece(source, target, at, Math.min(piece, size - at))
    return lost
  } finally {
    closeSync(source)
    closeSync(target)
  }
}

function copyPiece(source: number, target: number, at: number, length: number): number {
  const buffer = Buffer.alloc(length)
  try {
    readSync(source, buffer, 0, length, at)
    writeSync(target, buffer, 0, length, at)
    return 0
  } catch (error) {
    if (!isReadError(error)) throw error
    if (length <= block) {
      writeSync(target, buffer.fill(0), 0, length, at)
      return length
    }
    let lost = 0
    for (let from = at; from < at + length; from += block) {
      lost += copyPiece(source, target, from, Math.min(block, at + length - from))
    }
    return lost
  }
}

const isReadError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'read'
