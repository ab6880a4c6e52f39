import { sql } from 'kysely'
import type { Tx } from '../../platform/db'
import type { Bar } from './bars'

export const setView = async (
  tx: Tx,
  change: { memberId: string; view: 'freelancer' | 'client' },
): Promise<void> => {
  await tx.updateTable('members').set({ view: change.view }).where('id', '=', change.memberId).execute()
}

export const setLang = async (tx: Tx, change: { memberId: string; lang: 'ja' | 'en' }): Promise<void> => {
  await tx.updateTable('members').set({ lang: change.lang }).where('id', '=', change.memberId).execute()
}

export const setName = async (
  tx: Tx,
  change: { memberId: string; name: string; at: Date },
): Promise<void> => {
  await tx
    .updateTable('members')
    .set({ name: change.name, updatedAt: change.at })
    .where('id', '=', change.memberId)
    .execute()
}

/** Ends one of the person's own sessions; answers how many ended (0: it was not theirs, or was over). */
export const endSession = async (tx: Tx, session: { id: string; memberId: string }): Promise<number> => {
  const ended = await tx
    .deleteFrom('sessions')
    .where('id', '=', session.id)
    .where('userId', '=', session.memberId)
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}

/** A null hash: no password is right until one is chosen by a letter's link. */
export const setPassword = async (
  tx: Tx,
  change: { memberId: string; hash: string | null; at: Date },
): Promise<void> => {
  await tx
    .updateTable('credentials')
    .set({ password: change.hash, updatedAt: change.at })
    .where('userId', '=', change.memberId)
    .where('providerId', '=', 'credential')
    .execute()
}

export const setEmail = async (
  tx: Tx,
  change: { memberId: string; email: string; at: Date },
): Promise<void> => {
  await tx
    .updateTable('members')
    .set({ email: change.email, updatedAt: change.at })
    .where('id', '=', change.memberId)
    .execute()
}

/** One statement: the visit as a fact, and the figures that lists read on the member's row and on the session's. */
export const insertVisit = async (
  tx: Tx,
  visit: { memberId: string; token?: string; at: Date },
): Promise<void> => {
  await sql`
    with seen as (insert into visits (member_id, at) select ${visit.memberId}, ${visit.at}
        where not exists (select from visits v where v.member_id = ${visit.memberId}
          and v.at > ${visit.at}::timestamptz - interval '1 hour') on conflict do nothing),
      session as (update sessions set last_seen_at = greatest(last_seen_at, ${visit.at}) where token = ${visit.token ?? ''})
    update members set last_seen_at = greatest(last_seen_at, ${visit.at}) where id = ${visit.memberId}`.execute(
    tx,
  )
}

export const setTier = async (
  tx: Tx,
  award: { memberId: string; tier: 'none' | 'regular' | 'bronze' | 'silver' | 'certified'; at: Date },
): Promise<void> => {
  await tx
    .updateTable('members')
    .set({ tier: award.tier, tierSince: award.at })
    .where('id', '=', award.memberId)
    .execute()
}

export const memberByEmail = (tx: Tx, email: string) =>
  tx.selectFrom('members').select(['id', 'kind']).where('email', '=', email).executeTakeFirst()

export const insertBar = async (tx: Tx, bar: Bar & { memberId: string }): Promise<void> => {
  await tx
    .insertInto('memberBars')
    .values({ ...bar, features: [...bar.features] })
    .execute()
}

/** Ends a bar; answers whose it was, undefined when it was lifted before. */
export const setLifted = async (tx: Tx, lifted: { id: string; at: Date }): Promise<string | undefined> => {
  const row = await tx
    .updateTable('memberBars')
    .set({ liftedAt: lifted.at })
    .where('id', '=', lifted.id)
    .where('liftedAt', 'is', null)
    .returning('memberId')
    .executeTakeFirst()
  return row?.memberId
}

/**
 * Writes on the member's row, which stays locked, whether a suspension stands. Answers the state before and after, so that only a
 * change is news.
 */
export const settleSuspension = async (
  tx: Tx,
  of: { memberId: string; at: Date },
): Promise<{ before: Date | null; after: Date | null }> => {
  const before = await tx
    .selectFrom('members')
    .select('suspendedAt')
    .where('id', '=', of.memberId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const after = await tx
    .updateTable('members')
    .set({
      suspendedAt: sql<Date | null>`(select min(b.since) from member_bars b where b.member_id = members.id
        and b.lifted_at is null and b.kind <> 'restricted')`,
    })
    .where('id', '=', of.memberId)
    .returning('suspendedAt')
    .executeTakeFirstOrThrow()
  return { before: before.suspendedAt, after: after.suspendedAt }
}

export const setClosing = async (
  tx: Tx,
  change: { memberId: string; closingAt: Date | null },
): Promise<void> => {
  await tx
    .updateTable('members')
    .set({ closingAt: change.closingAt })
    .where('id', '=', change.memberId)
    .execute()
}

/** What names a person leaves the member's row; tokens that would open the account go with it. */
export const blankMember = async (
  tx: Tx,
  of: { memberId: string; name: string; email: string; at: Date },
): Promise<void> => {
  const { memberId, name, email, at } = of
  await tx
    .updateTable('members')
    .set({ name, email, emailVerified: false, image: null, updatedAt: at })
    .where('id', '=', memberId)
    .execute()
  await tx.deleteFrom('oneTimeTokens').where('value', '=', memberId).execute()
}
