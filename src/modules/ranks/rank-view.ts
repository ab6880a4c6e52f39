import { type Advice, coach } from '../../engine/advice/coach'
import {
  type ConditionDetail,
  eachCondition,
  evaluate,
  type Standing,
  type StandingCondition,
  standingAt,
} from '../../engine/evaluate/evaluate'
import { type FactHistory, noFactHistory } from '../../engine/facts/fact-history'
import type { Facts } from '../../engine/facts/facts'
import { type Forecast, forecast } from '../../engine/history/forecast'
import { sinceOf } from '../../engine/history/since'
import { measure } from '../../engine/measure/measure'
import type { Metrics } from '../../engine/policy/metrics'
import type { Policy } from '../../engine/policy/policy'
import { instantText } from '../../platform/calendar'
import type { Reader } from '../../platform/db'
import { type ComingFall, comingFall } from './announcement'
import { policyInForce } from './calendar/in-force'
import { factsOf, memberCalled } from './queries-facts'
import type { TierGroup } from './tier-groups'

/** One person's standing in plain English lines, for operators at a shell. Undefined when nobody is called so. */
export const explain = async (db: Reader, who: string, at: Date): Promise<string[] | undefined> => {
  const memberId = await memberCalled(db, who)
  const facts = memberId && (await factsOf(db, [memberId], at)).get(memberId)
  if (!memberId || !facts) return undefined
  const { policy, standing, forecast } = rankView(facts, at)
  const conditions = standing.conditions.map(
    ({ tier, metric, met, actual, required }) =>
      `  ${met ? 'met  ' : 'unmet'}  ${tier.padEnd(9)}  ${metric.padEnd(24)}  ${String(actual).padEnd(10)}  needs ${required}`,
  )
  const ahead = forecast.steps.map(({ at: then, tier, because }) => {
    const causes = [...new Set(because.map(({ turn }) => turn))].join(', ')
    return `  ${instantText(then)}  ${tier} (${causes})`
  })
  return [
    `${memberId} is ${standing.tier} under ${policy.id} at ${instantText(at)}`,
    ...conditions,
    'If nothing is done:',
    ...(ahead.length > 0 ? ahead : ['  no change within a year']),
  ]
}

/** One person's standing at `at` under the policy in force, in one statement. Undefined for an unknown id. */
export const standingOf = async (db: Reader, memberId: string, at: Date): Promise<Standing | undefined> => {
  const facts = (await factsOf(db, [memberId], at)).get(memberId)
  return facts && standingAt(policyInForce(at), facts, at)
}

/** All that the page of a rank shows, worked out from facts alone (§2.5). */
export interface RankView {
  readonly at: Date
  readonly policy: Policy
  readonly facts: Facts
  readonly metrics: Metrics
  readonly standing: Standing
  readonly forecast: Forecast
  readonly advice: Advice | null
  /** The tier that will be lost within a month if nothing is done, and how to keep it. */
  readonly fall: ComingFall | null
  readonly behind: readonly ConditionDetail[]
  /** Since when each condition of the standing reads as it does; null where it always has. */
  readonly since: readonly (Date | null)[]
}

export const rankView = (facts: Facts, at: Date, earlier: FactHistory = noFactHistory): RankView => {
  const policy = policyInForce(at)
  const metrics = measure(facts, at)
  const held = { at, past: facts.past }
  const standing = evaluate(policy, metrics, held)
  const ahead = forecast(policy, facts, at)
  return {
    at,
    policy,
    facts,
    metrics,
    standing,
    forecast: ahead,
    advice: coach(policy, facts, at),
    fall: comingFall({ policy, facts, standing, forecast: ahead }, at),
    behind: eachCondition(policy, metrics, held),
    since: sinceOf(policy, { history: { facts, earlier }, standing }, at),
  }
}

export type RankGroup = TierGroup<StandingCondition>
