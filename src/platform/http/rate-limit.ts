import type { Ctx } from './types'

const minuteMs = 60_000
const callersMax = 10_000

const addressOf = (c: Ctx): string => {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'unknown'
}

/** A member counts for themselves, a guest by the address they call from. */
const callerOf = (c: Ctx): string => c.var.viewer?.memberId ?? addressOf(c)

/**
 * Counts requests of each caller by the minute, in this process alone; forgotten when the minute is over. What it makes
 * answers for how many whole seconds the caller has to wait: 0 is welcome. A request of some weight counts as so many.
 */
export const makeLimit = (perMinute: number): ((c: Ctx, weight?: number) => number) => {
  let minute = -1
  let counts = new Map<string, number>()
  return (c, weight = 1) => {
    const at = c.var.at.getTime()
    const now = Math.floor(at / minuteMs)
    if (now !== minute || counts.size > callersMax) counts = new Map()
    minute = now
    const caller = callerOf(c)
    const count = (counts.get(caller) ?? 0) + weight
    counts.set(caller, count)
    return count <= perMinute ? 0 : Math.ceil((minuteMs - (at % minuteMs)) / 1000)
  }
}
