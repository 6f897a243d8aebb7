import { describe, expect, test } from 'vitest'
import { checkPassword, hashPassword } from '../../../electron/backend/accounts/password.ts'
import { makeRecoveryCodes, recoveryCodeHash } from '../../../electron/backend/accounts/recovery-codes.ts'

describe('a password', () => {
  test('is known again, in whichever way its marks were composed, and no other is', async () => {
    const stored = await hashPassword('ruộng bậc thang'.normalize('NFD'))
    expect(await checkPassword('ruộng bậc thang', stored)).toEqual({ right: true, outdated: false })
    expect((await checkPassword('ruộng bậc thanh', stored)).right).toBe(false)
    expect(stored).not.toContain('ruộng')
  })

  test('has its cost in the hash, so that a weaker one of earlier is still known, and told', async () => {
    // 'ruộng' by Node's own scrypt with N = 1024, r = 8, p = 1 and the salt 'muối muối muối!!'.
    const { scryptSync } = await import('node:crypto')
    const salt = Buffer.from('muối muối muối!!')
    const key = scryptSync('ruộng', salt, 32, { N: 1024, r: 8, p: 1 })
    const stored = ['scrypt', 1024, 8, 1, salt.toString('base64'), key.toString('base64')].join('$')
    expect(await checkPassword('ruộng', stored)).toEqual({ right: true, outdated: true })
  })

  test('of nobody is never right', async () => {
    expect((await checkPassword('', undefined)).right).toBe(false)
  })
})

describe('recovery codes', () => {
  test('are eight, unlike each other, without letters that are misread', () => {
    const codes = makeRecoveryCodes()
    expect(new Set(codes).size).toBe(8)
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  test('are known however they are typed from paper', () => {
    expect(recoveryCodeHash('o1l0 abcd-efgh jkmn')).toBe(recoveryCodeHash('0110-ABCD-EFGH-JKMN'))
  })
})
