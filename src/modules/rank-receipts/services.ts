import type { SigningKeys } from '../../platform/signing'

/** Under whose address and key receipts and credentials go out. */
export interface Issuer {
  readonly site: string
  readonly keys: SigningKeys
  /** Makes the pseudonyms of credentials that show no name. */
  readonly secret: string
}

declare module '../../platform/services' {
  interface Services {
    readonly issuer: Issuer
  }
}

let installed: Issuer | null = null

/**
 * Lets awards be signed in the transaction that makes them: what reacts to an event is given the transaction alone. A program
 * that is no site judges people too, but signs nothing.
 */
export const installIssuer = (issuer: Issuer): void => {
  installed = issuer
}

export const awardIssuer = (): Issuer | null => installed
