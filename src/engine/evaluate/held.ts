import type { Past, Warning } from '../facts/facts'
import type { Policy } from '../policy/policy'
import { isAtLeast, type Tier, type WonTier } from '../policy/tiers'

/** The past, held against the moment of judgement. Without a past nothing was held. */
export interface HeldTiers {
  readonly at: Date
  readonly past?: Past | undefined
}

export interface StandingWarning extends Warning {
  /** The first instant without the tier, if nothing is done. */
  readonly fallsAt: Date
}

const dayMs = 24 * 3_600_000

export const isHeldTier = (held: HeldTiers | undefined, tier: Tier): boolean =>
  held?.past !== undefined && isAtLeast(held.past.tier, tier)

/**
 * The tier that follows from the tier earned: what was held and is not earned any more stays until its warning is
 * `warningDays` old (§2.7). A warning that nobody has given yet is given now. Each tier has its own, so that nobody loses
 * two steps on the notice for one.
 */
export const settle = (
  { warningDays, tiers }: Policy,
  earned: Tier,
  held: HeldTiers | undefined,
): { readonly tier: Tier; readonly warnings?: readonly StandingWarning[] } => {
  if (warningDays === undefined) return { tier: earned }
  const warnings: StandingWarning[] = []
  for (const { tier } of tiers) {
    if (isAtLeast(earned, tier)) continue
    if (!held || !isHeldTier(held, tier)) break
    const at = held.past?.warnings.find((warning) => warning.tier === tier)?.at ?? held.at
    const fallsAt = new Date(at.getTime() + warningDays * dayMs)
    if (fallsAt <= held.at) break
    warnings.push({ tier, at, fallsAt })
  }
  return { tier: warnings.at(-1)?.tier ?? earned, warnings }
}

/** What a judgement makes of the warnings that stand: which are given, and which end because the tier is safe or lost. */
export const turnedWarnings = (
  standing: readonly Warning[],
  { tier: held, warnings = [] }: { readonly tier: Tier; readonly warnings?: readonly StandingWarning[] },
): {
  readonly given: readonly StandingWarning[]
  readonly lifted: readonly WonTier[]
  readonly fallen: readonly WonTier[]
} => {
  const isIn = (list: readonly Warning[], { tier }: Warning): boolean =>
    list.some((warning) => warning.tier === tier)
  const over = standing.filter((warning) => !isIn(warnings, warning)).map(({ tier }) => tier)
  return {
    given: warnings.filter((warning) => !isIn(standing, warning)),
    lifted: over.filter((tier) => isAtLeast(held, tier)),
    fallen: over.filter((tier) => !isAtLeast(held, tier)),
  }
}
