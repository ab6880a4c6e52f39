import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { excerpt } from '../../platform/markdown'
import { isHidden, type Tier } from '../members'
import { hourlyYen, paceOf } from './form/estimate'
import type { Question } from './form/question'
import { paceColumns } from './queries-worker'

interface Paced {
  questions: Question[]
  medianSeconds: number | null
  measured: number
  unitYen: bigint
  freelancerFeeYen: bigint
}

const hourlyOf = (row: Paced): number => hourlyYen(row.unitYen - row.freelancerFeeYen, paceOf(row))

/** What a task shows in a list of jobs. */
export interface TaskCardData {
  id: string
  title: string
  excerpt: string
  clientName: string
  unitYen: bigint
  /** What somebody at the usual pace receives in an hour, in yen. */
  hourlyYen: number
  freePlaces: number
  minutes: number
  minTier: Tier
  /** Asks for people of certain regions. */
  isRegional: boolean
  endsAt: Date
}

/** The cards of tasks, in one statement. Whoever asks has decided that the viewer may see them. */
export const taskCards = async (db: Reader, ids: readonly string[], at: Date): Promise<TaskCardData[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<TaskCardData, 'hourlyYen'> & Paced>`
    select t.id, t.title, left(t.brief, 400) as excerpt, coalesce(nullif(cp.name, ''), m.name) as client_name, t.unit_yen,
      t.freelancer_fee_yen, t.questions, t.minutes, t.min_tier, t.ends_at, cardinality(t.regions) > 0 as is_regional, pace.*,
      (select count(*)::int from task_places p where p.task_id = t.id and p.held_until <= ${at}) as free_places
    from tasks t join members m on m.id = t.client_id left join client_profiles cp on cp.member_id = t.client_id
    cross join lateral (${paceColumns}) pace
    where t.id = any (${sql.val([...ids])}::text[])`.execute(db)
  return rows.map((row) => ({ ...row, excerpt: excerpt(row.excerpt, 160), hourlyYen: hourlyOf(row) }))
}

export interface TaskForSearch {
  id: string
  clientId: string
  categorySlug: string
  title: string
  brief: string
  unitYen: bigint
  hourlyYen: number
  minTier: Tier
  openedAt: Date
  endsAt: Date
}

/** Everything that search reads of an open task. */
export const taskForSearch = async (db: Reader, id: string): Promise<TaskForSearch | undefined> => {
  const { rows } = await sql<Omit<TaskForSearch, 'hourlyYen'> & Paced>`
    select t.id, t.client_id, t.category_slug, t.title, t.brief, t.unit_yen, t.freelancer_fee_yen, t.questions, t.min_tier,
      t.opened_at, t.ends_at, pace.*
    from tasks t join members m on m.id = t.client_id and m.suspended_at is null
    cross join lateral (${paceColumns}) pace where t.id = ${id} and t.status = 'open'
      and not ${isHidden('task', sql`t.id`)}`.execute(db)
  const row = rows[0]
  return row && { ...row, hourlyYen: hourlyOf(row) }
}
