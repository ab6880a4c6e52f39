import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** Whom a decided report was from, what it was about, and how it was decided. */
export const reportInNotice = (db: Reader, reportId: string) =>
  db
    .selectFrom('reports')
    .select(['reporterId', 'subjectKind', 'status'])
    .where('id', '=', reportId)
    .executeTakeFirst()

/** Whom a sanction was imposed on, and its notice. */
export const sanctionInNotice = (db: Reader, sanctionId: string) =>
  db
    .selectFrom('sanctions')
    .select(['memberId', 'kind', 'notice'])
    .where('id', '=', sanctionId)
    .executeTakeFirst()

export interface QuietReport {
  reporterId: string
  messageId: string
  threadId: string
}

/** The message of a quiet report (§5.2), and its reader; undefined for a flag of another kind, and for a message that is gone. */
export const quietReport = async (db: Reader, flagId: string): Promise<QuietReport | undefined> => {
  const { rows } = await sql<QuietReport>`
    select f.reporter_id, m.id as message_id, m.thread_id
    from text_flags f join messages m on m.id = split_part(f.href, '#m-', 2)
    where f.id = ${flagId} and f.outcome = 'reported'`.execute(db)
  return rows[0]
}
