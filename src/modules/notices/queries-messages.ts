import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

export interface MessageInNotice {
  who: string
  title: string
  isUnread: boolean
  /** An unread notice of this conversation stands already: another would say the same. */
  isTold: boolean
}

export const messageInNotice = async (
  db: Reader,
  message: { threadId: string; senderId: string; recipientId: string; at: Date; href: string },
): Promise<MessageInNotice | undefined> => {
  const { rows } = await sql<MessageInNotice>`
    select t.title,
      case when t.client_id = ${message.senderId} then coalesce(nullif(cp.name, ''), m.name) else m.name end as who,
      not exists (select 1 from thread_reads r where r.thread_id = t.id and r.member_id = ${message.recipientId}
        and r.read_at >= ${message.at}) as is_unread,
      exists (select 1 from notices n where n.member_id = ${message.recipientId} and n.href = ${message.href}
        and n.read_at is null) as is_told
    from threads t join members m on m.id = ${message.senderId}
    left join client_profiles cp on cp.member_id = m.id
    where t.id = ${message.threadId}`.execute(db)
  return rows[0]
}
