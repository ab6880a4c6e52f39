import type { PaymentSettings } from '../../platform/config'
import type { PaymentProvider } from './provider'
import { openSandbox, type Sandbox } from './sandbox/sandbox-provider'
import { openStripe, type StripePayments } from './stripe/stripe-provider'

/** The providers of the process, each with the secret that its events are signed with. */
export interface Payments {
  /** Where new charges are paid. */
  readonly current: PaymentProvider
  readonly sandbox: Sandbox
  /** Null where its keys are not set. */
  readonly stripe: StripePayments | null
  readonly all: readonly PaymentProvider[]
  /** Throws for an unknown name: a charge of it could not be followed. */
  readonly named: (name: string) => PaymentProvider
}

declare module '../../platform/services' {
  interface Services {
    readonly payments: Payments
  }
}

/** The variables that Stripe needs and that are not set. */
export const missingForStripe = ({ stripe }: PaymentSettings): string[] => [
  ...(stripe.secretKey ? [] : ['STRIPE_SECRET_KEY']),
  ...(stripe.webhookSecret ? [] : ['STRIPE_WEBHOOK_SECRET']),
]

/**
 * Opens the provider of new charges, and those of older ones: a site that changes follows both. Throws where the
 * chosen one lacks a setting: a payment could not be believed.
 */
export const openPayments = ({
  secret,
  payments: settings,
  more = [],
}: {
  secret: string
  payments: PaymentSettings
  /** Providers of later modules. */
  more?: readonly PaymentProvider[]
}): Payments => {
  const missing = missingForStripe(settings)
  if (settings.provider === 'stripe' && missing.length > 0)
    throw new Error(`PAYMENTS is stripe, but not set: ${missing.join(', ')}`)
  const sandbox = openSandbox(secret)
  const { secretKey, webhookSecret, apiUrl } = settings.stripe
  const stripe = secretKey && webhookSecret ? openStripe({ secretKey, webhookSecret, apiUrl }) : null
  const all = [sandbox, ...(stripe ? [stripe] : []), ...more]
  const named = (name: string): PaymentProvider => {
    const provider = all.find((one) => one.name === name)
    if (!provider) throw new Error(`The payment provider ${name} is not known`)
    return provider
  }
  return { current: named(settings.provider), sandbox, stripe, all, named }
}
