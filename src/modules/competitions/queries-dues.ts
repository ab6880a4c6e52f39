import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { days } from './rules'

/** A date of a competition that the viewer takes part in. */
export interface CompetitionDue {
  id: string
  title: string
  /** 'close': entries end; 'choose': the choice is due. */
  what: 'close' | 'choose'
  at: Date
  entries: number
}

/** The next dates of competitions that the viewer has entered. A client's stand among the to-dos. One statement. */
export const competitionDues = async (
  db: Reader,
  { memberId }: Pick<Viewer, 'memberId'>,
): Promise<CompetitionDue[]> => {
  const { rows } = await sql<CompetitionDue>`
    select c.id, c.title, case c.status when 'open' then 'close' else 'choose' end as what,
      case c.status when 'open' then c.closes_at else c.closes_at + make_interval(days => ${days.selecting}) end as at,
      (select count(*)::int from competition_entries e where e.competition_id = c.id and e.status <> 'withdrawn') as entries
    from competitions c
    where c.status in ('open', 'selecting') and exists (select from competition_entries e
      where e.competition_id = c.id and e.author_id = ${memberId} and e.status <> 'withdrawn')
    order by at, c.id limit 8`.execute(db)
  return rows
}
