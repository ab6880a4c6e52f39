import type { SigningKeys } from '../../platform/signing'

/** Under whose address and key receipts and credentials go out. */
export interface Issuer {
  readonly site: string
  readonly keys: SigningKeys
  /** Makes the pseudonyms of credentials that show no name. */
  readonly secret: string
}

let installed: Issuer | null = null

/** Called once by the app. A program that is no site judges people too, but signs nothing. */
export const installIssuer = (issuer: Issuer): void => {
  installed = issuer
}

export const issuer = (): Issuer | null => installed
