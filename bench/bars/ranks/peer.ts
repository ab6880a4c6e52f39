// The same question put to DuckDB: the same facts, exported from PostgreSQL, and SQL as its users would write it.
import fs from 'node:fs'
import path from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type pg from 'pg'
import { pledge } from '../../../src/modules/verification'
import { timed } from './conditions'

/** Times travel as UTC without a zone, which DuckDB handles fastest. */
const exported: Readonly<Record<string, { columns: string; from: string }>> = {
  members: { columns: 'id', from: `members where kind = 'person'` },
  profile_facts: {
    columns:
      'member_id, at::utc, has_name, has_picture, introduction_length, skills, portfolio_items, packages, experiences_shown, qualifications',
    from: 'profile_facts',
  },
  identity_checks: { columns: 'member_id, status, decided_at::utc', from: 'identity_checks' },
  confidentiality_confirmations: {
    columns: 'member_id, text_version, at::utc',
    from: 'confidentiality_confirmations',
  },
  phones: { columns: 'member_id, verified_at::utc', from: 'phones' },
  visits: { columns: 'member_id, at::utc', from: 'visits' },
  vacations: {
    columns: 'member_id, from_on, until_on, declared_at::utc, cancelled_at::utc',
    from: 'vacations',
  },
  categories: { columns: 'slug, parent_slug', from: 'categories' },
  orders: {
    columns:
      'id, freelancer_id, category_slug, mode, due_on, status, agreed_at::utc, funded_at::utc, ended_at::utc, fault, rewarded_yen::bigint',
    from: 'orders',
  },
  reviews: { columns: 'order_id, side, score, revealed_at::utc', from: 'reviews' },
  deliveries: { columns: 'order_id, at::utc, withdrawn_at::utc, revision_asked_at::utc', from: 'deliveries' },
  threads: { columns: 'id, freelancer_id, tied_at::utc, last_at::utc', from: 'threads' },
  messages: {
    columns: 'id, thread_id, sender_id, no_reply_needed, automatic, at::utc',
    from: 'messages',
  },
  thread_actions: { columns: 'thread_id, member_id, deed, at::utc', from: 'thread_actions' },
}

const typeOf = (column: string): string => {
  if (column.endsWith('::utc')) return 'timestamp'
  if (column.endsWith('::bigint')) return 'bigint'
  if (/^(from_on|until_on|due_on)$/.test(column)) return 'date'
  if (/^(has_|no_reply|automatic)/.test(column)) return 'boolean'
  if (
    /^(introduction_length|skills|portfolio_items|packages|experiences_shown|qualifications|score)$/.test(
      column,
    )
  )
    return 'integer'
  return 'varchar'
}

/** `at` is a word of DuckDB's own. */
const nameOf = (column: string): string => column.replace(/::.*/, '').replace(/^at$/, 'happened_at')

const copyTable = async (
  pool: pg.Pool,
  duck: DuckDBConnection,
  of: { table: string; dir: string },
): Promise<void> => {
  const { table, dir } = of
  const { columns, from } = exported[table] as { columns: string; from: string }
  const file = path.join(dir, `${table}.csv`)
  const list = columns.split(', ')
  const selected = list.map((column) => column.replace(/(\w+)::utc/, `$1 at time zone 'UTC'`)).join(', ')
  await pool.query(`copy (select ${selected} from ${from}) to '${file}' (format csv)`)
  const types = list.map((column) => `'${nameOf(column)}': '${typeOf(column)}'`).join(', ')
  await duck.run(
    `create or replace table ${table} as select * from read_csv('${file}', header = false, columns = {${types}})`,
  )
  fs.rmSync(file)
}

export interface PeerQuery {
  readonly at: Date
  readonly from: Date
  /** The civil date in Japan. */
  readonly today: string
}

const stamp = (at: Date): string => `timestamp '${at.toISOString().replace('T', ' ').replace('Z', '')}'`

const people = (at: string, today: string): string => `
  last_visits as (select member_id, max(happened_at) + interval 9 hours + interval 1 month - interval 9 hours as deadline
    from visits where happened_at <= ${at} group by member_id),
  known_vacations as (select * from vacations where declared_at <= ${at} and (cancelled_at is null or cancelled_at > ${at})),
  vacation_days as (
    select member_id, count(distinct d) as days from (
      select member_id, unnest(range(greatest(from_on, date_trunc('year', ${today})::date)::timestamp,
        least(until_on, ${today})::timestamp + interval 1 day, interval 1 day)) as d from known_vacations) group by member_id),
  away as (
    select distinct v.member_id from known_vacations v join last_visits l using (member_id) join vacation_days a using (member_id)
    where v.from_on <= ${today} and v.until_on >= ${today} and v.from_on - interval 9 hours <= l.deadline and a.days <= 90),
  profile as (select member_id, arg_max(f, happened_at) as f from profile_facts f where happened_at <= ${at} group by member_id),
  people as (
    select m.id as member_id, coalesce(f.has_name, false) as has_name, coalesce(f.has_picture, false) as has_picture,
      coalesce(f.introduction_length, 0) as introduction_length, coalesce(f.skills + f.portfolio_items + f.packages, 0) as offering,
      coalesce(f.experiences_shown + f.qualifications, 0) as background, coalesce(f.skills > 0, false) as has_skill,
      coalesce(f.qualifications > 0, false) as has_qualification,
      m.id in (select member_id from identity_checks where status = 'approved' and decided_at <= ${at}) as identity,
      m.id in (select member_id from confidentiality_confirmations
        where text_version = '${pledge.version}' and happened_at <= ${at}) as confidentiality,
      m.id in (select member_id from phones where verified_at <= ${at}) as phone,
      coalesce(l.deadline >= ${at}, false) or m.id in (select member_id from away) as last_login
    from members m left join profile p on p.member_id = m.id left join last_visits l on l.member_id = m.id)`

const work = (at: string, from: string, today: string): string => `
  live as (select distinct order_id from deliveries where happened_at <= ${at} and (withdrawn_at is null or withdrawn_at > ${at})
    and (revision_asked_at is null or revision_asked_at > ${at})),
  known_orders as (
    select o.freelancer_id as member_id, mode, agreed_at, due_on, coalesce(funded_at <= ${at}, false) as is_funded,
      case when ended_at <= ${at} then status when funded_at is null or funded_at > ${at} then 'agreed'
        when l.order_id is not null then 'delivered' else 'working' end as status,
      ended_at, fault, score, case when ended_at <= ${at} and ended_at > ${from} then rewarded_yen end as released_yen,
      coalesce(c.parent_slug, c.slug) as category
    from orders o join categories c on c.slug = o.category_slug left join live l on l.order_id = o.id
    left join reviews r on r.order_id = o.id and r.side = 'client' and r.revealed_at <= ${at}
    where agreed_at <= ${at}),
  counted as (
    select *, mode = 'project' and agreed_at > ${from} as is_counted, status = 'completed' as is_completed,
      status = 'cancelled' and fault = 'freelancer' as is_broken_off, status = 'working' and due_on + 30 < ${today} as is_overdue,
      status = 'completed' and ended_at > ${from} as is_rated
    from known_orders),
  order_figures as (
    select member_id, count(*) filter (mode = 'project' and not (status = 'cancelled' and not is_funded)) as orders_won,
      count(*) filter (is_counted and is_completed) as completion_n,
      count(*) filter (is_counted and (is_completed or is_broken_off or is_overdue)) as completion_d,
      coalesce(sum(score) filter (is_rated), 0) as rating_n, count(score) filter (is_rated) as rating_d,
      count(*) filter (is_rated and score >= 3) as satisfied_n,
      count(*) filter (mode = 'task' and ended_at > ${from} and is_completed) as task_n,
      count(*) filter (mode = 'task' and ended_at > ${from} and (is_completed or is_broken_off)) as task_d
    from counted group by member_id),
  rewards as (select member_id, category, sum(released_yen) as yen from known_orders where released_yen > 0 group by all),
  placed as (select category, yen, row_number() over (partition by category order by yen desc) as place,
    count(*) over (partition by category) as earners from rewards),
  cuts as (select category, yen from placed where place = (earners + 4) // 5),
  tops as (select r.member_id, bool_or(r.yen >= k.yen) as in_top from rewards r join cuts k using (category) group by r.member_id)`

const replies = (at: string, from: string): string => `
  talk as (
    select t.freelancer_id as member_id, t.id as thread, g.happened_at as "at", 0 as deed, g.id,
      coalesce(g.sender_id = t.freelancer_id, false) and not g.automatic as answers,
      coalesce(g.sender_id <> t.freelancer_id, false) and not g.automatic and not g.no_reply_needed as asks,
      coalesce(t.tied_at <= g.happened_at, false) as tied
    from threads t join messages g on g.thread_id = t.id where t.last_at > ${from} and g.happened_at <= ${at}
    union all
    select t.freelancer_id, t.id, a.happened_at, 1, a.deed, true, false, true
    from threads t join thread_actions a on a.thread_id = t.id and a.member_id = t.freelancer_id where t.last_at > ${from} and a.happened_at <= ${at}),
  spoken as (select *, bool_or(answers) over (partition by thread) as ever_wrote from talk),
  turns as (
    select *, lag(answers) over (partition by thread order by "at", deed, id) as before
    from spoken where answers or (asks and (tied or ever_wrote))),
  exchanges as (
    select member_id, answers, "at" as started_at, lead("at") over (partition by thread order by "at", deed, id) as answered_at
    from turns where answers is distinct from before),
  reply_figures as (
    select member_id, count(*) as reply_d, count(*) filter (answered_at <= started_at + interval 24 hours) as reply_n
    from exchanges where not answers and started_at > ${from}
      and (answered_at is not null or started_at + interval 24 hours <= ${at})
    group by member_id)`

/** classic-2020 in the peer's own words: the bench compares it with the compiled policy, row by row. */
const tier = `
  case when not (has_name and has_picture and introduction_length >= 300 and offering >= 1 and background >= 1 and identity
      and confidentiality and phone and last_login) then 'none'
    when orders_won < 1 then 'regular'
    when completion_d = 0 or completion_n * 10 < 9 * completion_d or rating_d = 0 or rating_n * 10 < 48 * rating_d
      or (reply_d > 0 and reply_n * 10 < 8 * reply_d) then 'bronze'
    when not in_top then 'silver' else 'certified' end`

export const columns =
  'member_id, has_name, has_picture, introduction_length, offering, background, has_skill, has_qualification, identity, ' +
  'confidentiality, phone, last_login, orders_won, completion_n, completion_d, rating_n, rating_d, satisfied_n, task_n, task_d, ' +
  'reply_n, reply_d, in_top'

const question = (asked: PeerQuery): string => {
  const [at, from, today] = [stamp(asked.at), stamp(asked.from), `date '${asked.today}'`]
  const counts = [
    'orders_won',
    'completion_n',
    'completion_d',
    'rating_n',
    'rating_d',
    'satisfied_n',
    'task_n',
    'task_d',
  ]
  const zeroed = [...counts, 'reply_n', 'reply_d']
    .map((name) => `coalesce(${name}, 0)::bigint as ${name}`)
    .join(', ')
  return `create or replace table theirs as with ${people(at, today)}, ${work(at, from, today)}, ${replies(at, from)},
    figures as (select p.*, ${zeroed}, coalesce(in_top, false) as in_top from people p left join order_figures using (member_id)
      left join reply_figures using (member_id) left join tops using (member_id))
    select ${columns}, ${tier} as tier from figures`
}

export interface Peer {
  /** Answers the whole question into a table; milliseconds. */
  readonly answer: (asked: PeerQuery) => Promise<number>
  /** Rows that only one side has, of the other side's answer in a CSV file. */
  readonly differences: (file: string) => Promise<readonly string[]>
  readonly version: string
  readonly close: () => void
}

const unequal = async (duck: DuckDBConnection, file: string): Promise<readonly string[]> => {
  await duck.run(`create or replace table ours as select * from theirs limit 0`)
  await duck.run(`copy ours from '${file}' (format csv, header false)`)
  const { length } = columns.split(', ')
  const read = await duck.runAndReadAll(`
    select 'only ours' as side, * from (from ours except all from theirs)
    union all select 'only DuckDB', * from (from theirs except all from ours) order by 2, 1 limit 20`)
  const lines = read.getRowsJson().map((row) => row.slice(0, length + 2).join(' '))
  const [counted] = (await duck.runAndReadAll('select count(*) from ours')).getRowsJson()
  const [expected] = (await duck.runAndReadAll('select count(*) from theirs')).getRowsJson()
  return String(counted) === String(expected)
    ? lines
    : [`${counted} rows of ours, ${expected} of DuckDB`, ...lines]
}

/** DuckDB over its own file with the same facts. Two threads, as PostgreSQL has. */
export const openPeer = async (pool: pg.Pool, dir: string): Promise<Peer> => {
  const file = path.join(dir, 'peer.duckdb')
  const exchange = path.join(dir, 'exchange')
  fs.mkdirSync(exchange, { recursive: true })
  fs.chmodSync(exchange, 0o777)
  const isCopied = fs.existsSync(`${file}.copied`)
  if (!isCopied) fs.rmSync(file, { force: true })
  const instance = await DuckDBInstance.create(file, { threads: '2', memory_limit: '6GB' })
  const duck = await instance.connect()
  if (!isCopied)
    for (const table of Object.keys(exported)) await copyTable(pool, duck, { table, dir: exchange })
  await duck.run('checkpoint')
  fs.writeFileSync(`${file}.copied`, '')
  const [[version]] = (await duck.runAndReadAll('select version()')).getRowsJson() as [[string]]
  return {
    answer: (asked) => timed(() => duck.run(question(asked))),
    differences: (answers) => unequal(duck, answers),
    version,
    close: () => instance.closeSync(),
  }
}
