// What may happen to a payment, played at either provider; each answers the messages that the provider would send.
import { makeApp, makeServices } from '../../src/app'
import type { ChargeNaming, ProviderEvent } from '../../src/modules/ledger/provider'
import { recordAttempt } from '../../src/modules/ledger/store-sandbox'
import { later } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { memoryStore } from '../../src/platform/file-store'
import type { StripeCard } from './stripe-payer'
import { type Message, type StripeStandIn, stripeKeys } from './stripe-stand-in'
import { type TestApp, workOf } from './test-app'

interface Told {
  /** What the payer does, one after the other. */
  cards: readonly StripeCard[]
  paid: boolean
  chargedBack: boolean
}

export const stories = {
  paid: { cards: ['succeeds'], paid: true, chargedBack: false },
  declined: { cards: ['declined'], paid: false, chargedBack: false },
  'declined, then paid': { cards: ['declined', 'succeeds'], paid: true, chargedBack: false },
  'asked (3-D Secure), then paid': { cards: ['asks-payer', 'succeeds'], paid: true, chargedBack: false },
  'paid, then charged back': { cards: ['succeeds'], paid: true, chargedBack: true },
} as const satisfies Record<string, Told>
export type Story = keyof typeof stories

export interface Shop {
  readonly naming: ChargeNaming
  readonly play: (chargeId: string, story: Story) => Promise<Message[]>
  readonly deliver: (message: Message) => Promise<unknown>
  /** The same message as it is sent again later: signed anew. */
  readonly again: (message: Message) => Promise<Message>
  readonly sweep: () => Promise<void>
}

const posting =
  (hono: TestApp['hono'], path: string, header: string) =>
  async ({ body, signature }: Message) => {
    const answer = await hono.request(`http://tanomi.test${path}`, {
      method: 'POST',
      body,
      headers: { [header]: signature },
    })
    if (answer.status !== 204) throw new Error(`${path} answered ${answer.status}`)
  }

const kinds = {
  succeeds: { kind: 'charge.succeeded', status: 'succeeded' },
  declined: { kind: 'charge.failed', status: 'failed' },
  'asks-payer': { kind: 'charge.needs-action', status: 'needs-action' },
} as const

export const atSandbox = (app: TestApp): Shop => {
  const { sandbox } = app.deps.payments
  const play = async (chargeId: string, story: Story): Promise<Message[]> => {
    const { cards, chargedBack } = stories[story]
    const { ref } = sandbox.charge(chargeId)
    const amountYen = 10_550n
    const at = app.clock.now()
    const messages: ProviderEvent[] = []
    const ended = { disputedAt: at, disputeEndsAt: later(at, { days: 60 }), disputeOutcome: 'lost' as const }
    const never = { disputedAt: null, disputeEndsAt: null, disputeOutcome: null }
    for (const [i, card] of cards.entries()) {
      const { kind, status } = kinds[card as keyof typeof kinds]
      const failure = status === 'failed' ? 'declined' : null
      const attempt = {
        ref,
        chargeId,
        amountYen,
        method: 'card' as const,
        status,
        failure,
        at,
        succeedsAt: null,
      }
      await inTransaction(app.db, (tx) => recordAttempt(tx, { ...attempt, ...(chargedBack ? ended : never) }))
      messages.push({ id: `${chargeId}-${i}`, kind, ref, amountYen, failure })
    }
    if (chargedBack)
      messages.push({
        ...{ id: `${chargeId}-dispute`, kind: 'chargeback', disputeId: `dispute-${ref}`, ref, amountYen },
        outcome: 'open',
      })
    return messages.map(sandbox.signEvent)
  }
  return {
    ...{ naming: sandbox, play, deliver: posting(app.hono, '/webhooks/sandbox', 'X-Signature') },
    ...{ again: async (message) => message, sweep: app.sweep },
  }
}

export const atStripe = (app: TestApp, stripe: StripeStandIn): Shop => {
  const payments = { provider: 'stripe' as const, stripe: { ...stripeKeys, apiUrl: stripe.url } }
  const config = { ...app.deps.config, payments }
  const deps = { ...app.deps, config, ...makeServices({ config, keys: app.deps.keys, files: memoryStore() }) }
  const provider = deps.payments.stripe
  if (!provider) throw new Error('Stripe is not set')
  const play = async (chargeId: string, story: Story): Promise<Message[]> => {
    const { cards, chargedBack } = stories[story]
    const at = app.clock.now()
    const wish = {
      chargeId,
      amountYen: 10_550n,
      title: '商品説明文',
      returnUrl: 'http://tanomi.test/',
      lang: 'ja' as const,
    }
    const { url } = await provider.checkout({ db: app.db, at }, wish)
    if (url === null) throw new Error('No page at Stripe')
    for (const card of cards) {
      const intent = stripe.payer.pays(url, card)
      if (chargedBack) stripe.payer.disputes(intent.id, at)
    }
    return stripe.takeEvents(at)
  }
  const again = async ({ body }: Message): Promise<Message> => stripe.signed(body, app.clock.now())
  const deliver = posting(makeApp(deps), '/webhooks/stripe', 'Stripe-Signature')
  return { naming: provider, play, deliver, again, sweep: workOf(deps).sweep }
}
