export { applyDeposit } from './commands/apply-deposit'
export { correctSettlement } from './commands/correct-settlement'
export { type Funding, fundOrder } from './commands/fund-order'
export { type EscrowMerge, mergeEscrow } from './commands/merge-escrow'
export { receiveDeposit } from './commands/receive-deposit'
export { recordProviderPayout } from './commands/record-provider-payout'
export { refundByTransfer } from './commands/refund-by-transfer'
export { type PartRefund, refundPart } from './commands/refund-part'
export { releaseDeposit } from './commands/release-deposit'
export { returnPayment, type UnwantedPayment } from './commands/return-payment'
export { returnPayout } from './commands/return-payout'
export { sendPayouts } from './commands/send-payouts'
export { settleCharge } from './commands/settle-charge'
export { type OrderSettlement, settleOrder } from './commands/settle-order'
export { settlePayouts } from './commands/settle-payouts'
export { type Reward, type SharedSettlement, settleTogether } from './commands/settle-together'
export { type EscrowSplit, splitEscrow } from './commands/split-escrow'
export { type ChargeStart, startCharge } from './commands/start-charge'
export { settleEntries } from './entries'
export { chargeSucceeded } from './events'
export { type Fees, feesOf, priceForPaying, priceForReceiving, shareFee } from './fees'
export { ledger } from './module'
export { backOf } from './open-charge'
export { FeeCalculator, FeeTable } from './pages/fee-calculator'
export { Amounts, PayOverPage } from './pages/pay-parts'
export {
  bankDayBy,
  bankDaysAfter,
  closingBefore,
  closingOf,
  isBankDay,
  lastLegalDay,
  paydayOf,
  payoutOn,
} from './paydays'
export type { ChargeNaming, PaymentProvider } from './provider'
export { escrowYen } from './queries'
export { type ChargeView, chargeToPay } from './queries-charges'
export { orderTrace, type TraceStep } from './queries-console'
export { correctableYen } from './queries-corrections'
export { type OrderMoney, orderMoneyOf } from './queries-order'
export { type Quote, type QuoteTerms, quote } from './quote'
export { missingForStripe, openPayments, type Payments } from './services'
export { lockHoldings } from './store'
export { holdRefundsUntil } from './store-corrections'
export { type TaxKind, taxInside, taxPercentOn, taxRateOn } from './tax-rates'
export { texts as ledgerTexts, withholdingNames } from './texts'
export { type LedgerFault, type LedgerReport, verifyLedger } from './verify'
export { type WithholdingRule, withholdingBase, withholdingOf, withholdingRuleOn } from './withholding'
