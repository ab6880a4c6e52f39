import { fixedStatement, type Reader } from '../../platform/db'
import type { StartFacts, StartRefusal } from './rules'

export interface StartView extends StartFacts {
  minutes: number
  /** Something was refused to the viewer once: whether it still is, the members' module knows. */
  hasBars: boolean
  /** The viewer's own work whose time is running. */
  activeId: string | null
  /** One whose time is over while the sweep has not come by: it makes way for a new one. */
  staleId: string | null
}

const view = fixedStatement<StartView>(
  `select case when t.status = 'open' and exists (select from hidden_contents h where h.kind = 'task' and h.subject_id = t.id
        and h.lifted_at is null) then 'closed' else t.status end as status, t.client_id, t.ends_at, t.min_tier,
      t.min_approval_percent, t.regions, t.per_person, t.screening, t.minutes, m.tier, f.region,
      exists (select from member_bars b where b.member_id = m.id) as has_bars,
      s.passed as screening_passed,
      exists (select from task_places p where p.task_id = t.id and p.held_until < 'infinity' and p.held_until <= $3)
        as has_free_place,
      mine.done, mine.active_id, mine.stale_id, past.approved, past.unpaid
    from tasks t
    join members m on m.id = $2
    left join profiles f on f.member_id = m.id
    left join task_screenings s on s.task_id = t.id and s.worker_id = m.id
    cross join lateral (
      select (count(*) filter (where w.status <> 'lapsed' and not (w.status = 'started' and w.expires_at <= $3)))::int as done,
        max(w.id) filter (where w.status = 'started' and w.expires_at > $3) as active_id,
        max(w.id) filter (where w.status = 'started' and w.expires_at <= $3) as stale_id
      from task_works w where w.task_id = t.id and w.worker_id = m.id) mine
    cross join lateral (
      select (count(*) filter (where w.status = 'approved'))::int as approved,
        (count(*) filter (where w.status = 'unpaid'))::int as unpaid
      from task_works w where t.min_approval_percent > 0 and w.worker_id = m.id and w.status in ('approved', 'unpaid')) past
    where t.id = $1 and t.status not in ('draft', 'awaiting', 'cancelled')`,
)

/** All that decides whether somebody may start, in one statement without a lock (§3.5). */
export const startView = async (
  db: Reader,
  of: { taskId: string; memberId: string; at: Date },
): Promise<StartView | undefined> => (await view(db, [of.taskId, of.memberId, of.at]))[0]

/** Asked by everybody who presses start while a task is full: planned once (decision 129). */
const gate = fixedStatement<{ isOpen: boolean; hasPlace: boolean }>(
  `select t.status = 'open' and t.ends_at > $1 as is_open,
    exists (select from task_places p where p.task_id = t.id and p.held_until < 'infinity' and p.held_until <= $1)
      or exists (select from task_works w where w.task_id = t.id and w.worker_id = $2 and w.status = 'started'
        and w.expires_at > $1) as has_place
  from tasks t where t.id = $3 and t.opened_at is not null`,
)

/**
 * Whether it is worth opening a transaction for a start: the cheapest statement that refuses those who come to a task that is
 * closed, or to one without a free place. Null where somebody may try, or goes on with a work of their own.
 */
export const startGate = async (
  db: Reader,
  of: { taskId: string; memberId: string; at: Date },
): Promise<Extract<StartRefusal, 'task-not-open' | 'no-place-free'> | null> => {
  const [row] = await gate(db, [of.at, of.memberId, of.taskId])
  // One that is unknown or not published is the command's to refuse: not found.
  if (!row) return null
  if (!row.isOpen) return 'task-not-open'
  return row.hasPlace ? null : 'no-place-free'
}
