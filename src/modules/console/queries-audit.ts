import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { holdsWords } from '../../platform/words'
import { pageSize } from './queries'

export interface AuditRow {
  id: bigint
  at: Date
  actorId: string
  actorName: string
  deed: string
  subjectKind: string
  subjectId: string
  /** The person's name where the subject is one. */
  subjectName: string | null
  reason: string | null
  detail: Record<string, string>
}

/** What is looked for; '' where it does not matter. */
export interface AuditAsked {
  deed: string
  /** Name, address or id of whoever did it, and of whatever it was done to. */
  actor: string
  subject: string
  /** Days in Japan, both included. */
  from: string
  until: string
  /** Only lines before this one: pages stay what they are while new lines are written. */
  before: string
}

const startOfDay = (day: string) => sql`(${day}::date)::timestamp at time zone 'Asia/Tokyo'`

/** Lines of the audit log, newest first, one page from `before` on; with how many there are in all. */
export const auditList = async (
  db: Reader,
  asked: AuditAsked,
): Promise<{ lines: AuditRow[]; total: number }> => {
  const { deed, from, until, before } = asked
  const [actor, subject] = [asked.actor.toLowerCase(), asked.subject.toLowerCase()]
  const found = sql`
    from audit_log l join members a on a.id = l.actor_id
    left join members s on l.subject_kind = 'member' and s.id = l.subject_id
    where ${deed === '' ? sql`true` : sql`l.deed = ${deed}`}
      and ${actor === '' ? sql`true` : sql`(${actor} in (l.actor_id, lower(a.email)) or ${holdsWords(actor, sql`a.name`)})`}
      and ${subject === '' ? sql`true` : sql`(${subject} in (l.subject_id, lower(s.email)) or ${holdsWords(subject, sql`s.name`)})`}
      and ${from === '' ? sql`true` : sql`l.at >= ${startOfDay(from)}`}
      and ${until === '' ? sql`true` : sql`l.at < ${startOfDay(until)} + interval '1 day'`}`
  const { rows } = await sql<AuditRow & { total: number }>`
    select l.id, l.at, l.actor_id, a.name as actor_name, l.deed, l.subject_kind, l.subject_id, s.name as subject_name,
      l.reason, l.detail, (select count(*)::int ${found}) as total
    ${found} and ${before === '' ? sql`true` : sql`l.id < ${before}::bigint`}
    order by l.id desc limit ${pageSize}`.execute(db)
  return { lines: rows, total: rows[0]?.total ?? 0 }
}

/** Every kind of deed that has ever been written down. */
export const deedsKnown = async (db: Reader): Promise<string[]> => {
  const rows = await db.selectFrom('auditLog').select('deed').distinct().orderBy('deed').execute()
  return rows.map((row) => row.deed)
}
