// What every part of the demo world's maker holds in its hands.
import { earlier, later } from '../../../src/platform/clock'
import type { Keys } from '../../../src/platform/crypto'
import { type Db, inTransaction, type Tx } from '../../../src/platform/db'
import type { FileStore } from '../../../src/platform/file-store'
import { newId } from '../../../src/platform/ids'
import type { Services } from '../../../src/platform/services'

export interface SeedContext {
  db: Db
  files: FileStore
  keys: Keys
  services: Services
  /** Deeds join this transaction instead of opening their own; absent outside `together`. */
  tx?: Tx
  /** The end of the world's history: nothing happens later. */
  now: Date
  /** Called after each story with how many have been told of how many; absent: nobody watches. */
  onProgress?: ((done: number, total: number) => void) | undefined
}

/** The same throw for the same person and purpose, every time. */
export const roll = (seed: number, salt: number, sides: number): number => {
  let x = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(salt + 7, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3ca7)
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39)
  return ((x ^ (x >>> 15)) >>> 0) % sides
}

/** So many days before the world's end, at a working hour in Japan. */
export const daysAgo = (kit: SeedContext, days: number, seed: number): Date => {
  const day = earlier(kit.now, { days })
  const midnight = new Date(
    Math.floor((day.getTime() + 9 * 3_600_000) / 86_400_000) * 86_400_000 - 9 * 3_600_000,
  )
  return later(midnight, {
    hours: 8 + roll(seed, 91, 13),
    minutes: roll(seed, 92, 60),
    seconds: roll(seed, 93, 60),
  })
}

/** One deed, in its own transaction, unless it would lie in the future: then the story stops there. */
const storyEnds = Symbol('the story ends')

export const deed = async <T>(kit: SeedContext, at: Date, run: (tx: Tx) => Promise<T>): Promise<T> => {
  if (at > kit.now) throw storyEnds
  return kit.tx ? run(kit.tx) : inTransaction(kit.db, run)
}

/**
 * Several deeds of one person in one transaction: most of the time goes into round trips to the database. Only for deeds that
 * lock rows of nobody else, for transactions side by side would wait for each other in a circle. What came before the
 * history's end is kept.
 */
export const together = async <T>(kit: SeedContext, run: (kit: SeedContext) => Promise<T>): Promise<T> => {
  const outcome = await inTransaction(kit.db, async (tx) => {
    try {
      return { value: await run({ ...kit, tx }) }
    } catch (error) {
      if (error === storyEnds) return storyEnds
      throw error
    }
  })
  if (outcome === storyEnds) throw storyEnds
  return outcome.value
}

/** Tells stories side by side; each stops where its next deed would lie in the future. */
export const tellAll = async (stories: readonly (() => Promise<void>)[], atOnce = 6): Promise<void> => {
  const waiting = [...stories]
  const teller = async (): Promise<void> => {
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      await story().catch((error: unknown) => {
        if (error !== storyEnds) throw error
      })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, teller))
}

export { newId }
