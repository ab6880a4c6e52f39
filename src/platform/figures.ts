// What an operator watches, as numbers read from the database: for /metrics and for `tanomi doctor` alike (decision 152).
import { sql } from 'kysely'
import type { Reader } from './db'
import { workQueues } from './enqueue'

export interface Figure {
  /** As Prometheus names it, with its unit last. */
  readonly name: string
  readonly help: string
  readonly value: number
  readonly labels?: Readonly<Record<string, string>>
  /** Beyond it somebody should look. */
  readonly max?: number
}

/** What one module counts; the platform's own stand below. */
export type FigureSource = (db: Reader, at: Date) => Promise<readonly Figure[]>

const queueSecondsMax = 600
const lagSecondsMax = 60

/** Jobs that are due and not begun, and for how long the first of them has been. */
const queueFigures: FigureSource = async (db) => {
  const { rows } = await sql<{ queue: string; waiting: number; seconds: number | null }>`
    select queues.name as queue, count(job.since)::int as waiting,
      extract(epoch from now() - min(job.since))::float8 as seconds
    from unnest(${workQueues}::text[]) as queues (name)
    left join lateral (select greatest(created_on, start_after) as since from pgboss.job
      where name = queues.name and state < 'active' and start_after <= now()) as job on true
    group by queues.name order by queues.name`.execute(db)
  return rows.flatMap(({ queue, waiting, seconds }): Figure[] => [
    {
      name: 'tanomi_queue_waiting_jobs',
      help: 'Jobs that are due and not begun.',
      labels: { queue },
      value: waiting,
    },
    {
      name: 'tanomi_queue_oldest_seconds',
      help: 'For how long the oldest of them has been due.',
      labels: { queue },
      value: Math.max(0, seconds ?? 0),
      max: queueSecondsMax,
    },
  ])
}

/** Nothing where no standby follows, or where the database's user may not see them (pg_monitor). */
const replicationFigures: FigureSource = async (db) => {
  const { rows } = await sql<{ standby: string; seconds: number; bytes: number }>`
    select application_name as standby, coalesce(extract(epoch from max(replay_lag)), 0)::float8 as seconds,
      max(pg_wal_lsn_diff(pg_current_wal_lsn(), coalesce(replay_lsn, flush_lsn, sent_lsn)))::float8 as bytes
    from pg_stat_replication where state is not null group by application_name order by 1`.execute(db)
  return rows.flatMap(({ standby, seconds, bytes }): Figure[] => [
    {
      name: 'tanomi_replication_lag_seconds',
      help: 'How far a standby is behind in applying what was committed; 0 also while nothing is written.',
      labels: { standby },
      value: seconds,
      max: lagSecondsMax,
    },
    {
      name: 'tanomi_replication_lag_bytes',
      help: 'The log that a standby has still to apply.',
      labels: { standby },
      value: bytes ?? 0,
    },
  ])
}

export const platformFigures: readonly FigureSource[] = [queueFigures, replicationFigures]

/** All figures, and first whether the database answers: where it does not, the others are missing. */
export const readFigures = async (
  db: Reader,
  sources: readonly FigureSource[],
  at: Date,
): Promise<Figure[]> => {
  const up = { name: 'tanomi_database_up', help: 'Whether the database answers: 1 or 0.' }
  const figures: Figure[] = []
  try {
    for (const source of sources) figures.push(...(await source(db, at)))
    return [{ ...up, value: 1 }, ...figures]
  } catch {
    return [{ ...up, value: 0 }]
  }
}

const labelsOf = ({ labels }: Figure): string =>
  labels
    ? `{${Object.entries(labels)
        .map(([name, value]) => `${name}="${value}"`)
        .join(',')}}`
    : ''

/** A figure in one line, as /metrics writes it. */
export const figureLine = (figure: Figure): string =>
  `${figure.name}${labelsOf(figure)} ${Math.round(figure.value * 1000) / 1000}`
