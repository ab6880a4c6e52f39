import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { refuse } from './refusals'
import type { PersonFacts } from './rules'

/** What of a person decides which jobs they may see and take, as columns over the member's id. */
export const confirmationColumns = (id: RawBuilder<string | null>) => sql`
  exists (select from identity_states i where i.member_id = ${id} and i.status = 'approved') as identity,
  exists (select from confidentiality_confirmations c where c.member_id = ${id}) as confidentiality,
  exists (select from phones p where p.member_id = ${id}) as phone`

/** Tier and confirmations of one person. Refuses 'no-such-freelancer' for an unknown id. */
export const personFacts = async (db: Reader, memberId: string): Promise<PersonFacts> => {
  const { rows } = await sql<PersonFacts>`
    select m.id as member_id, m.kind = 'operator' as operator, m.tier, ${confirmationColumns(sql`m.id`)}
    from members m where m.id = ${memberId}`.execute(db)
  const [row] = rows
  if (!row) throw refuse('no-such-freelancer')
  return row
}

export const isInvited = async (db: Reader, of: { jobId: string; memberId: string }): Promise<boolean> => {
  const found = await db
    .selectFrom('jobInvitations')
    .select('jobId')
    .where('jobId', '=', of.jobId)
    .where('freelancerId', '=', of.memberId)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether anybody has ever proposed, even if it was withdrawn: from then on the post stays as it is (§3.3). */
export const hasProposals = async (db: Reader, jobId: string): Promise<boolean> => {
  const found = await db.selectFrom('proposals').select('id').where('jobId', '=', jobId).executeTakeFirst()
  return found !== undefined
}

/** Jobs whose deadline has passed and that still stand open, oldest first. */
export const jobsPastDeadline = (db: Reader, at: Date) =>
  db
    .selectFrom('jobs')
    .select('id')
    .where('status', '=', 'open')
    .where('proposalsUntil', '<=', at)
    .orderBy('proposalsUntil')
    .limit(500)
    .execute()
