/** The head of the audit log as typed or pasted from paper: null for nothing, `wrong` for what is no hash. */
export function typedHead(typed: string): string | null | 'wrong' {
  const head = typed.replace(/\s+/g, '').toLowerCase()
  if (head === '') return null
  return /^[0-9a-f]{64}$/.test(head) ? head : 'wrong'
}
