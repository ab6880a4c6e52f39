import { sql } from 'kysely'
import type { Reader } from '../../../platform/db'

export interface ResetRow {
  id: string
  memberId: string
  name: string
  email: string
  words: string
  askedAt: Date
  worksAt: Date | null
  /** The newest identity check that was approved, to compare with. */
  checkId: string | null
}

/** What is asked for and not decided, and what waits for its week, the oldest first. */
export const openResets = async (db: Reader): Promise<ResetRow[]> => {
  const { rows } = await sql<ResetRow>`
    select r.id, r.member_id, m.name, m.email, r.words, r.asked_at, r.works_at,
      (select i.id from identity_states i where i.member_id = m.id and i.status = 'approved' order by i.decided_at desc limit 1) as check_id
    from factor_resets r join members m on m.id = r.member_id
    where r.stopped_at is null and r.done_at is null and (r.decided_at is null or r.works_at is not null)
    order by r.asked_at, r.id limit 200`.execute(db)
  return rows
}

/** Resets whose week is over. */
export const resetsDue = async (db: Reader, at: Date): Promise<string[]> => {
  const rows = await db
    .selectFrom('factorResets')
    .select('id')
    .where('worksAt', '<=', at)
    .where('stoppedAt', 'is', null)
    .where('doneAt', 'is', null)
    .limit(100)
    .execute()
  return rows.map(({ id }) => id)
}
