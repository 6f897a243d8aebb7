/** Progress on stderr: stdout stays for what a command was asked to print. */
export function report(message: string): void {
  process.stderr.write(`[hoso] ${message}\n`)
}

/** "187.2 MB" */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Says every `everySeconds` that a long step still runs, so that a silent compiler does not look like a hang. */
export async function withHeartbeat<Result>(
  label: string,
  work: () => Promise<Result>,
  everySeconds = 15,
): Promise<Result> {
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  report(`${label} …`)
  const timer = setInterval(() => report(`${label}: still running after ${seconds()} s`), everySeconds * 1000)
  try {
    const result = await work()
    report(`${label}: done in ${seconds()} s`)
    return result
  } finally {
    clearInterval(timer)
  }
}
