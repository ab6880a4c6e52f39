import { type Selectable, sql } from 'kysely'
import type { EndNotices } from '../../../db/schema.gen'
import type { Reader } from '../../platform/db'
import { clientNameOf, freelancerNameOf } from '../profiles'
import type { PairInNotice } from '../proposals'

/** The work of two people in one category, in all their contracts. */
export interface WorkOfTwo {
  clientId: string
  freelancerId: string
  categorySlug: string
}

/** The latest notice that the work of two ends, but for one that was taken back. */
export const latestEndNotice = (db: Reader, of: WorkOfTwo): Promise<Selectable<EndNotices> | undefined> =>
  db
    .selectFrom('endNotices')
    .selectAll()
    .where('clientId', '=', of.clientId)
    .where('freelancerId', '=', of.freelancerId)
    .where('categorySlug', '=', of.categorySlug)
    .where('status', '=', 'given')
    .orderBy('givenAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The running retainer of the two: it is ended by its own notice. */
export const retainerOfTwo = async (db: Reader, of: WorkOfTwo): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select r.id from retainers r join contracts k on k.id = r.contract_id
    where r.client_id = ${of.clientId} and r.freelancer_id = ${of.freelancerId} and r.status = 'running'
      and k.category_slug = ${of.categorySlug}
    order by r.id limit 1`.execute(db)
  return rows[0]?.id
}

/** The contract on whose page a notice stands; undefined for an unknown id. */
export const contractOfEndNotice = async (db: Reader, id: string): Promise<string | undefined> => {
  const found = await db.selectFrom('endNotices').select('contractId').where('id', '=', id).executeTakeFirst()
  return found?.contractId
}

export type NoticeOfEnd = PairInNotice & Pick<Selectable<EndNotices>, 'contractId' | 'endsOn'>

/** What the letter about a notice says of it. */
export const endNoticeInNotice = async (db: Reader, id: string): Promise<NoticeOfEnd | undefined> => {
  const { rows } = await sql<NoticeOfEnd>`
    select k.title, x.client_id, x.freelancer_id, ${clientNameOf(sql`x.client_id`)} as client_name,
      ${freelancerNameOf(sql`x.freelancer_id`)} as freelancer_name, x.contract_id, x.ends_on
    from end_notices x join contracts k on k.id = x.contract_id where x.id = ${id}`.execute(db)
  return rows[0]
}
