import { sql } from 'kysely'
import type { Tx } from '../../platform/db'

/** Codes sent since a moment to this person or to this number, and when the person's last one went. */
export const codesSince = async (
  tx: Tx,
  asked: { memberId: string; phoneE164: string; since: Date },
): Promise<{ byPerson: number; toNumber: number; lastAt: Date | null }> => {
  const { rows } = await sql<{ byPerson: number; toNumber: number; lastAt: Date | null }>`
    select count(*) filter (where member_id = ${asked.memberId})::int as by_person,
      count(*) filter (where phone_e164 = ${asked.phoneE164})::int as to_number,
      max(sent_at) filter (where member_id = ${asked.memberId}) as last_at
    from phone_codes
    where sent_at > ${asked.since} and (member_id = ${asked.memberId} or phone_e164 = ${asked.phoneE164})`.execute(
    tx,
  )
  return rows[0] ?? { byPerson: 0, toNumber: 0, lastAt: null }
}

export const insertCode = async (
  tx: Tx,
  code: { id: string; memberId: string; phoneE164: string; codeSha256: string; sentAt: Date },
): Promise<boolean> => {
  const done = await tx
    .insertInto('phoneCodes')
    .values(code)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows) === 1
}

/** Takes one attempt at the person's latest code, in one statement: ten guesses at once still are ten. */
export const takeAttempt = async (
  tx: Tx,
  asked: { memberId: string; since: Date; attemptsMax: number },
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update phone_codes set attempts = attempts + 1
    where id = (select id from phone_codes where member_id = ${asked.memberId} order by sent_at desc, id desc limit 1)
      and used_at is null and sent_at > ${asked.since} and attempts < ${asked.attemptsMax}`.execute(tx)
  return numAffectedRows === 1n
}

export const latestCode = (tx: Tx, memberId: string) =>
  tx
    .selectFrom('phoneCodes')
    .select(['id', 'phoneE164', 'codeSha256', 'usedAt', 'sentAt'])
    .where('memberId', '=', memberId)
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .forNoKeyUpdate()
    .executeTakeFirst()

export const useCode = async (tx: Tx, code: { id: string; at: Date }): Promise<void> => {
  await tx.updateTable('phoneCodes').set({ usedAt: code.at }).where('id', '=', code.id).execute()
}

/**
 * Keeps a number for a person; false when somebody else holds it. A person's new number keeps the time of
 * the first: since then a phone has been confirmed.
 */
export const keepPhone = async (
  tx: Tx,
  phone: { memberId: string; phoneE164: string; verifiedAt: Date },
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into phones (member_id, phone_e164, verified_at)
    select ${phone.memberId}, ${phone.phoneE164}, ${phone.verifiedAt}
    where not exists (select 1 from phones where phone_e164 = ${phone.phoneE164} and member_id <> ${phone.memberId})
    on conflict (member_id) do update set phone_e164 = excluded.phone_e164`.execute(tx)
  return numAffectedRows === 1n
}
