import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * How a new password is hashed: 32 MB of memory and, on an office machine ten years old, about a second. It stands in the
 * hash, so raising it here raises it for everybody at their next sign-in.
 */
const cost = { N: 2 ** 15, r: 8, p: 3 } as const
const bytes = 32

interface Cost {
  readonly N: number
  readonly r: number
  readonly p: number
}

const derive = (password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // The same password is composed in different ways by different Vietnamese keyboards.
    const typed = password.normalize('NFC')
    scrypt(typed, salt, bytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })

const written = ({ N, r, p }: Cost, salt: Buffer, key: Buffer): string =>
  ['scrypt', N, r, p, salt.toString('base64'), key.toString('base64')].join('$')

/** `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return written(cost, salt, await derive(password, salt, cost))
}

/** A hash that no password has, so that a name nobody has takes as long to refuse. */
const nobodys = written(cost, randomBytes(16), randomBytes(bytes))

/** Whether this is the password; `outdated` when it should be hashed anew. */
export async function checkPassword(
  password: string,
  stored: string | undefined,
): Promise<{ right: boolean; outdated: boolean }> {
  const [name, N, r, p, salt = '', key = ''] = (stored ?? nobodys).split('$')
  if (name !== 'scrypt') return { right: false, outdated: false }
  const used = { N: Number(N), r: Number(r), p: Number(p) }
  const wanted = Buffer.from(key, 'base64')
  const derived = await derive(password, Buffer.from(salt, 'base64'), used)
  const same = wanted.length === derived.length && timingSafeEqual(wanted, derived)
  return {
    right: same && stored !== undefined,
    outdated: used.N !== cost.N || used.r !== cost.r || used.p !== cost.p,
  }
}
