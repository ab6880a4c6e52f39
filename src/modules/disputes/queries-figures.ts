import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** Counts of a period, for the public: disputes opened in it, and how those ended that ended in it. */
export interface DisputeFigures {
  opened: number
  /** By offers that overlapped. */
  settled: number
  /** By operators. */
  decided: number
  withdrawn: number
  /** Decisions that stood after an appeal, and that one overturned. */
  upheld: number
  overturned: number
  /** From opening to end, in days to the tenth; null where none ended. */
  medianDays: number | null
}

/** Figures over [from, to): of what happened in it, whenever it began. One statement. */
export const disputeFigures = async (
  db: Reader,
  { from, to }: { from: Date; to: Date },
): Promise<DisputeFigures> => {
  const isIn = (at: string) => sql`${sql.ref(at)} >= ${from} and ${sql.ref(at)} < ${to}`
  const { rows } = await sql<DisputeFigures>`
    select count(*) filter (where ${isIn('opened_at')})::int as opened,
      count(*) filter (where status = 'settled' and ${isIn('ended_at')})::int as settled,
      count(*) filter (where status = 'decided' and ${isIn('ended_at')})::int as decided,
      count(*) filter (where status = 'withdrawn' and ${isIn('ended_at')})::int as withdrawn,
      (select count(*)::int from dispute_appeals a where a.status = 'upheld' and ${isIn('a.decided_at')}) as upheld,
      (select count(*)::int from dispute_appeals a where a.status = 'overturned' and ${isIn('a.decided_at')}) as overturned,
      round((extract(epoch from percentile_cont(0.5) within group (order by ended_at - opened_at)
        filter (where ${isIn('ended_at')})) / 86400)::numeric, 1)::float as median_days
    from disputes where ${isIn('opened_at')} or ${isIn('ended_at')}`.execute(db)
  const [figures] = rows
  if (!figures) throw new Error('Counting gave no row')
  return figures
}
