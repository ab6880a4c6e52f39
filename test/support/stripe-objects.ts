// What the stand-in for Stripe keeps: the parts of its objects that the official SDK and our code read.

export interface IntentObject {
  id: string
  object: 'payment_intent'
  status: 'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled'
  amount: number
  amount_received: number
  currency: string
  metadata: Record<string, string>
  last_payment_error: { code: string; decline_code?: string } | null
  next_action: { type: string } | null
}

export interface SessionObject {
  id: string
  object: 'checkout.session'
  status: 'open' | 'complete' | 'expired'
  payment_status: 'paid' | 'unpaid'
  url: string | null
  success_url: string
  expires_at: number
  metadata: Record<string, string>
  payment_intent: string | null
  /** Not Stripe's: what the payment becomes once somebody pays. */
  asked: { amount: number; currency: string; metadata: Record<string, string> }
}

export interface RefundObject {
  id: string
  object: 'refund'
  status: 'pending' | 'succeeded' | 'failed'
  amount: number
  currency: string
  payment_intent: string
  metadata: Record<string, string>
}

export interface DisputeObject {
  id: string
  object: 'dispute'
  status: 'warning_needs_response' | 'needs_response' | 'won' | 'lost'
  amount: number
  currency: string
  created: number
  payment_intent: string
}

export interface StripeState {
  sessions: Map<string, SessionObject>
  intents: Map<string, IntentObject>
  refunds: Map<string, RefundObject>
  disputes: Map<string, DisputeObject>
}

export const emptyState = (): StripeState => ({
  sessions: new Map(),
  intents: new Map(),
  refunds: new Map(),
  disputes: new Map(),
})

export interface StripeRefusal {
  status: number
  error: { type: string; code?: string; message: string }
}

export const refusal = (status: number, code: string, type = 'invalid_request_error'): StripeRefusal => ({
  status,
  error: { type, code, message: code },
})

export type Form = Record<string, unknown>
const textOf = (form: Form, key: string): string => String(form[key] ?? '')
const wordsOf = (given: unknown): Record<string, string> => ({
  ...(given as Record<string, string> | undefined),
})

let made = 0
const newName = (kind: string): string => `${kind}_test_${(++made).toString().padStart(8, '0')}`

/** `a[b][0][c]=d` → objects, as Stripe reads forms. */
export const readForm = (body: string): Form => {
  const root: Form = {}
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.split(/[[\]]+/).filter(Boolean)
    let at = root
    for (const key of path.slice(0, -1)) {
      at[key] ??= {}
      at = at[key] as Form
    }
    at[path.at(-1) ?? ''] = value
  }
  return root
}

export const makeSession = (
  state: StripeState,
  form: Form,
  origin: string,
): SessionObject | StripeRefusal => {
  const item = (form['line_items'] as { 0?: { quantity: string; price_data: Form } } | undefined)?.[0]
  const amount = Number(item?.price_data['unit_amount']) * Number(item?.quantity)
  if (form['mode'] !== 'payment' || !Number.isInteger(amount)) return refusal(400, 'parameter_missing')
  // The least that Stripe takes of yen.
  if (amount < 50) return refusal(400, 'amount_too_small')
  const intent = form['payment_intent_data'] as Form | undefined
  const id = newName('cs')
  const session: SessionObject = {
    ...{ id, object: 'checkout.session', status: 'open', payment_status: 'unpaid' },
    ...{ url: `${origin}/c/pay/${id}`, success_url: textOf(form, 'success_url') },
    ...{ expires_at: Number(form['expires_at']), metadata: wordsOf(form['metadata']), payment_intent: null },
    asked: {
      amount,
      currency: String(item?.price_data['currency']),
      metadata: wordsOf(intent?.['metadata']),
    },
  }
  state.sessions.set(id, session)
  return session
}

/** The payment of a session comes to be when somebody begins to pay. */
export const intentOf = (state: StripeState, session: SessionObject): IntentObject => {
  const known = session.payment_intent === null ? undefined : state.intents.get(session.payment_intent)
  if (known) return known
  const intent: IntentObject = {
    ...{ id: newName('pi'), object: 'payment_intent', status: 'requires_payment_method' },
    ...{ ...session.asked, amount_received: 0, last_payment_error: null, next_action: null },
  }
  state.intents.set(intent.id, intent)
  session.payment_intent = intent.id
  return intent
}

export const makeRefund = (state: StripeState, form: Form): RefundObject | StripeRefusal => {
  const intent = state.intents.get(textOf(form, 'payment_intent'))
  if (!intent) return refusal(404, 'resource_missing')
  const amount = Number(form['amount'])
  const before = [...state.refunds.values()].filter((one) => one.payment_intent === intent.id)
  const left = intent.amount_received - before.reduce((sum, one) => sum + one.amount, 0)
  if (left === 0) return refusal(400, 'charge_already_refunded')
  if (amount > left) return refusal(400, 'amount_too_large')
  const refund: RefundObject = {
    ...{ id: newName('re'), object: 'refund', status: 'succeeded', amount, currency: intent.currency },
    ...{ payment_intent: intent.id, metadata: wordsOf(form['metadata']) },
  }
  state.refunds.set(refund.id, refund)
  return refund
}

export const makeDispute = (intent: IntentObject, created: number): DisputeObject => ({
  ...{ id: newName('dp'), object: 'dispute', status: 'needs_response', amount: intent.amount },
  ...{ currency: intent.currency, created, payment_intent: intent.id },
})
