import type { Reader } from '../../../platform/db'
import { type Past, settle } from '../engine/past'
import type { Policy } from '../engine/policy'
import { hasMemory } from '../engine/policy-parts'
import { type Tier, wonTiers } from '../engine/tiers'
import { tiersOf } from '../queries-metrics'
import type { Tiers } from './replay-report'

export type Pasts = ReadonlyMap<string, Past>

export interface Folded {
  readonly tiers: Tiers
  /** What everybody holds from then on, with the warnings that stand. */
  readonly pasts: Pasts
}

/** Nothing is warned of yet. */
export const pastsOf = (tiers: Tiers): Pasts =>
  new Map([...tiers].map(([memberId, tier]) => [memberId, { tier, warnings: [] }]))

/** Warnings as old as these hold nobody up: what the database then answers is what was earned. */
const longAgo = wonTiers.map((tier) => ({ tier, at: new Date(0) }))

/**
 * Everybody's tier at `at` under a rule that may have a memory (§2.7), from what each held before under this very rule. The
 * database says what is earned; whether a tier is kept on notice follows from the warnings carried along.
 */
export const judgeForward = async (
  db: Reader,
  { policy, at, pasts }: { policy: Policy; at: Date; pasts: Pasts },
): Promise<Folded> => {
  if (!hasMemory(policy)) {
    const tiers = await tiersOf(db, { policy, subjects: 'all', at })
    return { tiers, pasts: pastsOf(tiers) }
  }
  const unwarned = new Map([...pasts].map(([memberId, { tier }]) => [memberId, { tier, warnings: longAgo }]))
  const earned = await tiersOf(db, { policy, subjects: 'all', at, pasts: unwarned })
  const tiers = new Map<string, Tier>()
  const next = new Map<string, Past>()
  for (const [memberId, tier] of earned) {
    const settled = settle(policy, tier, { at, past: pasts.get(memberId) })
    tiers.set(memberId, settled.tier)
    next.set(memberId, { tier: settled.tier, warnings: settled.warnings ?? [] })
  }
  return { tiers, pasts: next }
}
