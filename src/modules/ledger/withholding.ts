import type { CivilDate } from '../../platform/clock'
import { rowOn, taxInside } from './tax-rates'

/** What is withheld from one payment for work, in ten-thousandths of its base, and what papers call it. */
export interface WithholdingRule {
  readonly effectiveFrom: CivilDate
  readonly stepYen: bigint
  readonly upToStep: bigint
  readonly aboveStep: bigint
  /** A key of `withholdingNames`: the taxes that the sum is made of. */
  readonly name: 'reconstruction' | 'defence-and-reconstruction'
}

/**
 * Oldest first (income tax law Art. 204, §4.5). From 2027-01-01 the sum stays, but 1 of the 2.1 % of reconstruction tax is
 * defence tax.
 */
export const withholdingRules: readonly WithholdingRule[] = [
  {
    effectiveFrom: '2013-01-01',
    ...{ stepYen: 1_000_000n, upToStep: 1021n, aboveStep: 2042n, name: 'reconstruction' },
  },
  {
    effectiveFrom: '2027-01-01',
    ...{ stepYen: 1_000_000n, upToStep: 1021n, aboveStep: 2042n, name: 'defence-and-reconstruction' },
  },
]

export const withholdingRuleOn = (on: CivilDate): WithholdingRule => rowOn(withholdingRules, on)

/**
 * The tax withheld from one payment to one person, of its base in yen; fractions are dropped at each step. `on` is the day of
 * payment. One release is one payment: the step is never shared by several (§4.5). Whether it applies is decided elsewhere.
 */
export const withholdingOf = (baseYen: bigint, on: CivilDate): bigint => {
  const { stepYen, upToStep, aboveStep } = withholdingRuleOn(on)
  const below = baseYen < stepYen ? baseYen : stepYen
  return (below * upToStep) / 10_000n + ((baseYen - below) * aboveStep) / 10_000n
}

/**
 * What withholding is counted on: the price before our fee, without consumption tax where the papers show tax apart, as ours do;
 * else with it (§4.5).
 */
export const withholdingBase = (
  priceYen: bigint,
  { on, taxApart = true }: { on: CivilDate; taxApart?: boolean },
): bigint => (taxApart ? priceYen - taxInside(priceYen, on) : priceYen)
