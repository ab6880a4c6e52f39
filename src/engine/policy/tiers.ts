/** The levels a freelancer can hold, from the lowest. Their names come from the policy. */
export const tiers = ['none', 'regular', 'bronze', 'silver', 'certified'] as const
export type Tier = (typeof tiers)[number]

export type WonTier = Exclude<Tier, 'none'>
export const wonTiers: readonly WonTier[] = tiers.filter((tier) => tier !== 'none')

export const isAtLeast = (tier: Tier, needed: Tier): boolean => tiers.indexOf(tier) >= tiers.indexOf(needed)
