import type { On } from '../../platform/clock'
import { type Fees, feesOf, taxInside } from './fees'
import { withholdingOf } from './withholding'

export interface Quote extends Fees {
  clientFeeTaxYen: bigint
  freelancerFeeTaxYen: bigint
  /** Income tax that the client would withhold, where withholding applies. */
  withholdingYen: bigint
  freelancerReceivesAfterWithholdingYen: bigint
}

/** All amounts that a price in yen leads to: what `tanomi money quote` prints. */
export const quote = (priceYen: bigint, on?: On): Quote => {
  const fees = feesOf(priceYen, on)
  const withholdingYen = withholdingOf(priceYen)
  return {
    ...fees,
    clientFeeTaxYen: taxInside(fees.clientFeeYen),
    freelancerFeeTaxYen: taxInside(fees.freelancerFeeYen),
    withholdingYen,
    freelancerReceivesAfterWithholdingYen: fees.freelancerReceivesYen - withholdingYen,
  }
}
