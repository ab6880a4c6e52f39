import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { addOperator, makeAuth, passwordToken, resetSecondFactor } from '../modules/members'
import { systemClock } from '../platform/clock'
import { readConfig } from '../platform/config'
import { readKeys } from '../platform/crypto'
import { type Db, inTransaction } from '../platform/db'
import { DomainError } from '../platform/domain-error'
import { emailAddress } from '../platform/email-address'
import { newId } from '../platform/ids'
import { withDatabase } from './database'

const usage =
  'Usage: bin/tanomi operator add EMAIL [--password < FILE]\n       bin/tanomi operator reset-second-factor EMAIL\n'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What was piped in, when `--password` says that it is one. */
const passwordOf = async (flags: string[]): Promise<string | null> =>
  flags.includes('--password') ? (await text(process.stdin)).replace(/\r?\n$/, '') : null

const add = async (db: Db, given: { email: string; password: string | null }): Promise<number> => {
  const { email, password } = given
  const config = readConfig(process.env)
  const auth = makeAuth({ config, db, clock: systemClock, keys: readKeys(config.dataDir) })
  const at = systemClock.now()
  const name = email.split('@')[0] ?? ''
  const memberId = await inTransaction(db, (tx) => addOperator(tx, { id: newId(at), email, name, at }))
  const token = randomBytes(24).toString('base64url')
  const path = await passwordToken(auth, { token, memberId, at })
  if (password === null) {
    say(`${email} may choose a password once, within 24 hours:`)
    say(config.baseUrl + path)
    return 0
  }
  await auth.api.resetPassword({ body: { token, newPassword: password } })
  say(`${email} can sign in at ${config.baseUrl}/sign-in`)
  return 0
}

const reset = async (db: Db, email: string): Promise<number> => {
  await inTransaction(db, (tx) => resetSecondFactor(tx, { email }))
  say(`${email} signs in with the password and sets up the second factor anew`)
  return 0
}

/**
 * `operator add EMAIL`: prints a one-time link; with `--password` it reads the password from standard input.
 * `operator reset-second-factor EMAIL`: for an operator who has lost the app and the recovery codes.
 */
export const run = async ([verb, address, ...flags]: string[]): Promise<number> => {
  const email = emailAddress.safeParse(address?.trim().toLowerCase())
  if (!['add', 'reset-second-factor'].includes(verb ?? '') || !email.success) {
    process.stderr.write(usage)
    return 2
  }
  try {
    if (verb !== 'add') return await withDatabase((db) => reset(db, email.data))
    const password = await passwordOf(flags)
    return await withDatabase((db) => add(db, { email: email.data, password }))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    process.stderr.write(`${error.text('en')}\n`)
    return 1
  }
}
