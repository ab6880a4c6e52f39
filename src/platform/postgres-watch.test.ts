import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Lease } from './postgres-lease'
import { watchServer } from './postgres-watch'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const makeLease = (): Lease & { lose: () => void; given: number } => {
  let lost = (): void => {}
  const lease = {
    given: 0,
    lose: () => lost(),
    onLost: (hear: () => void) => {
      lost = hear
    },
    giveBack: async () => {
      lease.given++
      return true
    },
    close: async () => {},
  }
  return lease
}

test('a server that dies is brought back at once, and the lease in the new one is given back at the end', async () => {
  const [first, second] = [makeLease(), makeLease()]
  const bringUp = vi.fn(async () => second)
  const watch = watchServer({ lease: first, bringUp })
  await vi.advanceTimersByTimeAsync(10_000)
  first.lose()
  await vi.advanceTimersByTimeAsync(0)
  expect(bringUp).toHaveBeenCalledTimes(1)
  expect(await watch.stop()).toBe(true)
  expect([first.given, second.given]).toEqual([0, 1])
})

test('a server that cannot be brought back is given up after nine starts', async () => {
  const first = makeLease()
  const bringUp = vi.fn(() => Promise.reject(new Error('could not read the control file')))
  const onGivenUp = vi.fn()
  watchServer({ lease: first, bringUp, onGivenUp })
  await vi.advanceTimersByTimeAsync(10_000)
  first.lose()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(bringUp).toHaveBeenCalledTimes(9)
  expect(onGivenUp).toHaveBeenCalledTimes(1)
})

test('as long as the disk is full it goes on, and comes back when there is room', async () => {
  const first = makeLease()
  let isFull = true
  const bringUp = vi.fn(async () => {
    if (isFull) throw new Error('could not write lock file: No space left on device')
    return makeLease()
  })
  const onGivenUp = vi.fn()
  watchServer({ lease: first, bringUp, onGivenUp })
  await vi.advanceTimersByTimeAsync(10_000)
  first.lose()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(onGivenUp).not.toHaveBeenCalled()
  isFull = false
  const before = bringUp.mock.calls.length
  await vi.advanceTimersByTimeAsync(2000)
  expect(bringUp).toHaveBeenCalledTimes(before + 1)
})

test('a server that dies again and again soon after it came is given up, too', async () => {
  const first = makeLease()
  const leases: ReturnType<typeof makeLease>[] = [first]
  const bringUp = vi.fn(async () => {
    const next = makeLease()
    leases.push(next)
    return next
  })
  const onGivenUp = vi.fn()
  watchServer({ lease: first, bringUp, onGivenUp })
  for (let i = 0; i < 20; i++) {
    leases.at(-1)?.lose()
    await vi.advanceTimersByTimeAsync(2000)
  }
  expect(onGivenUp).toHaveBeenCalled()
})
