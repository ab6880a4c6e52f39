// Every order of the statements of two transactions that can matter: those that differ only in the order of statements which
// touch nothing in common have the same end, and one of them is run (dynamic partial-order reduction).
import type pg from 'pg'
import { type Actor, type Deed, isEnd, type Outcome, type Rewrite, startActor } from './actor'
import { canWait, type Footprint, type FootprintBook, sees } from './footprints'

type Side = 0 | 1
const other = (side: Side): Side => (side === 0 ? 1 : 0)

interface Step {
  side: Side
  text: string
  print: Footprint
  /** Set for an end: what its transaction had written. */
  written: Footprint | null
  /** Who could have gone instead. */
  open: readonly Side[]
  /** Had to wait for the other's end. */
  waited: boolean
}

export interface Run {
  outcomes: readonly [Outcome, Outcome]
  steps: readonly Step[]
  /** Tables that the two have changed. */
  dirty: ReadonlySet<string>
}

/** Resolves once the actor has paused or ended, or waits for a lock of the other, who is not running. */
const rest = async (actors: readonly [Actor, Actor], side: Side, watch: pg.Client): Promise<void> => {
  const [actor, rival] = [actors[side], actors[other(side)]]
  const isQuick = (): Promise<unknown> =>
    Promise.race([actor.settled(), new Promise((resolve) => setTimeout(resolve, 5))])
  await isQuick()
  while (actor.state === 'running') {
    const { rows } = await watch.query<{ pids: number[] }>('select pg_blocking_pids($1) as pids', [actor.pid])
    if (actor.state !== 'running') return
    if (rows[0]?.pids.includes(rival.pid) && rival.state === 'paused') return
    await isQuick()
  }
}

export interface Pair {
  /** A connection for each. */
  clients: readonly [pg.Client, pg.Client]
  deeds: readonly [Deed, Deed]
  watch: pg.Client
  book: FootprintBook
  rewrite?: Rewrite | undefined
}

/** Runs the two in the given order as far as it goes, then the first whenever both could go. */
export const play = async (pair: Pair, choices: readonly Side[]): Promise<Run> => {
  const { clients, deeds, watch, book, rewrite } = pair
  const actors: [Actor, Actor] = [
    await startActor(clients[0], deeds[0], { book, rewrite }),
    await startActor(clients[1], deeds[1], { book, rewrite }),
  ]
  const steps: Step[] = []
  /** Of each side, what is still to be noted of a step that waits. */
  const late: [Step | null, Step | null] = [null, null]
  for (;;) {
    const open = ([0, 1] as const).filter((side) => actors[side].state === 'paused')
    const running = ([0, 1] as const).filter((side) => actors[side].state === 'running')
    if (open.length === 0 && running.length === 0) break
    if (open.length === 0) {
      // Each waits for the other: PostgreSQL ends one of them.
      await Promise.race(running.map((side) => actors[side].settled()))
      continue
    }
    const wanted = choices[steps.length]
    const side = wanted !== undefined && open.includes(wanted) ? wanted : (open[0] as Side)
    const actor = actors[side]
    const step: Step = {
      ...{ side, text: actor.next, print: actor.last, open, waited: false },
      written: isEnd(actor.next) ? actor.written : null,
    }
    steps.push(step)
    actor.go()
    await rest(actors, side, watch)
    step.waited = actor.state === 'running'
    late[side] = step
    if (actors[other(side)].state === 'running') await rest(actors, other(side), watch)
    for (const each of [0, 1] as const) {
      const waiting = late[each]
      if (!waiting || actors[each].state === 'running') continue
      waiting.print = actors[each].last
      late[each] = null
    }
  }
  const dirty = new Set([...actors[0].dirty, ...actors[1].dirty])
  return { outcomes: [actors[0].outcome, actors[1].outcome], steps, dirty }
}

/** Whether two steps of different transactions could have ended otherwise in the other order. */
const matters = (one: Step, two: Step): boolean => {
  if (one.written && two.written) return true
  if (one.written) return sees(two.print, one.written)
  if (two.written) return sees(one.print, two.written)
  return canWait(one.print, two.print)
}

const countOf = (side: Side, steps: readonly Step[]): number =>
  steps.filter((step) => step.side === side).length

/**
 * What to try instead of an earlier step of the other side and a later one of this. A statement that waited did nothing before the
 * other's end, unless the other had to wait for it as well: only its place before or after that end is another order.
 */
const instead = (steps: readonly Step[], i: number, j: number): Side[] | null => {
  const [earlier, step] = [steps[i] as Step, steps[j] as Step]
  if (!matters(earlier, step)) return null
  const before = steps.slice(0, i).map(({ side }) => side)
  if (!earlier.waited || step.waited) return [...before, step.side]
  return step.written
    ? [...before, ...Array<Side>(countOf(step.side, steps.slice(i, j + 1))).fill(step.side)]
    : null
}

/**
 * What to try next to this run: for each step, the last one of the other side before it whose order with it matters and is not
 * settled by what lies between.
 */
const alternatives = (steps: readonly Step[]): Side[][] => {
  const found: Side[][] = []
  /** Of each side: up to which step of the other everything has come before it for sure. */
  const known: [number, number] = [-1, -1]
  steps.forEach((step, j) => {
    for (let i = j - 1; i > known[step.side]; i--) {
      const earlier = steps[i] as Step
      const next = earlier.side === step.side ? null : instead(steps, i, j)
      if (!next) continue
      if (earlier.open.includes(step.side)) found.push(next)
      known[step.side] = i
      break
    }
  })
  return found
}

/**
 * Plays all orders of a pair's statements that can matter, one after another; `judge` looks at what each has left, and puts the
 * database back. Answers how many there were; `ordersMax` ends it sooner.
 */
export const explore = async (
  pair: Pair,
  judge: (run: Run) => Promise<void>,
  ordersMax = Number.POSITIVE_INFINITY,
): Promise<number> => {
  const waiting: Side[][] = [[], [1]]
  const seen = new Set<string>()
  let runs = 0
  for (let choices = waiting.pop(); choices && runs < ordersMax; choices = waiting.pop()) {
    if (seen.has(choices.join(''))) continue
    const run = await play(pair, choices)
    runs++
    const order = run.steps.map(({ side }) => side)
    for (let length = choices.length; length <= order.length; length++)
      seen.add(order.slice(0, length).join(''))
    await judge(run)
    waiting.push(...alternatives(run.steps).filter((next) => !seen.has(next.join(''))))
  }
  return runs
}
