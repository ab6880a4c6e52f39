import { Secret, TOTP } from 'otpauth'
import { seal, unseal } from '../../../platform/crypto'

const periodSeconds = 30
/** A clock that is half a minute off is common; more is a guess. */
const stepsAround = 1
const secretBytes = 20

const generator = (secret: string, email = ''): TOTP =>
  new TOTP({
    issuer: 'Tanomi',
    label: email,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: periodSeconds,
  })

/** A secret as people type it into an app: base32, 160 random bits (RFC 4226 §4). */
export const newTotpSecret = (): string => new Secret({ size: secretBytes }).base32

/** What the QR code says: the address that authenticator apps read. */
export const totpAddress = (of: { secret: string; email: string }): string =>
  generator(of.secret, of.email).toString()

/** The code that an app shows at a moment. */
export const totpCode = (secret: string, at: Date): string =>
  generator(secret).generate({ timestamp: at.getTime() })

/** The time step whose code this is, at most one before or after the present one; null for a wrong code. */
export const totpStep = (given: { secret: string; code: string; at: Date }): bigint | null => {
  const timestamp = given.at.getTime()
  const delta = generator(given.secret).validate({ token: given.code, timestamp, window: stepsAround })
  return delta === null ? null : BigInt(Math.floor(timestamp / 1000 / periodSeconds) + delta)
}

const purpose = (memberId: string): string => `totp:${memberId}`

/** Encrypts a secret for one member's row alone. */
export const sealSecret = (key: Buffer, memberId: string, secret: string): Buffer =>
  seal(key, Buffer.from(secret), purpose(memberId))

/** Throws when the bytes were changed or belong to another member. */
export const openSecret = (key: Buffer, memberId: string, sealed: Buffer): string =>
  unseal(key, sealed, purpose(memberId)).toString()
