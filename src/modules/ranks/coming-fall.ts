import type { AdviceStep } from '../../engine/advice/coach'
import type { Standing } from '../../engine/evaluate/evaluate'
import type { Facts } from '../../engine/facts/facts'
import type { Forecast, ForecastStep } from '../../engine/history/forecast'
import type { Turn } from '../../engine/history/freelancer-contributions'
import type { Policy } from '../../engine/policy/policy'
import { isAtLeast, type Tier } from '../../engine/policy/tiers'
import { later } from '../../platform/clock'
import { wayTo } from './announcement'

/** A step down that is near enough to be said at the top of the page. */
export interface ComingFall extends ForecastStep {
  /** The tier held today. */
  readonly from: Tier
  /** Deeds that keep it, verified by `evaluate` for the instant of the fall; null where no short way was found. */
  readonly steps: readonly AdviceStep[] | null
}

const soonDays = 31

/** Whoever reads the page is here: absence alone is no danger to them. */
const byAbsence: readonly Turn[] = ['login-ages', 'vacation-begins', 'vacation-ends']

interface FallInput {
  readonly policy: Policy
  readonly facts: Facts
  readonly standing: Standing
  readonly forecast: Forecast
}

/**
 * The tier that is lost within a month if nothing is done (§2.5), by anything but absence. Null where a warning stands: that
 * says so already (§2.7).
 */
export const comingFall = ({ policy, facts, standing, forecast }: FallInput, at: Date): ComingFall | null => {
  if ((standing.warnings ?? []).length > 0) return null
  const step = forecast.steps.find(({ because }) => because.some(({ turn }) => !byAbsence.includes(turn)))
  if (!step || step.at > later(at, { days: soonDays }) || isAtLeast(step.tier, standing.tier)) return null
  return { ...step, from: standing.tier, steps: wayTo({ policy, at: step.at }, facts, standing.tier) }
}
