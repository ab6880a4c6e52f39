export { accept } from './commands/accept'
export { agree } from './commands/agree'
export { agreeAll } from './commands/agree-all'
export { answer } from './commands/answer'
export { type Award, award } from './commands/award'
export { awardTogether, type SharedAward, type SharedAwards } from './commands/award-together'
export { cancel } from './commands/cancel'
export { closeDispute } from './commands/close-dispute'
export { correctOrder } from './commands/correct-order'
export { counter } from './commands/counter'
export { decideRequest } from './commands/decide-request'
export { decline } from './commands/decline'
export { deliver } from './commands/deliver'
export { dispute } from './commands/dispute'
export { fundCharge } from './commands/fund-charge'
export { type Offer, type OfferRow, offer } from './commands/offer'
export { offerMore } from './commands/offer-more'
export { openAgreed } from './commands/open-agreed'
export { orderFromProposal } from './commands/order-from-proposal'
export { pay } from './commands/pay'
export { remind } from './commands/remind'
export { requestChange } from './commands/request-change'
export { type DirectRequest, requestDirectly } from './commands/request-directly'
export { resume } from './commands/resume'
export { revise } from './commands/revise'
export { withdraw } from './commands/withdraw'
export { withdrawDelivery } from './commands/withdraw-delivery'
export { type ContractExtras, directFields } from './contract-form'
export { awaitsReason, ifAsked, ifNoReason, ifOwnNotice } from './end-notice'
export { endNoticeRefusals } from './end-notice-refusals'
export {
  deliveryWithdrawn,
  type OrderNews,
  orderAgreed,
  orderCancelled,
  orderChanged,
  orderCompleted,
  orderCorrected,
  orderCountered,
  orderDeclined,
  orderDelivered,
  orderDueSoon,
  orderFunded,
  orderMerged,
  orderOffered,
  orderReminded,
  orderSplit,
  ordersPaid,
  requestAnswered,
  requestMade,
  revisionAsked,
} from './events'
export { type Law, type LegalSide, lawsOf, tradeOf } from './law'
export { type Fault, mayDispute } from './lifecycle'
export { isLongWork, longWork } from './long-work'
export { contracts } from './module'
export { EndNoticeCard, EndNoticeForm } from './pages/parts/end-notice'
export { StatusTag } from './pages/parts/room-facts'
export { ContractFields } from './pages/parts/terms-fields'
export { SingleOfferPage } from './pages/single-offer-page'
export { askedPerson, type ContractPage, contractPage } from './queries'
export { orderInNotice } from './queries-notices'
export { contractRoutes } from './routes'
export { noticeFields, noticeStepRoutes } from './routes-end-notices'
export {
  autoAcceptAt,
  briefMax,
  evenPieces,
  feeDateOf,
  fundBy,
  isOverdue,
  offerOpenUntil,
  sameTimeFrom,
  titleMax,
} from './rules'
export { lockOrder } from './store'
export type { OfferedOrders } from './store-offers'
export { sweepContracts } from './sweep'
export { orderNumber, type Terms, termsDiff } from './terms'
export { texts as contractTexts } from './texts'
