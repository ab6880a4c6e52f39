export type Tier = 'none' | 'regular' | 'bronze' | 'silver' | 'certified'
export const tiers = ['none', 'regular', 'bronze', 'silver', 'certified'] as const satisfies readonly Tier[]

/** Whether a tier reaches another: what jobs require, and what search shows. */
export const reaches = (tier: Tier, wanted: Tier): boolean => tiers.indexOf(tier) >= tiers.indexOf(wanted)
