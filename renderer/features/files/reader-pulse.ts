/** Questions in a row without a word from the reader before it is said not to answer. */
export const mostUnanswered = 3

/**
 * Whether the reader still lives. Any word from it is a sign of life, so a busy one clears itself of the suspicion.
 * Questions are counted instead of seconds: after a sleep of the computer or in a slowed window time passes, but no
 * question is asked.
 */
export function readerPulse(ask: () => void, say: (silent: boolean) => void) {
  let unanswered = 0
  return {
    beat: () => {
      if (unanswered >= mostUnanswered) say(true)
      unanswered += 1
      ask()
    },
    heard: () => {
      unanswered = 0
      say(false)
    },
  }
}
