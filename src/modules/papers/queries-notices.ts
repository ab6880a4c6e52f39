import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { clientNameOf } from '../profiles'

/** Which of these papers are purchase statements: of the client, for the freelancer to confirm. */
export const statementsAmong = (db: Reader, ids: readonly string[]): Promise<{ id: string }[]> =>
  db
    .selectFrom('papers')
    .select('id')
    .where('id', 'in', ids)
    .where('kind', '=', 'purchase-statement')
    .orderBy('id')
    .execute()

/** What the notice of a purchase statement says; undefined where there is none. */
export const statementInNotice = async (
  db: Reader,
  paperId: string,
): Promise<{ toId: string; clientName: string; title: string } | undefined> => {
  const { rows } = await sql<{ toId: string; clientName: string; title: string }>`
    select p.to_id, coalesce(${clientNameOf(sql`p.from_id`)}, '') as client_name, coalesce(o.title, '') as title
    from papers p left join orders o on o.id = p.order_id where p.id = ${paperId}`.execute(db)
  return rows[0]
}
