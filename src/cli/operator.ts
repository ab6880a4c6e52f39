import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { addOperator, isEasyToGuess, makeAuth, passwordToken, resetSecondFactor } from '../modules/members'
import { systemClock } from '../platform/clock'
import { readConfig } from '../platform/config'
import { readKeys } from '../platform/crypto'
import { type Db, inTransaction } from '../platform/db'
import { DomainError } from '../platform/domain-error'
import { emailAddress } from '../platform/email-address'
import { type OperatorRole, operatorRoles } from '../platform/http/route-access'
import { newId } from '../platform/ids'
import { withDatabase } from './database'

const usage =
  'Usage: bin/tanomi operator add EMAIL [--roles ROLE,ROLE] [--password < FILE]\n       bin/tanomi operator reset-second-factor EMAIL\n'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What was piped in, when `--password` says that it is one. */
const passwordOf = async (flags: string[]): Promise<string | null> =>
  flags.includes('--password') ? (await text(process.stdin)).replace(/\r?\n$/, '') : null

interface Added {
  email: string
  password: string | null
  /** Undefined: all for the first operator, none for others. */
  roles: readonly OperatorRole[] | undefined
}

const add = async (db: Db, { email, password, roles }: Added): Promise<number> => {
  if (password !== null && isEasyToGuess(password, { email })) {
    process.stderr.write('This password is common, or can be guessed from the address.\n')
    return 1
  }
  const config = readConfig(process.env)
  const auth = makeAuth({ config, db, clock: systemClock, keys: readKeys(config.dataDir) })
  const at = systemClock.now()
  const name = email.split('@')[0] ?? ''
  const memberId = await inTransaction(db, (tx) =>
    addOperator(tx, { ...{ id: newId(at), email, name, at }, ...(roles && { roles }) }),
  )
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

/** What `--roles` names; undefined where it is not given, null where it names something else. */
const rolesOf = (flags: string[]): readonly OperatorRole[] | undefined | null => {
  const place = flags.indexOf('--roles')
  if (place < 0) return undefined
  const names = (flags[place + 1] ?? '').split(',')
  return names.every((name) => (operatorRoles as readonly string[]).includes(name))
    ? (names as OperatorRole[])
    : null
}

const reset = async (db: Db, email: string): Promise<number> => {
  await inTransaction(db, (tx) => resetSecondFactor(tx, { email }))
  say(`${email} signs in with the password and sets up the second factor anew`)
  return 0
}

/**
 * `operator add EMAIL`: prints a one-time link; with `--password` it reads the password from standard input. `--roles` names what
 * the operator may do: without it the first has every role, and an administrator assigns those of the others.
 * `operator reset-second-factor EMAIL`: for an operator who has lost the app and the recovery codes.
 */
export const run = async ([verb, address, ...flags]: string[]): Promise<number> => {
  const email = emailAddress.safeParse(address?.trim().toLowerCase())
  const roles = rolesOf(flags)
  if (!['add', 'reset-second-factor'].includes(verb ?? '') || !email.success || roles === null) {
    process.stderr.write(usage)
    return 2
  }
  try {
    if (verb !== 'add') return await withDatabase((db) => reset(db, email.data))
    const password = await passwordOf(flags)
    return await withDatabase((db) => add(db, { email: email.data, password, roles }))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    process.stderr.write(`${error.text('en')}\n`)
    return 1
  }
}
