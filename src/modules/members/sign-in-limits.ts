// How often somebody may guess (§5.4). What is counted is always the visitor's own: nobody can use up another's tries.
import { signText } from '../../platform/crypto'
import { keepSignedCookie, readSignedCookie } from '../../platform/http/cookies'
import { type Limit, networkIn } from '../../platform/http/rate-limit'
import type { Ctx } from '../../platform/http/types'

const minutes = 60
const hours = 3600

const deviceDays = 400
const accountsPerDevice = 5

/** The account's name in the cookie; it does not tell the address. */
const accountMark = (c: Ctx, email: string): string =>
  signText(c.var.deps.keys.secret, `device:${email}`).slice(0, 22)

const accountsOn = async (c: Ctx): Promise<string[]> => {
  const text = await readSignedCookie(c, 'device')
  return text ? text.split('.') : []
}

/** Remembers that somebody signed in here; answers whether the account did not know this device. */
export const rememberDevice = async (c: Ctx, email: string): Promise<boolean> => {
  const mark = accountMark(c, email)
  const known = await accountsOn(c)
  const accounts = [mark, ...known.filter((each) => each !== mark)]
  const value = accounts.slice(0, accountsPerDevice).join('.')
  await keepSignedCookie(c, { name: 'device', value, seconds: deviceDays * 24 * hours })
  return !known.includes(mark)
}

/** A device on which this account has signed in before: nobody else's guesses count against it. */
const knownLimits = (mark: string): Limit[] => [{ key: `device ${mark}`, max: 50, seconds: hours }]

const unknownLimits = (network: string, mark: string): Limit[] => [
  { key: `sign-in ${mark} ${network}`, max: 10, seconds: 15 * minutes },
  { key: `sign-in ${network}`, max: 30, seconds: 15 * minutes },
  // Many networks that guess at one account; more than any one of them can send.
  { key: `sign-in ${mark}`, max: 200, seconds: hours },
]

/** The tries that a sign-in counts against. */
export const signInLimits = async (c: Ctx, email: string): Promise<Limit[]> => {
  const mark = accountMark(c, email)
  const isKnown = (await accountsOn(c)).includes(mark)
  return isKnown ? knownLimits(mark) : unknownLimits(networkIn(c), mark)
}

/** What a visitor may ask for without an account: each makes a letter, or costs a password's hash. */
export const askLimits = (c: Ctx, what: 'sign-up' | 'forgot' | 'new-password' | 'new-email'): Limit[] => [
  { key: `${what} ${networkIn(c)}`, max: 20, seconds: hours },
]

/** Guesses at a code, by whoever has the password or the session. A code is one of a million, three of which hold. */
export const codeLimits = (c: Ctx, memberId: string): Limit[] => [
  { key: `code ${memberId} ${networkIn(c)}`, max: 10, seconds: 15 * minutes },
  { key: `code ${memberId}`, max: 100, seconds: hours },
]

/** Signatures that are tried: each costs a check, and none can be guessed. */
export const passkeyLimits = (network: string): Limit[] => [
  { key: `passkey ${network}`, max: 60, seconds: 15 * minutes },
]

/** Guesses at the password by whoever has the session. */
export const confirmLimits = (memberId: string): Limit[] => [
  { key: `confirm ${memberId}`, max: 10, seconds: 15 * minutes },
]

/** Wishes for another address: each sends two letters, one of them to whatever address was typed. */
export const emailChangeLimits = (memberId: string): Limit[] => [
  { key: `new-email ${memberId}`, max: 5, seconds: 24 * hours },
]

/** Letters of the accounts library to one address, whoever asks for them. */
export const letterLimits = (email: string): Limit[] => [{ key: `letter ${email}`, max: 5, seconds: hours }]
