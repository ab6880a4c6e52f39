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
  total: number
}

/** Lines of the audit log, newest first, by deed and by whoever did it or had it done to them. */
export const auditList = async (
  db: Reader,
  of: { deed: string; person: string; page: number },
): Promise<AuditRow[]> => {
  const { rows } = await sql<AuditRow>`
    select l.id, l.at, l.actor_id, a.name as actor_name, l.deed, l.subject_kind, l.subject_id, s.name as subject_name,
      l.reason, l.detail, count(*) over ()::int as total
    from audit_log l join members a on a.id = l.actor_id
    left join members s on l.subject_kind = 'member' and s.id = l.subject_id
    where (${of.deed} = '' or l.deed = ${of.deed})
      and (${of.person} in (l.actor_id, l.subject_id, lower(a.email), lower(s.email))
        or ${holdsWords(of.person, sql`a.name`, sql`s.name`)})
    order by l.at desc, l.id desc limit ${pageSize} offset ${(of.page - 1) * pageSize}`.execute(db)
  return rows
}

/** Every kind of deed that has ever been written down. */
export const deedsKnown = async (db: Reader): Promise<string[]> => {
  const rows = await db.selectFrom('auditLog').select('deed').distinct().orderBy('deed').execute()
  return rows.map((row) => row.deed)
}
