import { settle } from '../../engine/evaluate/evaluate'
import type { Past } from '../../engine/facts/facts'
import type { Policy } from '../../engine/policy/policy'
import { hasMemory } from '../../engine/policy/policy-parts'
import type { Tier } from '../../engine/policy/tiers'
import type { Reader } from '../../platform/db'
import { type Cuts, tiersOf } from '../ranks'
import type { Tiers } from './replay-report'

export type Pasts = ReadonlyMap<string, Past>

export interface FoldResult {
  readonly tiers: Tiers
  /** What everybody holds from then on, with the warnings that stand. */
  readonly pasts: Pasts
}

const unwarned: Past['warnings'] = []

/** What a rule with memory takes over; nothing is warned of yet. One without asks for no past, and a million are spared. */
export const pastsOf = (policy: Policy, tiers: Tiers): Pasts =>
  hasMemory(policy)
    ? new Map([...tiers].map(([memberId, tier]) => [memberId, { tier, warnings: unwarned }]))
    : new Map()

/**
 * Everybody's tier at `at` under a rule that may have a memory (§2.7), from what each held before under this very rule. The
 * database says what is earned; whether a tier is kept on notice follows from the warnings carried along.
 */
export const judgeForward = async (
  db: Reader,
  { pasts, ...by }: { policy: Policy; at: Date; pasts: Pasts; cuts?: Cuts | undefined },
): Promise<FoldResult> => {
  const { policy, at } = by
  if (!hasMemory(policy)) {
    const tiers = await tiersOf(db, { ...by, subjects: 'all' })
    return { tiers, pasts: pastsOf(policy, tiers) }
  }
  // Without its notice a rule answers what was earned, and of the past only the tier is asked.
  const { warningDays: _, ...unwarning } = policy
  const held = new Map([...pasts].map(([memberId, { tier }]) => [memberId, { tier, warnings: unwarned }]))
  const earned = await tiersOf(db, { ...by, policy: unwarning, subjects: 'all', pasts: held })
  const tiers = new Map<string, Tier>()
  const next = new Map<string, Past>()
  for (const [memberId, tier] of earned) {
    const settled = settle(policy, tier, { at, past: pasts.get(memberId) })
    tiers.set(memberId, settled.tier)
    next.set(memberId, { tier: settled.tier, warnings: settled.warnings ?? [] })
  }
  return { tiers, pasts: next }
}
