// Pure: which accounts a money event touches, and by how much. What the site owes and earns is positive,
// what it holds is negative, so that every list sums to zero (§4.2).
import type { CivilDate } from '../../platform/clock'
import { taxInside } from './tax-rates'
import { withholdingBase, withholdingOf } from './withholding'

export interface EntryDraft {
  account: string
  yen: bigint
}

export const escrowOf = (orderId: string): string => `escrow/${orderId}`
export const freelancerOf = (memberId: string): string => `freelancer/${memberId}`
export const clientOf = (memberId: string): string => `client/${memberId}`
export const orderRef = (orderId: string): string => `order/${orderId}`
export const payoutRef = (runId: string): string => `payout/${runId}`

const draft = (account: string, yen: bigint): EntryDraft => ({ account, yen })

/**
 * The site's own accounts through which every release goes are kept in parts, by the last letter of the client's id, so that
 * the orders of different clients do not wait for one row (decision 175).
 */
export const partOf = (account: 'fees' | 'fees-held' | 'consumption-tax', clientId: string): string =>
  `${account}/${clientId.slice(-1)}`

/** The client's money has arrived: the price is held for the order, the client fee waits for the release. */
export const fundEntries = (fund: {
  orderId: string
  clientId: string
  priceYen: bigint
  clientFeeYen: bigint
}): EntryDraft[] => [
  draft('provider', -(fund.priceYen + fund.clientFeeYen)),
  draft(escrowOf(fund.orderId), fund.priceYen),
  draft(partOf('fees-held', fund.clientId), fund.clientFeeYen),
]

export interface Settlement {
  orderId: string
  freelancerId: string
  clientId: string
  /** All that is held for the order. */
  priceYen: bigint
  /** What of it the freelancer has earned, before fees: 0 refunds all, the price releases all. */
  rewardYen: bigint
  /** What is held as the client fee of the whole price, frozen at agreement. */
  clientFeeYen: bigint
  /** The fee on the reward. */
  freelancerFeeYen: bigint
  /** The day of completion, which is that of payment: taxes are those of that day (§4.5). */
  on: CivilDate
  /** Income tax is withheld from this reward; absent: none is. */
  withholds?: boolean | undefined
}

export interface SettlementDraft {
  entries: EntryDraft[]
  /** What goes back to the client: the rest of the price and its share of the client fee, and the tax withheld. */
  refundYen: bigint
  /** What the site keeps of the client fee. */
  clientFeeYen: bigint
  withheldYen: bigint
  freelancerReceivesYen: bigint
}

/**
 * Ends an order's escrow. A partial reward keeps the client fee in proportion, rounded down: the rest of it,
 * with the broken yen, goes back to the client. The consumption tax inside each fee is parted from it,
 * rounded down once per fee, since the two fees stand on the papers of two people. Withheld tax goes back to the client,
 * who owes it to the tax office: the site never keeps it (§4.5). One settlement is one payment.
 */
export const settleEntries = (s: Settlement): SettlementDraft => {
  if (s.rewardYen < 0n || s.rewardYen > s.priceYen) throw new Error('A reward lies between 0 and the price')
  const clientFee = (s.clientFeeYen * s.rewardYen) / s.priceYen
  const withheld = s.withholds ? withholdingOf(withholdingBase(s.rewardYen, s), s.on) : 0n
  const tax = taxInside(clientFee, s.on) + taxInside(s.freelancerFeeYen, s.on)
  const receives = s.rewardYen - s.freelancerFeeYen - withheld
  const refundYen = s.priceYen - s.rewardYen + s.clientFeeYen - clientFee + withheld
  const entries = [
    draft(escrowOf(s.orderId), -s.priceYen),
    draft(partOf('fees-held', s.clientId), -s.clientFeeYen),
    draft(freelancerOf(s.freelancerId), receives),
    draft(partOf('fees', s.clientId), clientFee + s.freelancerFeeYen - tax),
    draft(partOf('consumption-tax', s.clientId), tax),
    draft(clientOf(s.clientId), refundYen),
  ]
  return {
    entries,
    refundYen,
    clientFeeYen: clientFee,
    withheldYen: withheld,
    freelancerReceivesYen: receives,
  }
}

/** Part of an escrow goes back, as when a price is lowered: its share of the client fee goes with it. */
export const refundEntries = (refund: {
  orderId: string
  clientId: string
  amountYen: bigint
  clientFeeYen: bigint
}): EntryDraft[] => [
  draft(escrowOf(refund.orderId), -refund.amountYen),
  draft(partOf('fees-held', refund.clientId), -refund.clientFeeYen),
  draft(clientOf(refund.clientId), refund.amountYen + refund.clientFeeYen),
]

/** Part of an order's escrow becomes that of new pieces, to the yen (§3.2). */
export const splitEntries = (split: {
  fromOrderId: string
  pieces: readonly { orderId: string; priceYen: bigint }[]
}): EntryDraft[] => [
  draft(escrowOf(split.fromOrderId), -split.pieces.reduce((sum, piece) => sum + piece.priceYen, 0n)),
  ...split.pieces.map((piece) => draft(escrowOf(piece.orderId), piece.priceYen)),
]

/** The escrow of several orders becomes that of one, to the yen (§3.1). */
export const mergeEntries = (merge: {
  toOrderId: string
  from: readonly { orderId: string; priceYen: bigint }[]
}): EntryDraft[] => [
  ...merge.from.map((order) => draft(escrowOf(order.orderId), -order.priceYen)),
  draft(
    escrowOf(merge.toOrderId),
    merge.from.reduce((sum, order) => sum + order.priceYen, 0n),
  ),
]

/** The provider has taken money that no order wants any more: it is owed to the client at once. */
export const returnEntries = (back: { clientId: string; amountYen: bigint }): EntryDraft[] => [
  draft('provider', -back.amountYen),
  draft(clientOf(back.clientId), back.amountYen),
]

/** The provider has given money back to the client. */
export const clientRefundEntries = (refund: { clientId: string; amountYen: bigint }): EntryDraft[] => [
  draft(clientOf(refund.clientId), -refund.amountYen),
  draft('provider', refund.amountYen),
]

/** A card company has taken a payment back: the provider holds less, and the site has a claim instead (decision 171). */
export const chargebackEntries = (amountYen: bigint): EntryDraft[] => [
  draft('chargebacks', -amountYen),
  draft('provider', amountYen),
]

/** The card company has decided for the site, and given the payment back. */
export const chargebackReturnedEntries = (amountYen: bigint): EntryDraft[] => [
  draft('provider', -amountYen),
  draft('chargebacks', amountYen),
]

/** A client who is owed a refund has had it from the card company already. */
export const chargebackOffsetEntries = (refund: { clientId: string; amountYen: bigint }): EntryDraft[] => [
  draft(clientOf(refund.clientId), -refund.amountYen),
  draft('chargebacks', refund.amountYen),
]

/** Money has arrived in the bank; whose it is has to be found. */
export const depositEntries = (amountYen: bigint): EntryDraft[] => [
  draft('bank', -amountYen),
  draft('deposits', amountYen),
]

/** It pays a charge, whose funding takes it from the provider's account like any other payment. */
export const depositAppliedEntries = (amountYen: bigint): EntryDraft[] => [
  draft('deposits', -amountYen),
  draft('provider', amountYen),
]

/** It was sent back, or was nobody's payment. */
export const depositReleasedEntries = (amountYen: bigint): EntryDraft[] => [
  draft('deposits', -amountYen),
  draft('bank', amountYen),
]

/** A refund that the provider's account has given back has left the bank. */
export const transferRefundedEntries = (amountYen: bigint): EntryDraft[] => [
  draft('provider', -amountYen),
  draft('bank', amountYen),
]

export interface Payable {
  memberId: string
  amountYen: bigint
}

const sumOf = (lines: readonly Payable[]): bigint => lines.reduce((sum, line) => sum + line.amountYen, 0n)
const freelancers = (lines: readonly Payable[], sign: bigint): EntryDraft[] =>
  lines.map(({ memberId, amountYen }) => draft(freelancerOf(memberId), sign * amountYen))

/** A run of payouts is on its way: what people had earned is now in flight (§4.2). */
export const payoutEntries = (lines: readonly Payable[]): EntryDraft[] => [
  ...freelancers(lines, -1n),
  draft('payouts', sumOf(lines)),
]

/** The bank has carried out the transfers of a run. */
export const payoutSettledEntries = (amountYen: bigint): EntryDraft[] => [
  draft('payouts', -amountYen),
  draft('bank', amountYen),
]

/** A transfer came back: out of what is in flight, or, once the run counts as carried out, into the bank. */
export const payoutReturnedEntries = (line: Payable, from: 'payouts' | 'bank'): EntryDraft[] => [
  draft(from, -line.amountYen),
  ...freelancers([line], 1n),
]

/** The provider has paid out to the site's bank account, and kept its own fees of it. */
export const providerPayoutEntries = (payout: { amountYen: bigint; feeYen: bigint }): EntryDraft[] => [
  draft('bank', -payout.amountYen),
  draft('provider-fees', -payout.feeYen),
  draft('provider', payout.amountYen + payout.feeYen),
]
