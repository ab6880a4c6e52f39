import { getConnInfo } from '@hono/node-server/conninfo'
import { sql } from 'kysely'
import { clientAddress, networkOf } from '../client-address'
import type { Db } from '../db'
import type { Ctx } from './types'

/** So many tries within a span that begins with the first. */
export interface Limit {
  /** What is tried and by whom; everybody with the same key shares the tries. */
  readonly key: string
  readonly max: number
  readonly seconds: number
  /** A try that counts for several. */
  readonly weight?: number
}

/** The address of the other end of the connection. */
export const peerOf = (c: Ctx): string => {
  try {
    return getConnInfo(c).remote.address ?? '127.0.0.1'
  } catch {
    // Requests made inside the process (tests) have no socket.
    return '127.0.0.1'
  }
}

/** The visitor's address, as far as trusted proxies pass it on. */
export const addressOf = (c: Ctx): string =>
  clientAddress(
    { peer: peerOf(c), forwardedFor: c.req.header('x-forwarded-for') },
    c.var.deps.config.trustedProxies,
  )

/** What a visitor's tries are counted by: the network of their address. */
export const networkIn = (c: Ctx): string => networkOf(addressOf(c))

/** A member counts for themselves, a guest by the network they ask from. */
export const callerOf = (c: Ctx): string => c.var.viewer?.memberId ?? networkIn(c)

/**
 * Counts one try against each of these limits, in one statement that every process shares. Answers how many whole seconds
 * to wait, the longest; 0 is welcome. Keys are locked in one order, so that two visitors never wait for each other.
 */
export const countTry = async (db: Db, limits: readonly Limit[], at: Date): Promise<number> => {
  const sorted = [...limits].sort((a, b) => (a.key < b.key ? -1 : 1))
  const { rows } = await sql<{ key: string; n: number; until: Date }>`
    insert into limit_counts as c (key, n, until)
    select key, n, ${at}::timestamptz + make_interval(secs => seconds)
    from unnest(${sorted.map(({ key }) => key)}::text[], ${sorted.map(({ weight = 1 }) => weight)}::int[],
      ${sorted.map(({ seconds }) => seconds)}::int[]) as tried (key, n, seconds)
    on conflict (key) do update set
      n = case when c.until <= ${at} then excluded.n else least(c.n + excluded.n, 1000000) end,
      until = case when c.until <= ${at} then excluded.until else c.until end
    returning key, n, until`.execute(db)
  const counted = new Map(rows.map((row) => [row.key, row]))
  const waits = limits.map(({ key, max }) => {
    const row = counted.get(key)
    return row && row.n > max ? Math.max(1, Math.ceil((row.until.getTime() - at.getTime()) / 1000)) : 0
  })
  return Math.max(0, ...waits)
}

/** Takes one try back: it was right, so it was no guess. */
export const forgive = async (db: Db, limits: readonly Limit[]): Promise<void> => {
  const keys = limits.map(({ key }) => key)
  await sql`update limit_counts set n = greatest(n - 1, 0) where key = any(${keys}::text[])`.execute(db)
}

/** Counts a try of this request; who has to wait is told for how long in Retry-After, which the answer must go with 429. */
export const waitFor = async (c: Ctx, limits: readonly Limit[]): Promise<number> => {
  const seconds = await countTry(c.var.deps.db, limits, c.var.at)
  if (seconds > 0) c.header('Retry-After', String(seconds))
  return seconds
}

/** Spans that are over count for nothing. */
export const sweepLimits = async ({ db, at }: { db: Db; at: Date }): Promise<void> => {
  await sql`delete from limit_counts where until < ${at}`.execute(db)
}
