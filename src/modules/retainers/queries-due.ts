import { sql } from 'kysely'
import { addDays, type CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import { noticeDeadline, opensOn, reminderDays } from './rules'

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

/** Something that both sides are told ahead. */
export interface DueReminder {
  retainerId: string
  of: 'opening' | 'deadline'
  /** The day on which the next order opens, or the last one on which notice is in time. */
  on: CivilDate
}

interface RunningRow {
  id: string
  secondOn: CivilDate
  opened: number
  runsSince: CivilDate
  endsOn: CivilDate | null
  openingNoticed: number | null
  deadlineNoticed: CivilDate | null
}

const isSoon = (on: CivilDate, today: CivilDate): boolean => on >= today && on <= addDays(today, reminderDays)

const remindersOf = (row: RunningRow, today: CivilDate): DueReminder[] => {
  const next = row.opened + 1
  const [opening, deadline] = [opensOn(row, next), noticeDeadline(row, today)]
  const isOpening = isSoon(opening, today) && (row.endsOn === null || opening <= row.endsOn)
  const isTold = deadline === null || (row.deadlineNoticed ?? '') >= deadline
  return [
    ...(isOpening && (row.openingNoticed ?? 0) < next
      ? [{ retainerId: row.id, of: 'opening' as const, on: opening }]
      : []),
    ...(row.endsOn === null && !isTold && isSoon(deadline, today)
      ? [{ retainerId: row.id, of: 'deadline' as const, on: deadline }]
      : []),
  ]
}

/**
 * What both sides of running retainers have not been told yet: that an order opens within days, and that the last day of notice
 * is as near. The database leaves out those of which nothing can be near: of a month's end, only the last days before it, and
 * those thirty days earlier.
 */
export const remindersDue = async (db: Reader, today: CivilDate): Promise<DueReminder[]> => {
  const { rows } = await sql<RunningRow>`
    select r.id, r.second_on, r.opened, r.runs_since, r.ends_on, r.opening_noticed, r.deadline_noticed
    from retainers r
    where r.status = 'running' and exists (select from generate_series(r.opened - 1, r.opened + 1) n
      cross join lateral (select (r.second_on + make_interval(months => n))::date - ${today}::date as days) left_days
      where days between 0 and ${reminderDays}::int + 1 or days between 30 and ${reminderDays}::int + 32)
    order by r.id limit 500`.execute(db)
  return rows.flatMap((row) => remindersOf(row, today))
}
