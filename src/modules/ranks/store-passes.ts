// How far the pass over everybody is (§2.4): a row for freelancers, and one for clients.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db'
import type { IdRange } from './queries-metrics'

export type PassSubject = 'freelancer' | 'client'

interface PassQuery {
  readonly subject: PassSubject
  /** The rule and the texts by which everybody is to be judged. */
  readonly judgedBy: string
  /** A pass that began then or before is too old. */
  readonly oldest: Date
}

/** Whether a new pass has to begin: there was none yet, the last one is too old, or judged by something else. */
export const isPassDue = async (db: Reader, { subject, judgedBy, oldest }: PassQuery): Promise<boolean> => {
  const pass = await db
    .selectFrom('rankFullPasses')
    .select(['judgedBy', 'startedAt'])
    .where('subject', '=', subject)
    .executeTakeFirst()
  return !pass || pass.judgedBy !== judgedBy || pass.startedAt <= oldest
}

/** Begins a pass, unless another server has done so meanwhile. */
export const beginPass = async (tx: Tx, { subject, judgedBy, oldest, at }: PassQuery & { at: Date }) => {
  await sql`
    insert into rank_full_passes as p (subject, judged_by, is_rule_new, started_at, judged_up_to)
    values (${subject}, ${judgedBy}, false, ${at}, '')
    on conflict (subject) do update set judged_by = excluded.judged_by, started_at = excluded.started_at, judged_up_to = '',
      is_rule_new = p.judged_by <> excluded.judged_by or (p.is_rule_new and p.judged_up_to is not null)
    where p.judged_by <> excluded.judged_by or p.started_at <= ${oldest}`.execute(tx)
}

export interface OpenPass {
  readonly judgedUpTo: string
  readonly isRuleNew: boolean
}

/** A pass that has not come to its end, locked; undefined where there is none, or another server is at it. */
export const lockPass = async (tx: Tx, subject: PassSubject): Promise<OpenPass | undefined> => {
  const { rows } = await sql<OpenPass>`
    select judged_up_to, is_rule_new from rank_full_passes
    where subject = ${subject} and judged_up_to is not null for no key update skip locked`.execute(tx)
  return rows[0]
}

export const setJudgedUpTo = async (
  tx: Tx,
  { subject, id }: { subject: PassSubject; id: string | null },
): Promise<void> => {
  await tx.updateTable('rankFullPasses').set({ judgedUpTo: id }).where('subject', '=', subject).execute()
}

/** The next `max` people by their ids, and how many they are. */
export const nextPeople = async (
  db: Reader,
  { after, max }: { after: string; max: number },
): Promise<{ range: IdRange; people: number }> => {
  const { rows } = await sql<{ upTo: string | null; people: number }>`
    select max(id) as up_to, count(*)::integer as people from (
      select id from members where kind = 'person' and id > ${after} order by id limit ${max}) m`.execute(db)
  return { range: { after, upTo: rows[0]?.upTo ?? after }, people: rows[0]?.people ?? 0 }
}
