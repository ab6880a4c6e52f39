import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { keptBytesOf } from '../../platform/file-quota'
import type { Viewer } from '../../platform/http/types'

/** A count that the header shows, as SQL over the member's id; its module says how (see app.ts). */
export type HeaderCount = (memberId: RawBuilder<string>) => RawBuilder<number>

/**
 * The person behind a session token, with what the header shows, in one statement (bar P2).
 * Null when the session is unknown or over, or the address was never confirmed.
 */
export const viewerBySession = async (
  db: Reader,
  session: { token: string; at: Date },
  counts: { todo: HeaderCount; notices: HeaderCount },
): Promise<Viewer | null> => {
  const me = sql<string>`m.id`
  const { rows } = await sql<Viewer & { kind: string }>`
    select m.id as member_id, m.name, m.email, m.kind, m.view as side, m.tier, m.lang, m.last_seen_at,
      case when m.view = 'client' then coalesce(c.picture_file_id, p.picture_file_id) else p.picture_file_id end as picture_file_id,
      s.token as session_token, ${counts.todo(me)} as todo_count, ${counts.notices(me)} as notice_count,
      ${keptBytesOf(me)} as kept_bytes
    from sessions s
    join members m on m.id = s.user_id
    left join profiles p on p.member_id = m.id
    left join client_profiles c on c.member_id = m.id
    where s.token = ${session.token} and s.expires_at > ${session.at} and m.email_verified`.execute(db)
  const row = rows[0]
  return row ? { ...row, operator: row.kind === 'operator' } : null
}

/** The signed-in devices of one person, newest first. */
export const sessionList = (db: Reader, viewer: Viewer, at: Date) =>
  db
    .selectFrom('sessions')
    .select(['id', 'token', 'userAgent', 'createdAt', 'ipAddress'])
    .where('userId', '=', viewer.memberId)
    .where('expiresAt', '>', at)
    .orderBy('createdAt', 'desc')
    .execute()

/** Where letters to a person go, and in which language. Undefined for an unknown id. */
export const letterAddress = (db: Reader, memberId: string) =>
  db.selectFrom('members').select(['email', 'name', 'lang']).where('id', '=', memberId).executeTakeFirst()
