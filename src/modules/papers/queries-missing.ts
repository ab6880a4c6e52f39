import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Wanted } from './commands/issue'

/** How far facts have been looked through; null before the first time. */
export const scannedUntil = async (db: Reader): Promise<Date | null> =>
  (await db.selectFrom('paperScans').select('doneUntil').executeTakeFirst())?.doneUntil ?? null

interface MissingRow {
  kind: keyof Wanted
  id: string
}

/** Facts of a span of time that have no paper, the oldest first of each kind; `from` null: from the beginning. */
export const missingFacts = async (
  db: Reader,
  asked: { from: Date | null; until: Date; limit: number },
): Promise<Required<Wanted>> => {
  const { from, until, limit } = asked
  const within = (column: string) =>
    sql`${sql.ref(column)} <= ${until} ${from ? sql`and ${sql.ref(column)} > ${from}` : sql``}`
  const { rows } = await sql<MissingRow>`
    (select 'releases' as kind, o.id from orders o where o.rewarded_yen > 0 and ${within('o.ended_at')}
      and not exists (select from papers p where p.source = 'order/' || o.id || '/release')
      order by o.ended_at, o.id limit ${limit})
    union all
    (select 'terms', t.order_id from terms_notices t where ${within('t.at')}
      and not exists (select from papers p where p.source = 'terms/' || t.order_id || '/' || t.version)
      order by t.at, t.order_id limit ${limit})
    union all
    (select 'deliveries', d.order_id from deliveries d where ${within('d.at')}
      and not exists (select from papers p where p.source = 'delivery/' || d.id)
      order by d.at, d.id limit ${limit})
    union all
    (select 'charges', c.id from charges c where c.status = 'succeeded' and ${within('c.settled_at')}
      and not exists (select from papers p where p.source = 'charge/' || c.id)
      order by c.settled_at, c.id limit ${limit})`.execute(db)
  const of = (kind: keyof Wanted) => [...new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id))]
  return {
    releases: of('releases'),
    terms: of('terms'),
    deliveries: of('deliveries'),
    charges: of('charges'),
  }
}

export const ordersOfContract = async (db: Reader, contractId: string): Promise<string[]> =>
  (
    await db.selectFrom('orders').select('id').where('contractId', '=', contractId).orderBy('id').execute()
  ).map(({ id }) => id)
