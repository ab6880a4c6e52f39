// Windows, aspects and figures of reviews: pure.
import { later } from '../../platform/clock'

export type Side = 'client' | 'freelancer'

/** How long both sides may write after completion; a setting of the site (§3.8). */
export const windowDays = 14
export const commentMax = 2000
export const replyMax = 1000
/** From how many ratings on a mean may stand by itself (§3.8). */
export const meanFrom = 5

export const windowEndsAt = (endedAt: Date): Date => later(endedAt, { days: windowDays })

/** Open until, and not at, the end: at that instant hidden reviews are revealed. */
export const isWindowOpen = (endedAt: Date, at: Date): boolean => at < windowEndsAt(endedAt)

/** Both wrote, or nobody can write any more. */
export const mayReveal = (order: { endedAt: Date; written: number }, at: Date): boolean =>
  order.written === 2 || !isWindowOpen(order.endedAt, at)

/** The same columns for both sides; the freelancer rates clarity, communication, promptness (see texts). */
export const aspects = ['quality', 'communication', 'timeliness', 'again'] as const
export type Aspect = (typeof aspects)[number]

export interface RatingSummary {
  n: number
  /** The mean, floored to one decimal; null while `n` is under five. */
  mean: string | null
  /** Where the true mean lies with 95 % confidence, widened to one decimal; null without ratings. */
  interval: { low: string; high: string } | null
}

const z = 1.96
// Rounding must never promise more than the figures hold; the tiny term takes back floating-point dust.
const floorTenth = (value: number): string => (Math.floor(value * 10 + 1e-9) / 10).toFixed(1)
const ceilTenth = (value: number): string => (Math.ceil(value * 10 - 1e-9) / 10).toFixed(1)

/**
 * What ratings of 1-5 say: count, mean, and an interval (§3.8). The interval is Wilson's for a share, taken of the
 * mean's place between 1 and 5. Of all ratings with a given mean, those that are only 1s and 5s vary most, and for
 * those it is Wilson's own; so it is never too narrow, and three perfect ratings do not look like certainty.
 */
export const ratingSummary = ({ sum, n }: { sum: number; n: number }): RatingSummary => {
  if (n === 0) return { n, mean: null, interval: null }
  const share = (sum / n - 1) / 4
  const weight = z * z
  const middle = (share + weight / (2 * n)) / (1 + weight / n)
  const reach = (z / (1 + weight / n)) * Math.sqrt((share * (1 - share)) / n + weight / (4 * n * n))
  const onScale = (of: number): number => 1 + 4 * Math.min(1, Math.max(0, of))
  return {
    n,
    mean: n < meanFrom ? null : floorTenth(sum / n),
    interval: { low: floorTenth(onScale(middle - reach)), high: ceilTenth(onScale(middle + reach)) },
  }
}
