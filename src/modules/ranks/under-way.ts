// What somebody can do now towards their advice, and what they can only wait for (§2.5): pure.
import type { AdviceStep } from '../../engine/advice/coach'
import type { Action } from '../../engine/policy/metrics'
import { autoAcceptAt, fundBy, offerOpenUntil } from '../contracts'
import { windowEndsAt } from '../reviews'
import { placeOf } from './actions'

/** An order of the freelancer that is not over: offered, agreed, at work, delivered, or to be rated still. */
export interface OpenOrder {
  readonly id: string
  readonly title: string
  /** How the client is called; '' where they have given no name. */
  readonly client: string
  readonly status: 'offered' | 'agreed' | 'working' | 'delivered' | 'completed'
  readonly offeredBy: 'client' | 'freelancer'
  /** When its present state began, as its deadline is counted. */
  readonly since: Date
  readonly isDisputed: boolean
  /** The freelancer has rated the client. */
  readonly hasRated: boolean
}

export interface UnderWay {
  /** When identity papers were sent that nobody has decided on yet. */
  readonly identitySentAt: Date | null
  readonly orders: readonly OpenOrder[]
  /** Conversations in which a client waits for an answer, the longest first. */
  readonly replies: readonly { readonly threadId: string; readonly client: string }[]
}

/** Something that can be done at `href` now. */
export interface Deed {
  readonly kind: 'deed'
  readonly what: 'step' | 'agree' | 'deliver' | 'review' | 'reply' | 'meet' | 'new'
  readonly action: Action
  readonly href: string
  /** Title of the order, or name of the client. */
  readonly name?: string
  readonly n?: number
}

/** Something that somebody else has to do first. */
export interface Wait {
  readonly kind: 'wait'
  readonly what: 'identity' | 'answer' | 'fund' | 'accept' | 'rating' | 'dispute' | 'message'
  readonly href: string
  /** The order. */
  readonly title?: string
  readonly client?: string
  /** Since when for papers; until when otherwise. Null where no day is set. */
  readonly at: Date | null
  readonly n?: number
}

const deed = (of: Omit<Deed, 'kind'>): Deed => ({ kind: 'deed', ...of })

const waitFor = (what: Wait['what'], order: OpenOrder, at: Date | null): Wait => ({
  kind: 'wait',
  what,
  href: `/orders/${order.id}`,
  title: order.title,
  client: order.client,
  at,
})

/** One order brought a step nearer to its rating. */
const ofOrder = (order: OpenOrder): (Deed | Wait)[] => {
  const { id, title, status, since, isDisputed } = order
  const room = `/orders/${id}`
  if (isDisputed) return [waitFor('dispute', order, null)]
  if (status === 'offered')
    return order.offeredBy === 'client'
      ? [deed({ what: 'agree', action: 'deliver-orders', href: `${room}/agree`, name: title })]
      : [waitFor('answer', order, offerOpenUntil(since))]
  if (status === 'agreed') return [waitFor('fund', order, fundBy(since))]
  if (status === 'delivered') return [waitFor('accept', order, autoAcceptAt(since))]
  if (status === 'working')
    return [deed({ what: 'deliver', action: 'deliver-orders', href: `${room}/deliver`, name: title })]
  const rating = waitFor('rating', order, windowEndsAt(since))
  return order.hasRated
    ? [rating]
    : [deed({ what: 'review', action: 'deliver-orders', href: `${room}/review`, name: title }), rating]
}

/** Offers that stand come before work that is still to be found. */
const won = (n: number, { orders }: UnderWay, rest: (n: number) => Deed): (Deed | Wait)[] => {
  const offers = orders.filter(({ status, isDisputed }) => status === 'offered' && !isDisputed).slice(0, n)
  return [...offers.flatMap(ofOrder), ...(n > offers.length ? [rest(n - offers.length)] : [])]
}

const deliveries = (step: AdviceStep, underWay: UnderWay): (Deed | Wait)[] => {
  const known = new Map(underWay.orders.map((order) => [order.id, order]))
  const open = step.openOrders.flatMap((id) => known.get(id) ?? [])
  const fresh = step.amount - open.length
  return [
    ...open.flatMap(ofOrder),
    ...won(fresh, underWay, (n) => deed({ what: 'new', action: 'find-work', href: placeOf['find-work'], n })),
  ]
}

/** Nobody can answer what has not come: then new conversations are begun by proposing. */
const replies = ({ amount }: AdviceStep, underWay: UnderWay): (Deed | Wait)[] => {
  const now = underWay.replies
    .slice(0, amount)
    .map(({ threadId, client }) =>
      deed({ what: 'reply', action: 'reply-in-time', href: `/messages/${threadId}`, name: client }),
    )
  const n = amount - now.length
  if (n === 0) return now
  const later: Wait = { kind: 'wait', what: 'message', href: '/messages', at: null, n }
  return [
    ...now,
    ...(now.length > 0 ? [] : [deed({ what: 'meet', action: 'find-work', href: placeOf['find-work'] })]),
    later,
  ]
}

const ofStep = (step: AdviceStep, underWay: UnderWay): (Deed | Wait)[] => {
  const own = deed({ what: 'step', action: step.action, href: placeOf[step.action] })
  if (step.action === 'deliver-orders') return deliveries(step, underWay)
  if (step.action === 'reply-in-time') return replies(step, underWay)
  if (step.action === 'find-work') return won(step.amount, underWay, () => own)
  if (step.action === 'verify-identity' && underWay.identitySentAt)
    return [{ kind: 'wait', what: 'identity', href: own.href, at: underWay.identitySentAt }]
  return [own]
}

export interface Advised {
  /** In the order of the advice; the first is what the person is pointed to. */
  readonly deeds: readonly (Deed & { readonly step: AdviceStep })[]
  readonly waits: readonly Wait[]
}

/** An advice as what can be done at this moment, and what others have to do first. */
export const advisedNow = (steps: readonly AdviceStep[], underWay: UnderWay): Advised => {
  const parts = steps.flatMap((step) => ofStep(step, underWay).map((part) => ({ step, part })))
  return {
    deeds: parts.flatMap(({ step, part }) => (part.kind === 'deed' ? [{ ...part, step }] : [])),
    waits: parts.flatMap(({ part }) => (part.kind === 'wait' ? [part] : [])),
  }
}
