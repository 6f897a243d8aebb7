/**
 * Electron's file system takes every `*.asar` for a folder: a paper of that name could not be filed. Called once the rule
 * data, which lies in the program's own asar, has been read. Plain Node knows nothing of it.
 */
export function ignoreAsar(): void {
  Reflect.set(process, 'noAsar', true)
}

/** Reads from the program's own asar after `ignoreAsar`; at once, so that nothing else reads in between. */
export function withAsar<Result>(read: () => Result): Result {
  const before: unknown = Reflect.get(process, 'noAsar')
  Reflect.set(process, 'noAsar', false)
  try {
    return read()
  } finally {
    Reflect.set(process, 'noAsar', before)
  }
}
