// A Tanomi that takes its payments through Stripe, for one test file.
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { makeApp, makeServices } from '../../src/app'
import { memoryStore } from '../../src/platform/file-store'
import { type Message, type StripeStandIn, startStripe, stripeKeys } from './stripe-stand-in'
import { lazily, type TestApp, workOf } from './test-app'

export interface StripeSite extends TestApp {
  readonly stripe: StripeStandIn
  /** Stripe's messages reach the site; answers the statuses. */
  readonly deliver: (messages: readonly Message[]) => Promise<number[]>
}

/** The app of the file with Stripe as the provider of new charges; its database is the file's own. */
export const useStripe = (app: TestApp): StripeSite => {
  let stripe: StripeStandIn
  let site: StripeSite
  beforeAll(async () => {
    stripe = await startStripe()
  })
  afterAll(() => stripe.close())
  beforeEach(() => {
    const { keys } = app.deps
    const payments = { provider: 'stripe' as const, stripe: { ...stripeKeys, apiUrl: stripe.url } }
    const config = { ...app.deps.config, payments }
    const deps = { ...app.deps, config, ...makeServices({ config, keys, files: memoryStore() }) }
    const hono = makeApp(deps)
    const deliver = async (messages: readonly Message[]): Promise<number[]> => {
      const statuses: number[] = []
      for (const { body, signature } of messages) {
        const headers = { 'Stripe-Signature': signature }
        const answer = await hono.request('http://tanomi.test/webhooks/stripe', {
          method: 'POST',
          body,
          headers,
        })
        statuses.push(answer.status)
      }
      return statuses
    }
    const { db, clock, statements } = app
    site = { db, clock, statements, deps, hono, ...workOf(deps), stripe, deliver }
    stripe.log.length = 0
    stripe.takeEvents(clock.now())
  })
  return lazily(() => site)
}
