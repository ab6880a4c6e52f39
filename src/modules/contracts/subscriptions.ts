import { inside, subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { chargeSucceeded } from '../ledger'
import { fundCharge } from './commands/fund-charge'
import {
  deliveryWithdrawn,
  endNewsOf,
  endNoticeGiven,
  orderAgreed,
  orderCancelled,
  orderChanged,
  orderCompleted,
  orderCountered,
  orderDeclined,
  orderDelivered,
  orderDueSoon,
  orderFunded,
  orderMerged,
  orderOffered,
  orderReminded,
  orderSplit,
  priceTalkAnswered,
  priceTalkAsked,
  requestAnswered,
  requestMade,
  revisionAsked,
} from './events'
import { endNoticeDrafts, orderDrafts } from './notice-drafts'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts, { quiet: ['order.delivery-withdrawn'] })

export const subscriptions = [
  subscribe(chargeSucceeded, inside(fundCharge)),
  subscribe(orderOffered, notify(orderDrafts('order.offered'))),
  subscribe(orderCountered, notify(orderDrafts('order.countered'))),
  subscribe(orderAgreed, notify(orderDrafts('order.agreed'))),
  subscribe(orderDeclined, notify(orderDrafts('order.declined'))),
  subscribe(orderFunded, notify(orderDrafts('order.funded'))),
  subscribe(orderDelivered, notify(orderDrafts('order.delivered'))),
  subscribe(deliveryWithdrawn, notify(orderDrafts('order.delivery-withdrawn'))),
  subscribe(revisionAsked, notify(orderDrafts('order.revision-asked'))),
  subscribe(orderCompleted, notify(orderDrafts('order.completed'))),
  subscribe(orderCancelled, notify(orderDrafts('order.cancelled'))),
  subscribe(orderChanged, notify(orderDrafts('order.changed'))),
  subscribe(orderSplit, notify(orderDrafts('order.split'))),
  subscribe(orderMerged, notify(orderDrafts('order.merged'))),
  subscribe(requestMade, notify(orderDrafts('order.request-made'))),
  subscribe(requestAnswered, notify(orderDrafts('order.request-answered'))),
  subscribe(priceTalkAsked, notify(orderDrafts('order.price-talk-asked'))),
  subscribe(priceTalkAnswered, notify(orderDrafts('order.price-talk-answered'))),
  subscribe(orderReminded, notify(orderDrafts('order.reminded'))),
  subscribe(orderDueSoon, notify(orderDrafts('order.due-soon'))),
  subscribe(endNoticeGiven, notify(endNoticeDrafts('end-notice.given'))),
  subscribe(endNewsOf['take-back'], notify(endNoticeDrafts('end-notice.taken-back'))),
  subscribe(endNewsOf['ask-reason'], notify(endNoticeDrafts('end-notice.reason-asked'))),
  subscribe(endNewsOf['give-reason'], notify(endNoticeDrafts('end-notice.reason-given'))),
]
