import type { PaymentProvider } from './provider'
import { openSandbox, type Sandbox } from './sandbox/sandbox-provider'

/** The providers of the process, each with the secret that its events are signed with. */
export interface Payments {
  readonly sandbox: Sandbox
  /** Throws for an unknown name: a charge of it could not be followed. */
  readonly named: (name: string) => PaymentProvider
}

declare module '../../platform/services' {
  interface Services {
    readonly payments: Payments
  }
}

export const openPayments = (secret: string): Payments => {
  const sandbox = openSandbox(secret)
  const providers = new Map<string, PaymentProvider>([[sandbox.name, sandbox]])
  const named = (name: string): PaymentProvider => {
    const provider = providers.get(name)
    if (!provider) throw new Error(`The payment provider ${name} is not known`)
    return provider
  }
  return { sandbox, named }
}
