/** The levels a freelancer can hold, from the lowest. Their names come from the policy. */
export const tiers = ['none', 'regular', 'bronze', 'silver', 'certified'] as const
export type Tier = (typeof tiers)[number]

export type WonTier = Exclude<Tier, 'none'>
export const wonTiers: readonly WonTier[] = tiers.filter((tier) => tier !== 'none')

export const isAtLeast = (tier: Tier, needed: Tier): boolean => tiers.indexOf(tier) >= tiers.indexOf(needed)

/** What the policies that ship with the code call them. */
export const usualLabels = {
  none: { ja: 'ランク外', en: 'Unranked' },
  regular: { ja: 'レギュラー', en: 'Regular' },
  bronze: { ja: 'ブロンズ', en: 'Bronze' },
  silver: { ja: 'シルバー', en: 'Silver' },
  certified: { ja: '認定ランサー', en: 'Certified' },
} as const satisfies Record<Tier, object>
