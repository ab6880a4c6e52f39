import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'

/** Running retainers whose last day is over, or whose last month was never paid for. */
export const retainersOver = async (db: Reader, today: CivilDate): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select r.id from retainers r
    where r.status = 'running' and (r.ends_on < ${today}
      or exists (select from retainer_orders m join orders o on o.id = m.order_id
        where m.retainer_id = r.id and m.number = r.opened and o.status = 'cancelled' and o.funded_at is null))
    order by r.id limit 500`.execute(db)
  return rows.map(({ id }) => id)
}

/** Running retainers whose next order opens today or should have opened; PostgreSQL clamps to the month's end as we do. */
export const retainersToRepeat = async (db: Reader, today: CivilDate): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select r.id from retainers r
    where r.status = 'running'
      and (r.second_on + make_interval(months => r.opened - 1))::date <= least(${today}::date, coalesce(r.ends_on, ${today}))
    order by r.id limit 500`.execute(db)
  return rows.map(({ id }) => id)
}
