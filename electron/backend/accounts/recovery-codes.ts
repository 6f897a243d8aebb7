import { createHash, randomInt } from 'node:crypto'

/** Without I, L, O and U, which are misread on paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const count = 8
const groups = 4
const perGroup = 4

const group = (): string =>
  Array.from({ length: perGroup }, () => letters[randomInt(letters.length)]).join('')

/** One-time codes of 80 random bits each, as they are printed: `7K3F-9QXA-…`. */
export const makeRecoveryCodes = (): string[] =>
  Array.from({ length: count }, () => Array.from({ length: groups }, group).join('-'))

/** What is kept of a code. It is random and long, so nothing slower is needed; typing is forgiven case, gaps, O and I. */
export const recoveryCodeHash = (code: string): string =>
  createHash('sha256')
    .update(
      code
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, '')
        .replace(/O/g, '0')
        .replace(/[IL]/g, '1'),
    )
    .digest('hex')
