import type { Reader } from '../../../platform/db'

/** The member's passkeys, the newest first. */
export const passkeyList = (db: Reader, memberId: string) =>
  db
    .selectFrom('passkeys')
    .select(['id', 'name', 'transports', 'backedUp', 'madeAt', 'lastUsedAt'])
    .where('memberId', '=', memberId)
    .orderBy('madeAt', 'desc')
    .execute()

/** What a signature is checked against, and whose it is. */
export const passkeyOf = (db: Reader, id: string) =>
  db
    .selectFrom('passkeys as p')
    .innerJoin('members as m', 'm.id', 'p.memberId')
    .select(['p.id', 'p.memberId', 'p.publicKey', 'p.counter', 'p.transports', 'm.email'])
    .where('p.id', '=', id)
    .where('m.emailVerified', '=', true)
    .where('m.closingAt', 'is', null)
    .executeTakeFirst()
