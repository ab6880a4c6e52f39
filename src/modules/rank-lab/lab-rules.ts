import { builtInPolicies } from '../../engine/policy/policies/built-in'
import { addDays, addMonths, dateOf, daysBetween, startOf } from '../../platform/calendar'
import type { CivilDate } from '../../platform/clock'

/** The first day on which a rule published now may take effect (§2.7). */
export const earliestDay = (at: Date, noticeDays: number): CivilDate => addDays(dateOf(at), noticeDays)

/** The first of a month that leaves the notice: what the form proposes. */
export const proposedDay = (at: Date, noticeDays: number): CivilDate => {
  const earliest = earliestDay(at, noticeDays)
  return earliest.endsWith('-01') ? earliest : addMonths(`${earliest.slice(0, 7)}-01`, 1)
}

/** A report older than this says too little about the people of today. */
export const reportDaysMax = 31

export const isReportFresh = (reportTo: CivilDate, at: Date): boolean =>
  daysBetween(reportTo, dateOf(at)) <= reportDaysMax

const hourMs = 3_600_000

/**
 * Whether a rule can still be taken back: every process reads what is published each minute, and an hour is plenty for
 * the last of them to hear of it before it would judge.
 */
export const isWithdrawable = (effectiveFrom: CivilDate, at: Date): boolean =>
  at.getTime() <= startOf(effectiveFrom).getTime() - hourMs

/** The top share with which a condition on reward begins when it is added. */
export const usualShare = { n: 1, d: 5 } as const

export const isBuiltInName = (id: string): boolean => builtInPolicies.some((policy) => policy.id === id)

/** A name for a copy that nobody has yet: strict-2027, strict-2027-2, strict-2027-3 … */
export const copyName = (id: string, taken: readonly string[]): string => {
  const stem = id.replace(/-copy(-\d+)?$/, '')
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${stem}-copy` : `${stem}-copy-${n}`
    if (!taken.includes(name)) return name
  }
}

/** How far a replay is: being counted, done, failed with a fault, or silent for so long that its process must have died. */
export type RunState = 'counting' | 'done' | 'failed' | 'stopped'

interface Run {
  readonly askedAt: Date
  /** When it last finished a month; null before the first. */
  readonly movedAt: Date | null
  readonly finishedAt: Date | null
  readonly fault: string | null
}

/** A month of a million people takes minutes; a replay that says nothing for longer than this is not waited for. */
export const silenceMaxMs = 20 * 60_000

export const runState = ({ askedAt, movedAt, finishedAt, fault }: Run, at: Date): RunState => {
  if (finishedAt) return fault === null ? 'done' : 'failed'
  const silentMs = at.getTime() - (movedAt ?? askedAt).getTime()
  return silentMs < silenceMaxMs ? 'counting' : 'stopped'
}
