// Random people, and things that happen to what they did, one statement each: what the walks of sums and of nights share.
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Db } from '../../src/platform/db'
import { anyFactsAt } from '../support/freelancer-arbitraries'
import { noon } from '../support/freelancer-fixtures'
import { insertHistories, straighten } from './ranks-rows'

const dayMs = 24 * 3_600_000
export const by = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs)

export const moments = [noon, new Date('2028-02-29T01:00:00Z'), new Date('2027-02-28T03:00:00Z')]
const cuts = new Map([
  ['writing', 20_000n],
  ['design', 60_000n],
])

export const live = async (db: Db, at: Date, people: number): Promise<void> => {
  const subjects = fc.sample(anyFactsAt(at), { numRuns: people, seed: 7 }).map((facts, index) => {
    const memberId = `m-${index}`
    return { memberId, facts: straighten(facts, memberId, cuts) }
  })
  await insertHistories(db, subjects, cuts)
}

/** Things that happen to what is there, one statement each, as the commands do them and as they never would. */
export const happenings: readonly string[] = [
  `update orders set status = 'working', funded_at = agreed_at, ended_at = null, fault = null, rewarded_yen = null
    where status = 'completed' and hashtext(id) % 5 = 0`,
  `update orders set status = 'completed', funded_at = coalesce(funded_at, agreed_at), ended_at = agreed_at + interval '3 days', fault = null,
    rewarded_yen = price_yen where status in ('agreed', 'working') and agreed_at < $1::timestamptz - interval '4 days' and hashtext(id) % 3 = 0`,
  `update orders set status = 'cancelled', fault = 'freelancer', ended_at = agreed_at + interval '2 days', rewarded_yen = 0
    where status = 'delivered' and agreed_at < $1::timestamptz - interval '4 days'`,
  `update orders set funded_at = null where status = 'cancelled' and hashtext(id) % 2 = 0`,
  `update orders set agreed_at = agreed_at - interval '20 days' where hashtext(id) % 7 = 0`,
  `update orders set category_slug = 'logo' where hashtext(id) % 11 = 0`,
  `insert into reviews (id, order_id, side, author_id, about_id, score, written_at)
    select 'late-' || o.id, o.id, 'client', o.client_id, o.freelancer_id, 1 + abs(hashtext(o.id)) % 5, o.ended_at from orders o
    where o.ended_at is not null and not exists (select from reviews r where r.order_id = o.id)`,
  `update reviews set revealed_at = written_at + interval '1 minute' where revealed_at is null`,
  `update threads set last_at = greatest(last_at, $1::timestamptz)`,
  `insert into messages (id, thread_id, sender_id, body, at)
    select t.id || '-new-' || n, t.id, case when hashtext(t.id || n) % 2 = 0 then t.freelancer_id else t.client_id end, '…',
      $1::timestamptz - interval '1 hour' * (abs(hashtext(t.id || n)) % 9600) from threads t, generate_series(1, 4) n`,
  `update threads set tied_at = case when tied_at is null then $1::timestamptz - interval '40 days' else tied_at - interval '9 days' end
    where hashtext(id) % 3 = 0`,
  `insert into thread_actions (thread_id, member_id, deed, at)
    select id, freelancer_id, 'late', $1::timestamptz - interval '1 hour' * (abs(hashtext(id)) % 9600) from threads where hashtext(id) % 2 = 0`,
  `update threads set tied_at = null where hashtext(id) % 13 = 0`,
]

/** With the walls down: a sum must be right whatever the next migration lets happen. */
export const happen = async (db: Db, statement: string, at: Date): Promise<void> => {
  await sql`alter table orders disable trigger orders_stay`.execute(db)
  const parts = statement.split('$1::timestamptz')
  await sql
    .join(
      parts.map((part) => sql.raw(part)),
      sql`${at}::timestamptz`,
    )
    .execute(db)
}
