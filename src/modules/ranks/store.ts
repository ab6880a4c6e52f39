import { type Insertable, sql } from 'kysely'
import type { RankChanges, RankWarnings } from '../../../db/schema.gen'
import type { Standing } from '../../engine/evaluate/evaluate'
import type { Tier } from '../../engine/policy/tiers'
import type { Tx } from '../../platform/db'

/**
 * The tier held, locked until the transaction ends. Undefined for whoever has no profile: there is nothing to judge.
 * A weaker lock than `for update`, because every row that names a member shares a key lock on this one.
 */
export const lockHeld = async (
  tx: Tx,
  memberId: string,
): Promise<{ readonly tier: Tier; readonly since: Date | null } | undefined> => {
  const { rows } = await sql<{ tier: Tier; since: Date | null }>`
    select m.tier, m.tier_since as since from members m
    where m.id = ${memberId} and exists (select from profile_facts f where f.member_id = m.id)
    for no key update`.execute(tx)
  return rows[0]
}

/** As `lockHeld`, for whoever asks for the tier alone. */
export const lockSubject = async (tx: Tx, memberId: string): Promise<Tier | undefined> =>
  (await lockHeld(tx, memberId))?.tier

export type Change = Omit<Insertable<RankChanges>, 'standing'> & { readonly standing: Standing }

export const insertChange = async (tx: Tx, { standing, ...change }: Change): Promise<void> => {
  await tx
    .insertInto('rankChanges')
    .values({ ...change, standing: JSON.stringify(standing) })
    .execute()
}

export const insertWarnings = async (
  tx: Tx,
  warnings: readonly Insertable<RankWarnings>[],
): Promise<void> => {
  await tx
    .insertInto('rankWarnings')
    .values([...warnings])
    .execute()
}

/** Ends the warnings of these tiers that stand. Whoever lost the tier fell; everybody else is safe again. */
export const endWarnings = async (
  tx: Tx,
  ended: { memberId: string; lifted: readonly Tier[]; fallen: readonly Tier[]; at: Date },
): Promise<void> => {
  const { memberId, lifted, fallen, at } = ended
  await sql`
    update rank_warnings set ended_at = greatest(given_at, ${at}),
      outcome = case when tier = any(${[...fallen]}::text[]) then 'fallen' else 'lifted' end
    where member_id = ${memberId} and ended_at is null and tier = any(${[...lifted, ...fallen]}::text[])`.execute(
    tx,
  )
}

export const setDue = async (tx: Tx, due: { memberId: string; dueAt: Date }): Promise<void> => {
  await tx
    .insertInto('membersRankDue')
    .values(due)
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet({ dueAt: due.dueAt }))
    .execute()
}
