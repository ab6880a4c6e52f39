import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'

export const dateKinds = [
  'order-due',
  'job-ends',
  'competition-closes',
  'task-ends',
  'retainer-opens',
  'retainer-ends',
] as const
export type DateKind = (typeof dateKinds)[number]

/** A day or an instant to come that somebody waits for, whoever's turn it is. */
export interface DateRow {
  kind: DateKind
  id: string
  title: string
  /** A civil date; null where `at` says the instant. */
  on: CivilDate | null
  at: Date | null
}

const shownMax = 200

/**
 * The dates to come of everything that the viewer takes part in, on either side and in every mode (§3): orders, posts that end,
 * competitions, tasks, retainers. One statement.
 */
export const datesAhead = async (
  db: Reader,
  { memberId }: Pick<Viewer, 'memberId'>,
  of: { at: Date; today: CivilDate },
): Promise<DateRow[]> => {
  const me = sql<string>`${memberId}::text`
  const { rows } = await sql<DateRow>`
    select 'order-due' as kind, o.id, o.title, o.due_on as on, null::timestamptz as at from orders o
      where ${me} in (o.client_id, o.freelancer_id) and o.status in ('agreed', 'working')
    union all
    select 'job-ends', j.id, j.title, null, j.proposals_until from jobs j
      where j.client_id = ${me} and j.status = 'open' and j.proposals_until > ${of.at}
    union all
    select 'competition-closes', c.id, c.title, null, c.closes_at from competitions c
      where c.status = 'open' and c.closes_at > ${of.at} and (c.client_id = ${me}
        or exists (select from competition_entries e where e.competition_id = c.id and e.author_id = ${me} and e.status <> 'withdrawn'))
    union all
    select 'task-ends', t.id, t.title, null, t.ends_at from tasks t
      where t.client_id = ${me} and t.status = 'open' and t.ends_at > ${of.at}
    union all
    select case when next.on > r.ends_on then 'retainer-ends' else 'retainer-opens' end, r.id, r.title,
        least(next.on, r.ends_on), null
      from retainers r cross join lateral (select (r.second_on + make_interval(months => r.opened - 1))::date as on) next
      where ${me} in (r.client_id, r.freelancer_id) and r.status = 'running' and least(next.on, r.ends_on) >= ${of.today}::date
    limit ${sql.lit(shownMax)}`.execute(db)
  return rows
}
