import { AppError } from '../../shared/app-error.ts'
import type { ArchiveClient } from '../../shared/contract/contract.ts'

/** Asks on the terminal without showing what is typed; undefined where there is nobody to ask. */
export type AskSecretly = (question: string) => Promise<string | undefined>

/** In an archive with accounts, says who is at work; the rights are the same as in the window. */
export async function signInIfAsked(
  client: ArchiveClient,
  person: string | undefined,
  ask: AskSecretly,
): Promise<void> {
  const { open } = await client.call('archive.state', {})
  if (open === null || !open.session.accounts) return
  const name = person ?? process.env['HOSO_PERSON'] ?? ''
  if (name === '') throw new AppError('person-missing')
  // Never as an argument: every program on the machine can read those.
  const password = process.env['HOSO_PASSWORD'] ?? (await ask(`Mật khẩu của ${name}: `))
  if (password === undefined || password === '') throw new AppError('password-missing')
  await client.call('accounts.signIn', { name, password })
}
