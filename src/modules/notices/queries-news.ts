import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

// What a notice says about a happening: titles and names as they are when it is told.

const clientName = sql`(select coalesce(nullif(cp.name, ''), m.name) from members m
  left join client_profiles cp on cp.member_id = m.id where m.id = x.client_id)`
const freelancerName = sql`(select m.name from members m where m.id = x.freelancer_id)`

export interface PairNews {
  title: string
  clientId: string
  clientName: string
  freelancerId: string
  freelancerName: string
}

export const orderNews = async (db: Reader, orderId: string): Promise<PairNews | undefined> => {
  const { rows } = await sql<PairNews>`
    select x.title, x.client_id, x.freelancer_id, ${clientName} as client_name, ${freelancerName} as freelancer_name
    from orders x where x.id = ${orderId}`.execute(db)
  return rows[0]
}

export const proposalNews = async (db: Reader, proposalId: string): Promise<PairNews | undefined> => {
  const { rows } = await sql<PairNews>`
    select x.title, x.client_id, x.freelancer_id, ${clientName} as client_name, ${freelancerName} as freelancer_name
    from (select j.title, j.client_id, p.freelancer_id from proposals p join jobs j on j.id = p.job_id
      where p.id = ${proposalId}) x`.execute(db)
  return rows[0]
}

export interface JobNews {
  title: string
  clientId: string
  clientName: string
  /** Who has a proposal there that still counts. */
  proposers: string[]
}

export const jobNews = async (db: Reader, jobId: string): Promise<JobNews | undefined> => {
  const { rows } = await sql<JobNews>`
    select x.title, x.client_id, ${clientName} as client_name,
      array(select p.freelancer_id from proposals p where p.job_id = x.id and p.status = 'sent') as proposers
    from jobs x where x.id = ${jobId}`.execute(db)
  return rows[0]
}

export const askerOf = async (db: Reader, questionId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ name: string }>`
    select m.name from job_questions q join members m on m.id = q.asker_id where q.id = ${questionId}`.execute(
    db,
  )
  return rows[0]?.name
}

export interface MessageNews {
  who: string
  title: string
  isUnread: boolean
  /** An unread notice of this conversation stands already: another would say the same. */
  isTold: boolean
}

export const messageNews = async (
  db: Reader,
  message: { threadId: string; senderId: string; recipientId: string; at: Date; href: string },
): Promise<MessageNews | undefined> => {
  const { rows } = await sql<MessageNews>`
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

export const chargeNews = async (db: Reader, chargeId: string) => {
  const { rows } = await sql<{ payerId: string; orderId: string; title: string }>`
    select c.payer_id, o.id as order_id, o.title from charges c
    join charge_lines l on l.charge_id = c.id join orders o on o.id = l.order_id
    where c.id = ${chargeId} order by l.position limit 1`.execute(db)
  return rows[0]
}
