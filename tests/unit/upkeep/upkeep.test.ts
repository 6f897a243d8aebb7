import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { startUpkeep, type Upkeep, type UpkeepTask } from '../../../electron/backend/upkeep/upkeep.ts'

let upkeep: Upkeep | null = null
afterEach(async () => {
  await upkeep?.stop()
})

/** A task with so many portions left. */
function portions(name: string, count: number, log: string[]): UpkeepTask {
  let left = count
  return {
    name,
    isDue: () => left > 0,
    run: async () => {
      left -= 1
      log.push(name)
      await Promise.resolve()
    },
  }
}

it('runs what is due in the order of the tasks, portion by portion', async () => {
  const log: string[] = []
  const tasks = [portions('a', 2, log), portions('b', 1, log)]
  upkeep = startUpkeep({ tasks, now: () => new Date(), quietFor: 0, every: 1 })
  await expect.poll(() => log).toEqual(['a', 'a', 'b'])
})

it('waits while people are busy', async () => {
  const log: string[] = []
  let time = 0
  upkeep = startUpkeep({
    tasks: [portions('a', 3, log)],
    now: () => new Date(time),
    quietFor: 1_000,
    every: 1,
  })
  await wait(30)
  expect(log).toEqual([])
  time = 900
  const answered = upkeep.callBegan()
  time = 5_000
  await wait(30)
  expect(log).toEqual([])
  answered()
  time = 5_900
  await wait(30)
  expect(log).toEqual([])
  time = 6_000
  await expect.poll(() => log).toEqual(['a', 'a', 'a'])
})

it('puts off a task that fails, and goes on with the others', async () => {
  const log: string[] = []
  let time = 0
  let tries = 0
  const failing: UpkeepTask = {
    name: 'failing',
    isDue: () => tries < 2,
    run: () => {
      tries += 1
      return Promise.reject(new Error('the stick was pulled'))
    },
  }
  const tasks = [failing, portions('b', 1, log)]
  upkeep = startUpkeep({ tasks, now: () => new Date(time), quietFor: 0, every: 1 })
  await expect.poll(() => log).toEqual(['b'])
  await wait(20)
  expect(tries).toBe(1)
  time = 61 * 60 * 1_000
  await expect.poll(() => tries).toBe(2)
})

it('tells the portion at hand to end, and waits for it', async () => {
  let ended = false
  const long: UpkeepTask = {
    name: 'long',
    isDue: () => true,
    run: async (signal) => {
      while (!signal.aborted) await wait(1)
      ended = true
    },
  }
  upkeep = startUpkeep({ tasks: [long], now: () => new Date(), quietFor: 0, every: 1 })
  await wait(20)
  await upkeep.stop()
  expect(ended).toBe(true)
})
