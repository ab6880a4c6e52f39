import type { FileStore } from './file-store'
import type { Mailer } from './mail'

/**
 * What the process opens once, when it starts, and hands to routes (`c.var.deps`) and to jobs (`context.services`) alike.
 * The platform knows no term of the domain, so a module adds its own by declaration merging, in its `services.ts`, and
 * `makeServices` (`app.ts`) opens it: a service that nobody opens does not compile.
 * @example declare module '../../platform/services' { interface Services { readonly payments: PaymentProviders } }
 */
export interface Services {
  readonly files: FileStore
  readonly mailer: Mailer
}
