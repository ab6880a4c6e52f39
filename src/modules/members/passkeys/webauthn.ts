import { randomBytes } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Ctx } from '../../../platform/http/types'
import { refuse } from '../refusals'
import { challengeEnd, newChallenge } from './challenge'

const siteOf = (c: Ctx): { origin: string; rpID: string } => {
  const { origin, hostname } = new URL(c.var.deps.config.baseUrl)
  return { origin, rpID: hostname }
}

/** The library decodes base64url where a challenge is given as bytes. */
const challengeOf = (c: Ctx) => {
  const challenge = newChallenge(c.var.deps.keys.secret, {
    random: randomBytes(16).toString('base64url'),
    at: c.var.at,
  })
  return new Uint8Array(Buffer.from(challenge, 'base64url'))
}

interface Owner {
  memberId: string
  email: string
  passkeys: readonly { id: string }[]
}

/** What a browser needs to make a passkey: one that names its owner, and whose holder is verified. */
export const makingOptions = async (c: Ctx, owner: Owner): Promise<string> =>
  JSON.stringify(
    await generateRegistrationOptions({
      rpName: 'Tanomi',
      rpID: siteOf(c).rpID,
      userName: owner.email,
      userID: new Uint8Array(Buffer.from(owner.memberId)),
      challenge: challengeOf(c),
      attestationType: 'none',
      excludeCredentials: owner.passkeys.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    }),
  )

/** What a browser needs to sign with a passkey of this site, whosever it is. */
export const signingOptions = async (c: Ctx): Promise<string> =>
  JSON.stringify(
    await generateAuthenticationOptions({
      rpID: siteOf(c).rpID,
      challenge: challengeOf(c),
      userVerification: 'required',
    }),
  )

/** The answer of a device as the form carries it: JSON, whose parts the library checks. */
const answerShape = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'json' })
      return z.NEVER
    }
  })
  .pipe(z.looseObject({ id: z.string().max(2000), response: z.looseObject({}) }))

/** Reads a form's answer; refuses 'passkey-failed' for what no device writes. */
export const readAnswer = (text: string): { id: string } => {
  const parsed = answerShape.safeParse(text)
  if (!parsed.success) throw refuse('passkey-failed')
  return parsed.data
}

export interface Signed {
  challenge: string
  expiresAt: Date
}

/** Keeps the challenge that the library found in an answer, when it is one of ours. */
const challengeCheck = (c: Ctx) => {
  let signed: Signed | null = null
  const check = (challenge: string): boolean => {
    const expiresAt = challengeEnd(c.var.deps.keys.secret, { challenge, at: c.var.at })
    signed = expiresAt && { challenge, expiresAt }
    return signed !== null
  }
  return { check, signed: (): Signed | null => signed }
}

/** The library throws for whatever does not fit; to the person it is one thing. */
const orRefuse = async <T extends { verified: boolean }>(verify: () => Promise<T>): Promise<T> => {
  const result = await verify().catch(() => null)
  if (!result?.verified) throw refuse('passkey-failed')
  return result
}

/** Checks a new passkey. Refuses 'passkey-failed'. */
export const checkMade = async (c: Ctx, text: string) => {
  const { origin, rpID } = siteOf(c)
  const { check, signed } = challengeCheck(c)
  const response = readAnswer(text) as RegistrationResponseJSON
  const { registrationInfo } = await orRefuse(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: check,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    }),
  )
  const challenge = signed()
  if (!registrationInfo || !challenge) throw refuse('passkey-failed')
  const { credential, credentialBackedUp } = registrationInfo
  return {
    challenge,
    passkey: {
      id: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: BigInt(credential.counter),
      transports: credential.transports ?? [],
      backedUp: credentialBackedUp,
    },
  }
}

interface KnownPasskey {
  id: string
  publicKey: Buffer
  counter: bigint
}

/** Checks a signature with a passkey that we know. Refuses 'passkey-failed'. */
export const checkSigned = async (c: Ctx, text: string, known: KnownPasskey) => {
  const { origin, rpID } = siteOf(c)
  const { check, signed } = challengeCheck(c)
  const response = readAnswer(text) as AuthenticationResponseJSON
  const { id, publicKey, counter } = known
  const { authenticationInfo } = await orRefuse(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: check,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id, publicKey: new Uint8Array(publicKey), counter: Number(counter) },
      requireUserVerification: true,
    }),
  )
  const challenge = signed()
  if (!challenge) throw refuse('passkey-failed')
  return { challenge, counter: BigInt(authenticationInfo.newCounter) }
}
