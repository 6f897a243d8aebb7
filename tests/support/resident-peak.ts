import { readFileSync } from 'node:fs'

const children = `/proc/self/task/${process.pid}/children`

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

/** Looks every two milliseconds how large the processes have been that this one started; bytes, Linux only. */
export function watchResidentPeak(): { stop(): number } {
  let peak = 0
  const timer = setInterval(() => {
    for (const child of read(children).split(' ')) {
      if (child === '') continue
      const kilobytes = /VmHWM:\s+(\d+)/.exec(read(`/proc/${child}/status`))?.[1]
      peak = Math.max(peak, Number(kilobytes ?? 0) * 1024)
    }
  }, 2)
  return {
    stop: () => {
      clearInterval(timer)
      return peak
    },
  }
}
