import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { clientNameOf } from '../profiles'

/** What a notice says of a job: title and names as they are when it is drafted. */
export interface JobInNotice {
  title: string
  clientName: string
  /** Who has a proposal there that still counts. */
  proposers: string[]
}

export const jobInNotice = async (db: Reader, jobId: string): Promise<JobInNotice | undefined> => {
  const { rows } = await sql<JobInNotice>`
    select x.title, ${clientNameOf(sql`x.client_id`)} as client_name,
      array(select p.freelancer_id from proposals p where p.job_id = x.id and p.status = 'sent') as proposers
    from jobs x where x.id = ${jobId}`.execute(db)
  return rows[0]
}
