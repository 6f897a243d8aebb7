import { createHash } from 'node:crypto'
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib'

/** Fills a password up to 32 bytes (ISO 32000-1, 7.6.3.3). */
const filling = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
/** Nothing but reading is allowed. */
const permissions = -3904

const md5 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** RC4, written out: the systems' own libraries no longer offer it. */
function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (a: number, b: number) => {
    const kept = state[a] ?? 0
    state[a] = state[b] ?? 0
    state[b] = kept
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let i = 0
  let j = 0
  return bytes.map((byte) => {
    i = (i + 1) & 255
    j = (j + (state[i] ?? 0)) & 255
    swap(i, j)
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0)
  })
}

/** Twenty rounds, the key changed by the number of the round (revision 3). */
const inRounds = (key: Uint8Array, bytes: Uint8Array): Uint8Array =>
  Array.from({ length: 20 }, (_, round) => round).reduce(
    (mixed, round) =>
      rc4(
        key.map((byte) => byte ^ round),
        mixed,
      ),
    bytes,
  )

const again = (times: number, bytes: Buffer): Buffer => (times === 0 ? bytes : again(times - 1, md5(bytes)))
const padded = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password, 'latin1'), filling]).subarray(0, 32)

/**
 * Locks everything in the context behind a password; answers the reference for the trailer. 128-bit RC4 and not AES: its
 * result hangs on nothing but the password and the identifier, so the sample has the same bytes each time.
 */
export function lockPdf(context: PDFContext, password: string, identifier: string): PDFRef {
  const owner = inRounds(again(50, md5(padded(password))), padded(password))
  const rights = Buffer.alloc(4)
  rights.writeInt32LE(permissions)
  const id = Buffer.from(identifier, 'hex')
  const key = again(50, md5(padded(password), owner, rights, id))
  const user = Buffer.concat([inRounds(key, md5(filling, id)), Buffer.alloc(16)])
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const number = Buffer.from([
      reference.objectNumber & 255,
      (reference.objectNumber >> 8) & 255,
      (reference.objectNumber >> 16) & 255,
      0,
      0,
    ])
    const own = md5(key, number)
    context.assign(
      reference,
      locked(object, (bytes) => rc4(own, bytes)),
    )
  }
  const hex = (bytes: Uint8Array) => PDFHexString.of(Buffer.from(bytes).toString('hex'))
  return context.register(
    context.obj({
      Filter: 'Standard',
      V: 2,
      R: 3,
      Length: 128,
      P: permissions,
      O: hex(owner),
      U: hex(user),
    }),
  )
}

/** The object with its strings and its stream locked. */
function locked(object: PDFObject, lock: (bytes: Uint8Array) => Uint8Array): PDFObject {
  if (object instanceof PDFString || object instanceof PDFHexString) {
    return PDFHexString.of(Buffer.from(lock(object.asBytes())).toString('hex'))
  }
  if (object instanceof PDFArray) {
    for (let index = 0; index < object.size(); index += 1) object.set(index, locked(object.get(index), lock))
  }
  if (object instanceof PDFDict) {
    for (const [name, value] of object.entries()) object.set(name, locked(value, lock))
  }
  if (object instanceof PDFRawStream) {
    return PDFRawStream.of(object.dict, lock(object.getContents()))
  }
  return object
}
