// What people and card companies do at Stripe, and the events that follow from it.
import {
  type IntentObject,
  intentOf,
  makeDispute,
  type SessionObject,
  type StripeState,
} from './stripe-objects'

/** Ids of Stripe's test cards, by what becomes of them. */
export type StripeCard = 'succeeds' | 'declined' | 'asks-payer' | 'konbini'

export interface Payer {
  /** Types a card at the page that a link led to. */
  pays: (pageUrl: string, card: StripeCard) => IntentObject
  /** Answers the card company's question (3-D Secure). */
  answers: (pageUrl: string, approved: boolean) => void
  /** Pays the voucher at a convenience store, or lets it expire. */
  atStore: (pageUrl: string, isPaid: boolean) => void
  /** Tells the card company that the payment was none of theirs; it takes the money back. */
  disputes: (intentId: string, at: Date) => string
  /** The card company decides. */
  decides: (disputeId: string, outcome: 'won' | 'lost') => void
}

let count = 0

/** What becomes of payments, with the events that Stripe makes of it. */
const outcomesOf = (events: object[]) => {
  const tell = (type: string, object: object): void => {
    count += 1
    events.push({ id: `evt_test_${count}`, object: 'event', type, data: { object: structuredClone(object) } })
  }
  return {
    tell,
    succeed: (session: SessionObject, intent: IntentObject): void => {
      Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, next_action: null })
      Object.assign(session, { status: 'complete', payment_status: 'paid', url: null })
      tell('payment_intent.succeeded', intent)
      tell('checkout.session.completed', session)
    },
    fail: (intent: IntentObject, code: string, decline?: string): void => {
      intent.status = 'requires_payment_method'
      intent.next_action = null
      intent.last_payment_error = { code, ...(decline ? { decline_code: decline } : {}) }
      tell('payment_intent.payment_failed', intent)
    },
    ask: (intent: IntentObject, type: string): void => {
      Object.assign(intent, { status: 'requires_action', next_action: { type } })
      tell('payment_intent.requires_action', intent)
    },
  }
}

const sessionAt = (state: StripeState, pageUrl: string): SessionObject => {
  const session = state.sessions.get(pageUrl.split('/').at(-1) ?? '')
  if (!session) throw new Error(`There is no page ${pageUrl}`)
  return session
}

const openSessionAt = (state: StripeState, pageUrl: string): SessionObject => {
  const session = sessionAt(state, pageUrl)
  if (session.status !== 'open') throw new Error(`Nothing can be paid at ${pageUrl}`)
  return session
}

type Outcomes = ReturnType<typeof outcomesOf>

const cardHolder = (state: StripeState, { succeed, fail, ask }: Outcomes) => ({
  pays: (pageUrl: string, card: StripeCard): IntentObject => {
    const session = openSessionAt(state, pageUrl)
    const intent = intentOf(state, session)
    if (card === 'succeeds') succeed(session, intent)
    else if (card === 'declined') fail(intent, 'card_declined', 'insufficient_funds')
    else if (card === 'asks-payer') ask(intent, 'use_stripe_sdk')
    else {
      Object.assign(session, { status: 'complete', url: null })
      ask(intent, 'konbini_display_details')
    }
    return intent
  },
  answers: (pageUrl: string, approved: boolean): void => {
    const session = openSessionAt(state, pageUrl)
    const intent = intentOf(state, session)
    if (approved) succeed(session, intent)
    else fail(intent, 'payment_intent_authentication_failure')
  },
  atStore: (pageUrl: string, isPaid: boolean): void => {
    const session = sessionAt(state, pageUrl)
    const intent = intentOf(state, session)
    if (isPaid) succeed(session, intent)
    else fail(intent, 'payment_intent_payment_attempt_expired')
  },
})

const cardCompany = (state: StripeState, { tell }: Outcomes) => ({
  disputes: (intentId: string, at: Date): string => {
    const intent = state.intents.get(intentId)
    if (!intent) throw new Error('No such payment')
    const dispute = makeDispute(intent, Math.floor(at.getTime() / 1000))
    state.disputes.set(dispute.id, dispute)
    tell('charge.dispute.created', dispute)
    tell('charge.dispute.funds_withdrawn', dispute)
    return dispute.id
  },
  decides: (disputeId: string, outcome: 'won' | 'lost'): void => {
    const dispute = state.disputes.get(disputeId)
    if (!dispute) throw new Error('No such dispute')
    dispute.status = outcome
    if (outcome === 'won') tell('charge.dispute.funds_reinstated', dispute)
    tell('charge.dispute.closed', dispute)
  },
})

export const payerOf = (state: StripeState, events: object[]): Payer => {
  const outcomes = outcomesOf(events)
  return { ...cardHolder(state, outcomes), ...cardCompany(state, outcomes) }
}
