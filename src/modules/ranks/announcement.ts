import { type AdviceStep, coach } from '../../engine/advice/coach'
import { simulate } from '../../engine/advice/simulate'
import { standingAt } from '../../engine/evaluate/evaluate'
import type { Facts } from '../../engine/facts/facts'
import type { Policy } from '../../engine/policy/policy'
import { isAtLeast, type Tier } from '../../engine/policy/tiers'
import type { CivilDate } from '../../platform/clock'
import { type InForce, policyInForce } from './calendar/in-force'
import { type FactsWithCuts, selectCuts } from './facts-with-cuts'
import { type UnmetCondition, unmetOf } from './unmet'

/** What an announced rule would do to one person as things stand, and how they keep their tier (§2.7). */
export interface Announcement {
  readonly policy: Policy
  readonly from: CivilDate
  /** By the rule of today, and by the one announced, on the same facts. */
  readonly holds: Tier
  readonly becomes: Tier
  readonly unmet: readonly UnmetCondition[]
  /** Deeds after which the new rule itself gives the tier held today; empty where there is nothing to do. */
  readonly steps: readonly AdviceStep[]
  /** False when no short way was found. */
  readonly isReachable: boolean
}

/** A person may fall several tiers at once; each step is advised and simulated before the next. */
const stepsMax = 4

/** What to do to hold `target` under a policy, one tier after the other, verified on simulated facts. */
export const wayTo = (
  { policy, at }: { policy: Policy; at: Date },
  facts: Facts,
  target: Tier,
): readonly AdviceStep[] | null => {
  let sofar = facts
  const steps: AdviceStep[] = []
  for (let step = 0; step <= stepsMax; step++) {
    if (isAtLeast(standingAt(policy, sofar, at).tier, target)) return steps
    const advice = coach(policy, sofar, at)
    if (!advice?.reached) return null
    steps.push(...advice.steps)
    sofar = simulate(sofar, advice.steps, at)
  }
  return null
}

export const announcementOf = ({ policy, from }: InForce, known: FactsWithCuts, at: Date): Announcement => {
  const now = policyInForce(at)
  const holds = standingAt(now, selectCuts(known, now), at).tier
  const facts = selectCuts(known, policy)
  const standing = standingAt(policy, facts, at)
  const becomes = standing.tier
  const isFalling = !isAtLeast(becomes, holds)
  const way = isFalling ? wayTo({ policy, at }, facts, holds) : []
  return {
    policy,
    from,
    holds,
    becomes,
    unmet: isFalling ? unmetOf(standing.conditions, { from: holds, to: becomes }) : [],
    steps: way ?? [],
    isReachable: way !== null,
  }
}
