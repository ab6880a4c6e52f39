// A Stripe for tests: enough of its protocol for the official SDK, with its keys against doing things twice (idempotency), its
// errors, and messages signed as Stripe signs them. What a payer does at Stripe's page is done by `payer`.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Stripe } from 'stripe'
import {
  emptyState,
  type Form,
  makeRefund,
  makeSession,
  readForm,
  refusal,
  type StripeRefusal,
  type StripeState,
} from './stripe-objects'
import { type Payer, payerOf } from './stripe-payer'

export const stripeKeys = { secretKey: 'sk_test_of_tests', webhookSecret: 'whsec_of_tests' }

/** A message as it travels. */
export interface Message {
  body: string
  signature: string
}

export interface StripeStandIn {
  readonly url: string
  readonly state: StripeState
  readonly payer: Payer
  /** Requests as `POST /v1/refunds`, and the keys they carried. */
  readonly log: { line: string; key: string | null }[]
  /** A message as Stripe signs it at a moment. */
  readonly signed: (payload: string, at: Date) => Message
  /** Events that have happened and that nobody has taken yet, signed for this moment. */
  readonly takeEvents: (at: Date) => Message[]
  /** The next so many requests that match fail: with a status, or by a closed connection. */
  readonly failNext: (count: number, matching: RegExp, by: number | 'closed' | 'answer-lost') => void
  readonly close: () => Promise<void>
}

type Answer = object | StripeRefusal

const isRefusal = (answer: Answer): answer is StripeRefusal => 'error' in answer

const list = (data: readonly object[], url: string) => ({ object: 'list', data, has_more: false, url })

interface Asked {
  method: string
  path: string
  query: URLSearchParams
  form: Form
}

const expanded = (state: StripeState, id: string): Answer => {
  const session = state.sessions.get(id)
  if (!session) return refusal(404, 'resource_missing')
  return { ...session, payment_intent: state.intents.get(session.payment_intent ?? '') ?? null }
}

const cancelled = (state: StripeState, id: string): Answer => {
  const intent = state.intents.get(id)
  if (!intent) return refusal(404, 'resource_missing')
  if (intent.status === 'succeeded') return refusal(400, 'payment_intent_unexpected_state')
  intent.status = 'canceled'
  return intent
}

const answer = (state: StripeState, { method, path, query, form }: Asked, origin: string): Answer => {
  const [, , noun = '', second = '', third = ''] = path.split('/')
  const known = { payment_intents: state.intents, disputes: state.disputes }[noun]?.get(second)
  if (path === '/v1/checkout/sessions' && method === 'POST') return makeSession(state, form, origin)
  if (path.startsWith('/v1/checkout/sessions/')) return expanded(state, third)
  if (path.endsWith('/cancel')) return cancelled(state, second)
  if (path === '/v1/refunds' && method === 'POST') return makeRefund(state, form)
  if (path === '/v1/refunds')
    return list(
      [...state.refunds.values()].filter((one) => one.payment_intent === query.get('payment_intent')),
      path,
    )
  if (path === '/v1/disputes') {
    const since = Number(query.get('created[gte]') ?? 0)
    return list(
      [...state.disputes.values()].filter(({ created }) => created >= since),
      path,
    )
  }
  if (path === '/v1/balance') return { object: 'balance', livemode: false, available: [], pending: [] }
  return known ?? refusal(404, 'resource_missing')
}

/** Answers a key's first request, and says the same again to whoever brings the key again with the same wishes. */
const withKeys = () => {
  const kept = new Map<string, { body: string; answer: Answer }>()
  return (key: string | null, body: string, make: () => Answer): Answer => {
    const before = key === null ? undefined : kept.get(key)
    if (before)
      return before.body === body
        ? before.answer
        : refusal(400, 'idempotency_key_in_use', 'idempotency_error')
    const made = structuredClone(make())
    if (key !== null) kept.set(key, { body, answer: made })
    return made
  }
}

type Failure = number | 'closed' | 'answer-lost'

/** Signs messages as Stripe does: by the SDK's own means. */
const signer = new Stripe(stripeKeys.secretKey)
const signed = (payload: string, at: Date): Message => {
  const timestamp = Math.floor(at.getTime() / 1000)
  const secret = stripeKeys.webhookSecret
  return {
    body: payload,
    signature: signer.webhooks.generateTestHeaderString({ payload, secret, timestamp }),
  }
}

/** The next so many requests that match fail. */
const failures = () => {
  let failing: { count: number; matching: RegExp; by: Failure } = { count: 0, matching: /^$/, by: 500 }
  return {
    failNext: (count: number, matching: RegExp, by: Failure): void => {
      failing = { count, matching, by }
    },
    failureOf: (line: string): Failure | null => {
      if (failing.count === 0 || !failing.matching.test(line)) return null
      failing.count--
      return failing.by
    },
  }
}

const busy = (status: number): object => ({
  error: { type: status === 429 ? 'rate_limit_error' : 'api_error', message: 'busy' },
})
const stranger = { error: { type: 'invalid_request_error', message: 'Invalid API Key provided' } }

export const startStripe = async (): Promise<StripeStandIn> => {
  const state = emptyState()
  const log: StripeStandIn['log'] = []
  const events: object[] = []
  const once = withKeys()
  const { failNext, failureOf } = failures()
  let url = ''
  const server = http.createServer(async (request, response) => {
    const body = await text(request)
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://stripe')
    const method = request.method ?? 'GET'
    const key = (request.headers['idempotency-key'] as string | undefined) ?? null
    log.push({ line: `${method} ${path}`, key })
    const failure = failureOf(`${method} ${path}`)
    if (failure === 'closed') return request.socket.destroy()
    const send = (status: number, what: object): void => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'Request-Id': `req_${log.length}` })
      response.end(JSON.stringify(what))
    }
    if (typeof failure === 'number') return send(failure, busy(failure))
    if (request.headers.authorization !== `Bearer ${stripeKeys.secretKey}`) return send(401, stranger)
    const asked = { method, path, query, form: readForm(body) }
    const said = once(method === 'POST' ? key : null, body, () => answer(state, asked, url))
    if (failure === 'answer-lost') return request.socket.destroy()
    return isRefusal(said) ? send(said.status, { error: said.error }) : send(200, said)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const takeEvents = (at: Date): Message[] =>
    events.splice(0).map((event) => signed(JSON.stringify(event), at))
  const close = (): Promise<void> => {
    server.closeAllConnections()
    return new Promise((resolve) => void server.close(() => resolve()))
  }
  return { url, state, log, signed, takeEvents, payer: payerOf(state, events), failNext, close }
}
