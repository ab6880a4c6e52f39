import { defineEvent, type EventKind } from '../../platform/events'
import type { EndNoticeVerb, Role, Verb } from './lifecycle'

/** News of an order: who is concerned, and by whose deed. */
export type OrderNews = {
  orderId: string
  contractId: string
  clientId: string
  freelancerId: string
  by: Role
  /** Made by an award, or agreed on before: nobody has agreed or accepted just now, and the module that awards tells the two (§3.4). */
  awarded?: boolean
  /** By the end of a dispute: the module of disputes tells the two (§5.3). */
  disputed?: boolean
  /** A retainer was offered with the order and still awaits its agreement. */
  hasRetainer?: boolean
  at: Date
}

export const orderOffered = defineEvent<OrderNews>('order.offered')
export const orderCountered = defineEvent<OrderNews>('order.countered')
export const orderAgreed = defineEvent<OrderNews>('order.agreed')
export const orderDeclined = defineEvent<OrderNews>('order.declined')
export const orderFunded = defineEvent<OrderNews>('order.funded')
export const orderDelivered = defineEvent<OrderNews>('order.delivered')
export const deliveryWithdrawn = defineEvent<OrderNews>('order.delivery-withdrawn')
export const revisionAsked = defineEvent<OrderNews>('order.revision-asked')
export const orderCompleted = defineEvent<OrderNews>('order.completed')
export const orderCancelled = defineEvent<OrderNews>('order.cancelled')
export const orderChanged = defineEvent<OrderNews>('order.changed')
export const orderSplit = defineEvent<OrderNews>('order.split')
export const orderMerged = defineEvent<OrderNews>('order.merged')
/** The order ended in another one; of a merge, that one's news says all. */
export const orderAbsorbed = defineEvent<OrderNews>('order.absorbed')
/** An appeal has put right how a dispute ended it: its fault, and what of it was earned. */
export const orderCorrected = defineEvent<OrderNews>('order.corrected')
export const requestMade = defineEvent<OrderNews & { requestId: string; kind: string }>('order.request-made')
export const requestAnswered = defineEvent<OrderNews & { requestId: string; kind: string; answer: string }>(
  'order.request-answered',
)
/** The freelancer wants to talk about the price; and what the client said (§3.1). */
export const priceTalkAsked = defineEvent<OrderNews>('order.price-talk-asked')
export const priceTalkAnswered = defineEvent<OrderNews & { answer: string }>('order.price-talk-answered')
export const orderReminded = defineEvent<OrderNews>('order.reminded')
export const orderDueSoon = defineEvent<OrderNews & { notice: string }>('order.due-soon')

/** Works of a task were paid together: one completed order per person (§3.5). */
export const ordersPaid = defineEvent<{
  orderIds: readonly string[]
  freelancerIds: readonly string[]
  clientId: string
  originId: string
  at: Date
}>('orders.paid')

/** Which news each verb makes: total, so that a verb without news does not compile. */
export const newsOf = {
  counter: orderCountered,
  agree: orderAgreed,
  decline: orderDeclined,
  withdraw: orderCancelled,
  lapse: orderCancelled,
  fund: orderFunded,
  cancel: orderCancelled,
  expire: orderCancelled,
  deliver: orderDelivered,
  'withdraw-delivery': deliveryWithdrawn,
  revise: revisionAsked,
  accept: orderCompleted,
  change: orderChanged,
  split: orderSplit,
  merge: orderMerged,
  absorb: orderAbsorbed,
  'cancel-funded': orderCancelled,
  'end-disputed': orderCancelled,
  'complete-disputed': orderCompleted,
} as const satisfies Record<Verb, EventKind<OrderNews>>

/** News of a notice that continued work ends (§3.1 long work). */
export type EndNoticeNews = { noticeId: string; by: 'client' | 'freelancer'; at: Date }

export const endNoticeGiven = defineEvent<EndNoticeNews>('end-notice.given')
export const endNewsOf = {
  'take-back': defineEvent<EndNoticeNews>('end-notice.taken-back'),
  'ask-reason': defineEvent<EndNoticeNews>('end-notice.reason-asked'),
  'give-reason': defineEvent<EndNoticeNews>('end-notice.reason-given'),
} as const satisfies Record<EndNoticeVerb, EventKind<EndNoticeNews>>
