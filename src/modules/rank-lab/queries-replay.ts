import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db'

/** Whoever had something to be judged by at `at`: people who only order work have none. */
export const judgedPeople = async (db: Reader, at: Date): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ memberId: string }>`
    select distinct f.member_id from profile_facts f join members m on m.id = f.member_id
    where f.at <= ${at} and m.kind = 'person'`.execute(db)
  return new Set(rows.map(({ memberId }) => memberId))
}

/** Everybody, many times over: what would be a runaway statement on a page is the purpose here. */
export const allowLong = async (tx: Tx): Promise<void> => {
  await sql`select set_config('statement_timeout', '900000', true), set_config('idle_in_transaction_session_timeout', '600000', true)`.execute(
    tx,
  )
}
