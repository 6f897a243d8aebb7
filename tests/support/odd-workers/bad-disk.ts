import { readFileSync } from 'node:fs'

/** Says of every PDF that the disk gave an error, as one on a failing drive would. */
process.send?.({ type: 'ready' })
process.on('message', ({ path }: { path: string }) => {
  const isPdf = readFileSync(path, 'latin1').startsWith('%PDF')
  process.send?.(
    isPdf ? { type: 'file-error', code: 'EIO' } : { type: 'end', how: 'not-pdf', residentBytes: 1 },
  )
})
