import { sql } from 'kysely'
import type { Tx } from '../../../platform/db'
import type { Policy } from '../engine/policy'
import { compileClimb } from '../queries-compile'
import { isOneOf, type Subjects, sumsSql } from '../queries-metrics'
import { aheadOf } from './queries-tallies'

/**
 * Notes how far the sums of these people alone would climb (decision 024), and answers for whom that is news. Of those of whom
 * the sums know something later nothing is noted, so that whoever asks next hears of them again. Looked for first and written
 * after: what writes cannot share its reading among processes.
 */
export const noteClimbs = async (
  tx: Tx,
  { policy, ...scope }: { policy: Policy; at: Date; subjects: Subjects },
): Promise<string[]> => {
  const { rows } = await sql<{ memberId: string; climb: string | null }>`
    with found as (
      select f.member_id, case when f.member_id not in ${aheadOf(scope.at)} then ${compileClimb(policy)} end as climb
      from (${sumsSql(scope, policy)}) f)
    select n.member_id, n.climb from found n join rank_tallies t on t.member_id = n.member_id
    where ${isOneOf(scope.subjects)(sql`t.member_id`)} and (t.climb is distinct from n.climb or n.climb is null)`.execute(
    tx,
  )
  const memberIds = rows.map(({ memberId }) => memberId)
  await sql`
    update rank_tallies t set climb = n.climb
    from unnest(${memberIds}::text[], ${rows.map(({ climb }) => climb)}::text[]) n (member_id, climb)
    where t.member_id = n.member_id`.execute(tx)
  return memberIds
}
