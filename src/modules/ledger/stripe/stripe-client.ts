// The official SDK, loaded where Stripe is set and nowhere else: it is larger than the site.
import type { Stripe } from 'stripe'
import { refuseInTransaction } from '../../../platform/db'

export type StripeSdk = Stripe

export interface StripeSettings {
  /** `sk_…` or a restricted key; never written to a log. */
  secretKey: string
  /** `whsec_…` of our webhook endpoint. */
  webhookSecret: string
  /** Where the API is, if not at Stripe: for tests. */
  apiUrl: string | null
}

/** A try of the SDK's own, of which there are two more: a payer waits for the answer. */
const triesAgain = 2
const timeoutMs = 10_000

/** Where the API is, as the SDK wants it. */
const apiAt = (url: string | null) => {
  if (url === null) return {}
  const { protocol, hostname: host, port } = new URL(url)
  return { host, port, protocol: protocol === 'http:' ? ('http' as const) : ('https' as const) }
}

export const connectStripe = async ({ secretKey, apiUrl }: StripeSettings): Promise<StripeSdk> => {
  const { Stripe: Sdk } = await import('stripe')
  return new Sdk(secretKey, {
    ...apiAt(apiUrl),
    maxNetworkRetries: triesAgain,
    timeout: timeoutMs,
    telemetry: false,
    appInfo: { name: 'Tanomi' },
  })
}

interface StripeFault {
  type?: string
  code?: string
  statusCode?: number
  requestId?: string
}

/** Stripe has said no, or nothing. */
export interface StripeError extends Error {
  readonly name: 'StripeError'
  readonly code: string | null
}

export const isStripeError = (error: unknown): error is StripeError =>
  error instanceof Error && error.name === 'StripeError'

/** Says what happened, and carries nothing of the payment or of our keys into a log, as the SDK's own errors do. */
const withoutSecrets = ({ type, code, statusCode, requestId }: StripeFault): StripeError => {
  const said = [type, code, statusCode, requestId].filter(Boolean).join(' ')
  return Object.assign(new Error(`Stripe: ${said}`), { name: 'StripeError' as const, code: code ?? null })
}

/** Asks Stripe something, outside any transaction. Throws StripeError. */
export const asking = async <T>(ask: () => Promise<T>): Promise<T> => {
  refuseInTransaction('Stripe')
  try {
    return await ask()
  } catch (error) {
    throw withoutSecrets(error as StripeFault)
  }
}
