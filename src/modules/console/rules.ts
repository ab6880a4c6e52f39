// Pure rules of the console.
import { earlier } from '../../platform/clock'

/** How long a recorded look at a person's private facts holds before a reason is asked for again. */
export const lookMinutes = 30
export const looksFrom = (at: Date): Date => earlier(at, { minutes: lookMinutes })

/** From when on an open cancellation request is the operators' to decide (§3.1). */
export const decideAfterDays = 7
export const decidableUpTo = (at: Date): Date => earlier(at, { days: decideAfterDays })

/** Whole days since a moment. */
export const daysSince = (then: Date, at: Date): number =>
  Math.max(0, Math.floor((at.getTime() - then.getTime()) / 86_400_000))
