/**
 * Electron's file system takes every `*.asar` for a folder: a paper of that name could not be filed. Called once the rule
 * data, which lies in the program's own asar, has been read. Plain Node knows nothing of it.
 */
export function ignoreAsar(): void {
  Reflect.set(process, 'noAsar', true)
}
