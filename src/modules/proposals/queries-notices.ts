import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { clientNameOf, freelancerNameOf } from '../profiles'

/** What a notice says of something that two people have in common: title and names as they are when it is drafted. */
export interface PairInNotice {
  title: string
  clientId: string
  clientName: string
  freelancerId: string
  freelancerName: string
}

export const proposalInNotice = async (db: Reader, id: string): Promise<PairInNotice | undefined> => {
  const { rows } = await sql<PairInNotice>`
    select j.title, j.client_id, p.freelancer_id, ${clientNameOf(sql`j.client_id`)} as client_name,
      ${freelancerNameOf(sql`p.freelancer_id`)} as freelancer_name
    from proposals p join jobs j on j.id = p.job_id where p.id = ${id}`.execute(db)
  return rows[0]
}
