import type { Facts } from '../../engine/facts/facts'
import type { Policy } from '../../engine/policy/policy'
import { isSameShare, type TopShare, topShareOf } from '../../engine/policy/policy-parts'

type CutsOfShare = Pick<Facts, 'cuts' | 'cutDates'>

/** Facts as the database knows them: with the cuts of several top shares, because an announced rule may ask for another. */
export interface FactsWithCuts extends Facts {
  readonly cutsOfShares?: readonly (CutsOfShare & { readonly share: TopShare })[]
}

/** The facts by which a policy judges: with the cuts of the share that it asks for. Facts from elsewhere stay as they are. */
export const selectCuts = (facts: FactsWithCuts, policy: Policy): Facts => {
  const { cutsOfShares, ...rest } = facts
  if (!cutsOfShares) return facts
  const own = cutsOfShares.find(({ share }) => isSameShare(share, topShareOf(policy)))
  return { ...rest, cuts: own?.cuts ?? new Map(), ...(own?.cutDates && { cutDates: own.cutDates }) }
}
