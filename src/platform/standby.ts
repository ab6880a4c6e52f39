// A standby that public pages are read from while it is close behind the primary (decision 180).
import { sql } from 'kysely'
import type { Db, Reader } from './db'
import type { Log } from './log'

/** The standby has everything that was committed until so long ago, or is not read from. */
export const behindMsMax = 5000
/** Both servers are asked at most so often. */
const askedEveryMs = 1000
const samplesMax = 10

export interface Standby {
  /** The standby's database while it is close behind; null: read from the primary. */
  readonly reader: () => Db | null
  /** A statement failed there: not read from until it has answered again. */
  readonly failed: (error: unknown) => void
}

interface Sample {
  readonly at: number
  readonly position: bigint
}

/** A place in the log (`16/B374D848`) as a number. */
const positionOf = (text: string): bigint => {
  const [high = '0', low = '0'] = text.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}

/** Where the primary's log ends, and on which timeline; throws where the server is no primary. */
const endOfLog = async (db: Reader): Promise<{ position: bigint; timeline: number }> => {
  const { rows } = await sql<{ place: string; timeline: number }>`
    select place::text, ('x' || left(pg_walfile_name(place), 8))::bit(32)::int as timeline
    from pg_current_wal_insert_lsn() as place`.execute(db)
  const [row] = rows as [(typeof rows)[number]]
  return { position: positionOf(row.place), timeline: row.timeline }
}

/** How far a standby has applied the log of `timeline`; null where it does not follow it. */
const appliedUntil = async (db: Reader, timeline: number): Promise<bigint | null> => {
  const { rows } = await sql<{ place: string | null; timeline: number | null }>`
    select case when pg_is_in_recovery() then pg_last_wal_replay_lsn()::text end as place,
      (select received_tli from pg_stat_wal_receiver) as timeline`.execute(db)
  const [row] = rows
  return row?.place && row.timeline === timeline ? positionOf(row.place) : null
}

interface Needs {
  readonly primary: Db
  readonly standby: Db
  readonly log: Pick<Log, 'warn'>
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
}

/**
 * Watches how far a standby is behind, by the places in the log and no clock but this process's own: where it has applied what
 * the primary's log held at some moment, it has every commit until then. A standby of another timeline (of a primary that was
 * replaced), one that has been promoted, and one that does not answer are not read from. Nothing is asked while nobody reads.
 */
export const makeStandby = ({ primary, standby, log, now = () => performance.now() }: Needs): Standby => {
  let samples: Sample[] = []
  let freshAt = Number.NEGATIVE_INFINITY
  let askedAt = Number.NEGATIVE_INFINITY
  let isReading = false

  const ask = async (): Promise<void> => {
    const at = now()
    const { position, timeline } = await endOfLog(primary)
    samples = [{ at, position }, ...samples].slice(0, samplesMax)
    const applied = await appliedUntil(standby, timeline)
    freshAt =
      samples.find((sample) => applied !== null && sample.position <= applied)?.at ?? Number.NEGATIVE_INFINITY
  }
  const failed = (error: unknown): void => {
    freshAt = Number.NEGATIVE_INFINITY
    if (isReading) log.warn({ err: error }, 'standby is not read from')
    isReading = false
  }
  const reader = (): Db | null => {
    if (now() - askedAt >= askedEveryMs) {
      askedAt = now()
      ask().catch(failed)
    }
    isReading = now() - freshAt <= behindMsMax
    return isReading ? standby : null
  }
  return { reader, failed }
}
