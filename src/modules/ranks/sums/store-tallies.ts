import { sql } from 'kysely'
import type { Tx } from '../../../platform/db'
import { obligationsIn } from '../queries-replies'

export interface TallyWindow {
  /** Tallies hold what is counted after this instant. */
  readonly since: Date
  /** The rule and the texts by which everybody was judged last. */
  readonly judgedBy: string
  readonly auditedAt: Date
}

/**
 * Lets this transaction sort and hash in memory and share its scans among processes: a night asks about everybody, once.
 * Gone with the transaction.
 */
export const setBatchSettings = async (tx: Tx): Promise<void> => {
  await sql`
    select set_config('work_mem', '256MB', true), set_config('hash_mem_multiplier', '2', true), set_config('jit', 'off', true),
      set_config('max_parallel_workers_per_gather', '2', true), set_config('parallel_tuple_cost', '0.005', true),
      set_config('parallel_setup_cost', '200', true), set_config('random_page_cost', '1.1', true),
      set_config('statement_timeout', '0', true)`.execute(tx)
}

/** The window of the tallies, locked until the transaction ends; undefined while there are none, or, `if free`, it is locked. */
export const lockWindow = async (tx: Tx, whether?: 'if free'): Promise<TallyWindow | undefined> => {
  const { rows } = await sql<TallyWindow>`
    select since, judged_by, audited_at from rank_windows for update ${sql.raw(whether ? 'skip locked' : '')}`.execute(
    tx,
  )
  return rows[0]
}

export const setJudged = async (tx: Tx, judged: { by: string; auditedAt: Date }): Promise<void> => {
  await sql`update rank_windows set judged_by = ${judged.by}, audited_at = ${judged.auditedAt}`.execute(tx)
}

const ofKind = (kind: string, column: 'n' | 'd') =>
  sql`coalesce(sum(${sql.ref(column)}) filter (where kind = ${kind}::text), 0)::bigint`

/** Changes added up per person, in the order of the columns of a tally. */
const summed = sql`
  member_id, ${ofKind('won', 'd')}, ${ofKind('completion', 'n')}, ${ofKind('completion', 'd')}, ${ofKind('rating', 'n')},
  ${ofKind('rating', 'd')}, ${ofKind('satisfied', 'n')}, ${ofKind('task', 'n')}, ${ofKind('task', 'd')},
  ${ofKind('reply', 'n')}, ${ofKind('reply', 'd')}, max(known_at)`

const counters = [
  ...[
    'orders_won',
    'completion_n',
    'completion_d',
    'rating_n',
    'rating_d',
    'satisfied_n',
    'task_n',
    'task_d',
  ],
  ...['reply_n', 'reply_d'],
]

const added = sql.join(
  counters.map((name) => sql`${sql.ref(name)} = rank_tallies.${sql.ref(name)} + excluded.${sql.ref(name)}`),
)

/** Adds the rows of `changes` to the tallies; answers whose sums they touch. */
const addChanges = sql`
  tallied as (
    insert into rank_tallies (member_id, ${sql.join(counters.map((name) => sql.ref(name)))}, known_at)
    select ${summed} from changes group by member_id
    on conflict (member_id) do update set ${added}, known_at = greatest(rank_tallies.known_at, excluded.known_at)
    returning member_id),
  rewarded as (
    insert into rank_rewards (member_id, category_slug, yen)
    select h.member_id, coalesce(c.parent_slug, c.slug), sum(h.n)::bigint
    from changes h join categories c on c.slug = h.category_slug
    where h.kind = 'reward' group by h.member_id, coalesce(c.parent_slug, c.slug)
    on conflict (member_id, category_slug) do update set yen = rank_rewards.yen + excluded.yen)`

const inTime = sql`(answered_at <= started_at + interval '24 hours')::integer::bigint`

/**
 * Folds in every move, and lets the window begin at `until`: what is counted between the two beginnings leaves, or returns
 * where the calendar goes back (29 February, §2.2). One statement, hence one view of moves and facts. Answers whose sums
 * changed.
 */
export const moveWindow = async (tx: Tx, of: { since: Date; until: Date }): Promise<string[]> => {
  const { since, until } = of
  const isForward = until >= since
  const [first, last] = isForward ? [since, until] : [until, since]
  const sign = isForward ? -1 : 1
  const isBetween = (column: string) => sql`(${sql.ref(column)} > ${first} and ${sql.ref(column)} <= ${last})`
  const { rows } = await sql<{ memberId: string }>`
    with moved as (delete from rank_moves returning *),
    ${obligationsIn({
      until: sql`'infinity'::timestamptz`,
      isIn: sql`t.id in (select w.thread_id from messages w where ${isBetween('w.at')})`,
    })},
    changes as (
      select member_id, kind, n, d, category_slug, known_at from moved where counted_at is null or counted_at > ${since}
      union all
      select o.freelancer_id, p.kind, ${sign}::bigint * p.n, ${sign}::bigint * p.d, p.category_slug, '-infinity'
      from orders o left join reviews r on r.order_id = o.id and r.side = 'client' and r.revealed_at is not null
        cross join lateral rank_parts(o, r.score) p
      where (${isBetween('o.agreed_at')} or ${isBetween('o.ended_at')}) and ${isBetween('p.counted_at')}
      union all
      select member_id, 'reply', ${sign}::bigint * ${inTime}, ${sign}::bigint, null, '-infinity'
      from obligations where answered_at is not null and ${isBetween('started_at')}),
    ${addChanges},
    moved_on as (update rank_windows set since = ${until})
    select member_id from tallied`.execute(tx)
  return rows.map(({ memberId }) => memberId)
}

/**
 * Adds everything up from the facts: the first night, and after an audit that found a difference. Whoever writes a message
 * meanwhile waits, because its obligations would be counted by nobody.
 */
export const rebuildTallies = async (
  tx: Tx,
  of: { since: Date; judgedBy: string; at: Date },
): Promise<void> => {
  await sql`lock table rank_waits in share row exclusive mode`.execute(tx)
  await sql`truncate rank_tallies, rank_rewards`.execute(tx)
  await sql`
    with dropped as (delete from rank_moves),
    ${obligationsIn({
      until: sql`'infinity'::timestamptz`,
      // Two days more than counted: on 29 February the window goes back by one.
      isIn: sql`t.last_at > ${of.since}::timestamptz - interval '2 days'`,
    })},
    answered as (delete from rank_waits w where not exists (select from obligations b
      where b.thread = w.thread_id and b.answered_at is null and b.started_at = w.started_at)),
    waiting as (
      insert into rank_waits (thread_id, member_id, started_at)
      select thread, member_id, started_at from obligations where answered_at is null and started_at is not null
      on conflict (thread_id) do update set started_at = excluded.started_at),
    changes as (
      select o.freelancer_id as member_id, p.kind, p.n, p.d, p.category_slug,
        greatest(o.agreed_at, o.funded_at, o.ended_at, r.revealed_at) as known_at
      from orders o left join reviews r on r.order_id = o.id and r.side = 'client' and r.revealed_at is not null
        left join lateral rank_parts(o, r.score) p on true
      -- An order that adds nothing is known, too: until it was called off, it counted.
      where o.agreed_at is not null and (p.counted_at is null or p.counted_at > ${of.since})
      union all
      select member_id, 'reply', ${inTime}, 1, null, answered_at from obligations
      where answered_at is not null and started_at > ${of.since}),
    ${addChanges}
    insert into rank_windows (since, judged_by, audited_at) values (${of.since}, ${of.judgedBy}, ${of.at})
    on conflict (is_only) do update
      set since = excluded.since, judged_by = excluded.judged_by, audited_at = excluded.audited_at`.execute(
    tx,
  )
}

export const insertAudit = async (
  tx: Tx,
  audit: { at: Date; people: number; memberIds: readonly string[] },
): Promise<void> => {
  const { at, people, memberIds } = audit
  await sql`
    insert into rank_audits (at, people, differing, member_ids)
    values (${at}, ${people}, ${memberIds.length}, ${memberIds.slice(0, 1000) as string[]}) on conflict do nothing`.execute(
    tx,
  )
}
