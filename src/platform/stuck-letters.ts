import { sql } from 'kysely'
import type { Reader } from './db'
import { mailQueue } from './enqueue'

/** A letter that has not left: its tries so far, why the last one failed, and when the next is; null when there is none. */
export interface StuckLetter {
  to: string
  subject: string | null
  tries: number
  reason: string | null
  nextAt: Date | null
}

/** Letters that were refused at least once and have not left since, latest first. */
export const stuckLetters = async (db: Reader): Promise<StuckLetter[]> => {
  const { rows } = await sql<StuckLetter>`
    select data -> 'payload' ->> 'to' as to, data -> 'payload' ->> 'subject' as subject, retry_count + 1 as tries,
      output ->> 'message' as reason, case when state = 'retry' then start_after end as next_at
    from pgboss.job where name = ${mailQueue} and state in ('retry', 'failed')
    order by created_on desc, id limit 50`.execute(db)
  return rows
}
