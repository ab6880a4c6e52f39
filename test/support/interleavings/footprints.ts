// Which tables a statement reads and changes, as PostgreSQL itself counts them: triggers, functions and foreign keys included.
import type pg from 'pg'

export interface Footprint {
  read: Set<string>
  inserted: Set<string>
  /** Updated, deleted, or locked by the statement's own words. */
  changed: Set<string>
}

export const emptyFootprint = (): Footprint => ({ read: new Set(), inserted: new Set(), changed: new Set() })

/** Footprints by the statement's text: each is measured a few times, and what was seen is added up. */
export type FootprintBook = Map<string, { times: number; print: Footprint }>
const measuredTimes = 3

/** Rows whose keys are drawn by chance: two transactions that insert into it never meet there. */
const isApart = (table: string): boolean => table.startsWith('pgboss.')

/** The text without its numbers of values, so that lists of any length are one text. */
const keyOf = (text: string): string => text.replace(/\$\d+/g, '$').replace(/(\$(, )?)+/g, '$')

const counters = `select relid::regclass::text as name, n_tup_ins as inserted, n_tup_upd + n_tup_del as changed,
  coalesce(seq_scan, 0) + coalesce(idx_scan, 0) as read from pg_stat_xact_user_tables
  where n_tup_ins + n_tup_upd + n_tup_del + coalesce(seq_scan, 0) + coalesce(idx_scan, 0) > 0`

type Counter = { name: string; inserted: bigint; changed: bigint; read: bigint }
type Counters = ReadonlyMap<string, Counter>

const isLocking = (text: string): boolean => /\bfor (no key )?(update|share|key share)\b|advisory/i.test(text)
/** Tables whose triggers lock the thread of a new row (`note_message_moves`, `note_action_moves`). */
const lockThreads = ['messages', 'thread_actions']

const counted = async (client: pg.Client): Promise<Counters> =>
  new Map((await client.query<Counter>(counters)).rows.map((row) => [row.name, row]))

/** All tables to which the open transaction has written. */
export const tablesWritten = async (client: pg.Client): Promise<Set<string>> => {
  const all = await counted(client)
  return new Set([...all.values()].filter((row) => row.inserted + row.changed > 0n).map(({ name }) => name))
}

/** What a statement says it writes to, whether it finds a row or not. */
const named = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/\b(?:update|delete from|insert into) "?(\w+)"?(?! of)/gi)].map(
      (found) => found[1] ?? '',
    ),
  )

const printBetween = (old: Counters, now: Counters, text: string): Footprint => {
  const print = emptyFootprint()
  for (const table of named(text)) if (now.has(table) && !/^insert/i.test(text)) print.changed.add(table)
  for (const row of now.values()) {
    const was = old.get(row.name) ?? { inserted: 0n, changed: 0n, read: 0n }
    if (isApart(row.name)) continue
    if (row.inserted > was.inserted) print.inserted.add(row.name)
    if (row.changed > was.changed) print.changed.add(row.name)
    if (row.read > was.read) (isLocking(text) ? print.changed : print.read).add(row.name)
  }
  if (lockThreads.some((table) => print.inserted.has(table))) print.changed.add('threads')
  return print
}

/** Runs a statement of an open transaction and says what it touched. A statement that fails is only run. */
export const withFootprint = async <T>(
  client: pg.Client,
  { text, book }: { text: string; book: FootprintBook },
  run: () => Promise<T>,
): Promise<{ result: T; print: Footprint }> => {
  const key = keyOf(text)
  const known = book.get(key) ?? { times: 0, print: emptyFootprint() }
  if (known.times >= measuredTimes) return { result: await run(), print: known.print }
  const old = await counted(client)
  const result = await run()
  const print = printBetween(old, await counted(client), text)
  for (const kind of ['read', 'inserted', 'changed'] as const)
    for (const table of print[kind]) known.print[kind].add(table)
  book.set(key, { times: known.times + 1, print: known.print })
  return { result, print: known.print }
}

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const table of one) if (other.has(table)) return true
  return false
}
const writes = ({ inserted, changed }: Footprint): boolean => inserted.size + changed.size > 0

/**
 * Whether the order of two statements of two open transactions can matter: one waits for a row that the other holds, or both
 * insert where a key is unique. What neither has committed the other does not see (READ COMMITTED), so reads wait for nobody.
 */
export const canWait = (one: Footprint, other: Footprint): boolean =>
  writes(one) &&
  writes(other) &&
  (meet(one.changed, other.changed) ||
    meet(one.changed, other.read) ||
    meet(one.read, other.changed) ||
    meet(one.changed, other.inserted) ||
    meet(one.inserted, other.changed) ||
    meet(one.inserted, other.inserted))

/** Whether a statement sees, or no longer waits for, what a transaction has written, once that is committed. */
export const sees = (statement: Footprint, written: Footprint): boolean =>
  meet(statement.read, written.changed) ||
  meet(statement.changed, written.changed) ||
  meet(statement.inserted, written.changed)
