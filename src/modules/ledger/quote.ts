import type { CivilDate } from '../../platform/clock'
import { type Fees, feesOf } from './fees'
import { taxInside } from './tax-rates'
import { type WithholdingRule, withholdingBase, withholdingOf, withholdingRuleOn } from './withholding'

export interface QuoteTerms {
  /** Day of agreement and payment. */
  readonly on: CivilDate
  /** An individual without employees withholds nothing; default is a company that must. */
  readonly client?: 'company' | 'individual' | undefined
  /** Whether tax is withheld for this kind of work at all; default true. */
  readonly withheldKind?: boolean | undefined
  /** Whether the freelancer is registered for qualified invoices; default false. */
  readonly registered?: boolean | undefined
  /** Whether the papers show consumption tax apart, as ours do; default true. */
  readonly taxApart?: boolean | undefined
}

export interface Quote extends Fees {
  clientFeeTaxYen: bigint
  freelancerFeeTaxYen: bigint
  /** Consumption tax inside the price, and the price without it. */
  taxYen: bigint
  withoutTaxYen: bigint
  /** What withholding is counted on, and what is withheld. */
  withholdingBaseYen: bigint
  withholdingYen: bigint
  withholdingName: WithholdingRule['name']
  /** Goes back to the client at release, who pays it to the tax office. */
  clientReturnedYen: bigint
  freelancerReceivesAfterWithholdingYen: bigint
  /** Paper that the freelancer issues for the work (§4.5). */
  paper: 'qualified-invoice' | 'statement'
}

/** All amounts that a price in yen leads to: what `tanomi money quote` prints (§2.9). */
export const quote = (priceYen: bigint, terms: QuoteTerms): Quote => {
  const { on, client = 'company', withheldKind = true, registered = false, taxApart = true } = terms
  const fees = feesOf(priceYen, on)
  const taxYen = taxInside(priceYen, on)
  const withholdingBaseYen = withholdingBase(priceYen, { on, taxApart })
  const withholdingYen = client === 'company' && withheldKind ? withholdingOf(withholdingBaseYen, on) : 0n
  return {
    ...fees,
    clientFeeTaxYen: taxInside(fees.clientFeeYen, on),
    freelancerFeeTaxYen: taxInside(fees.freelancerFeeYen, on),
    taxYen,
    withoutTaxYen: priceYen - taxYen,
    withholdingBaseYen,
    withholdingYen,
    withholdingName: withholdingRuleOn(on).name,
    clientReturnedYen: withholdingYen,
    freelancerReceivesAfterWithholdingYen: fees.freelancerReceivesYen - withholdingYen,
    paper: registered ? 'qualified-invoice' : 'statement',
  }
}
