// A market of any size, made by the database itself from a seed: every run of a size makes the same world (P4).

/** The night that is judged, and where its year begins. */
export const night = new Date('2026-11-23T03:00:00+09:00')
export const dayBefore = new Date('2026-11-22T03:00:00+09:00')
export const yearStart = new Date('2025-11-23T03:00:00+09:00')

/** The top share of classic-2020. */
export const fifth = { n: 1, d: 5 }

export interface Size {
  readonly people: number
  readonly orders: number
  readonly messages: number
}

const at = `timestamptz '${night.toISOString()}'`
const from = `timestamptz '${yearStart.toISOString()}'`
const ms = `interval '1 millisecond'`

/**
 * Chance of a thing by its number: the same for ever. The second argument is the question that is asked of it. Ids are as
 * long as real ones and, like them, differ in their first eight characters.
 */
export const chance = `
  create or replace function u(n bigint, k integer) returns float8 language sql immutable parallel safe return
    (hashint8extended(n, k) & 9007199254740991)::float8 / 9007199254740992;
  create or replace function number(id text) returns bigint language sql immutable parallel safe return
    ('x' || lpad(substr(id, 2, 7), 16, '0'))::bit(64)::bigint;
  create or replace function idf(letter text, n bigint) returns text language sql immutable parallel safe return
    letter || lpad(to_hex(n), 7, '0') || '00000000';`

const members = ({ people }: Size) => `
  insert into members (id, name, email, email_verified, created_at, updated_at)
  select idf('f', n), '書き手', 'f' || n || '@example.jp', true, ${at} - interval '900 days', ${at} - interval '900 days'
  from generate_series(0, ${people - 1}) n
  union all
  select idf('c', n), '依頼主', 'c' || n || '@example.jp', true, ${at} - interval '900 days', ${at} - interval '900 days'
  from generate_series(0, ${Math.ceil(people / 10)}) n`

/** Two in three are complete; the introduction stands on, below and above its line. */
const profileFacts = ({ people }: Size) => `
  insert into profile_facts
  select idf('f', n), ${at} - interval '1 day' * (1 + 600 * u(n, 30 + g)), serious or u(n, 31) < 0.8, serious or u(n, 32) < 0.5,
    case when u(n, 33) < 0.05 then 299 when u(n, 33) < 0.15 then 300 when serious then 300 + (u(n, 34) * 1500)::int
      else (u(n, 34) * 600)::int end,
    case when serious then 1 + (u(n, 35) * 8)::int else (u(n, 35) * 2)::int end, (u(n, 36) * 2)::int, (u(n, 37) * 1.2)::int,
    case when serious then 1 else (u(n, 38) * 1.4)::int end, (u(n, 39) * 1.5)::int
  from generate_series(0, ${people - 1}) n, lateral (select u(n, 20) < 0.65 as serious) s,
    generate_series(0, case when u(n, 40) < 0.3 then 1 else 0 end) g`

const someOf = ({ people }: Size, share: number, question: number) =>
  `generate_series(0, ${people - 1}) n where u(n, 20) < 0.65 and u(n, ${question}) < 0.97 or u(n, ${question}) < ${share}`

const confirmations = (size: Size, pledge: string): string[] => [
  `insert into files (id, owner_id, name, mime, bytes, sha256, created_at)
    values ('front', idf('f', 0), 'front.png', 'image/png', 1, '', ${at} - interval '900 days')`,
  `insert into identity_checks (id, member_id, status, document_kind, front_file_id, submitted_at, decided_at)
    select idf('i', n), idf('f', n), 'approved', 'passport', 'front', ${at} - interval '800 days', ${at} - interval '790 days' * u(n, 41)
    from ${someOf(size, 0.5, 42)}`,
  `insert into confidentiality_confirmations (member_id, text_version, text_sha256, signed_name, at)
    select idf('f', n), '${pledge}', '', '書き手', ${at} - interval '700 days' * u(n, 43) from ${someOf(size, 0.5, 44)}`,
  `insert into phones (member_id, phone_e164, verified_at)
    select idf('f', n), '+81' || n, ${at} - interval '700 days' * u(n, 45) from ${someOf(size, 0.5, 46)}`,
  `insert into visits (member_id, at)
    select distinct idf('f', n), case when n % 5000 = 1 then ${at} - interval '1 month' when n % 5000 = 2 then ${at} - interval '1 month' - ${ms}
      else ${at} - interval '1 day' * (case when u(n, 47) < 0.75 then 28 else 200 end) * (u(n, 48 + g) + g * 2) end
    from generate_series(0, ${size.people - 1}) n, generate_series(0, 2) g where u(n, 50) < 0.95`,
  `insert into vacations (id, member_id, from_on, until_on, declared_at)
    select idf('v', n), idf('f', n), (${at} - interval '60 days' * u(n, 51))::date, (${at} + interval '40 days' * u(n, 52))::date,
      ${at} - interval '100 days'
    from generate_series(0, ${size.people - 1}) n where u(n, 53) < 0.02`,
]

const threadsOf = ({ orders }: Size): number => Math.max(1, Math.ceil(orders / 5))
const scoutsOf = ({ orders }: Size): number => Math.max(1, Math.ceil(orders * 0.06))

/** How far through the two years a thread began: like real ids, theirs grow with time; scouts have numbers of their own. */
const shareOfTime = (size: Size, t: string): string => {
  const [threads, scouts] = [threadsOf(size), scoutsOf(size)]
  return `case when ${t} < ${threads} then (${t} + u(${t}, 3)) / ${threads} else (${t} - ${threads} + u(${t}, 3)) / ${scouts} end`
}

/**
 * Whose thread it is, whom they work for, when it began. A few people have most of the work, and many have none. `offset 0` keeps
 * the planner from working the same chance out again wherever it is used.
 */
const pair = (size: Size, t: string) => `
  lateral (select floor(${size.people * 0.6} * u(${t}, 1) ^ 2)::bigint as f, floor(${Math.ceil(size.people / 10)} * u(${t}, 2) ^ 2)::bigint as c,
    date_trunc('milliseconds', ${at} - interval '1 day' * (1 + 729 * (1 - ${shareOfTime(size, t)}))) as s offset 0)`

const threads = (size: Size): string[] => {
  const all = threadsOf(size) + scoutsOf(size)
  const tied = `case when t < ${threadsOf(size)} then case when u(t, 4) < 0.1 then s + interval '5 days' else s end end`
  return [
    `insert into threads (id, context_kind, context_id, freelancer_id, client_id, title, tied_at, created_at, last_at)
      select idf('t', t), 'job', idf('j', t), idf('f', f), idf('c', c), '仕事', ${tied}, s, coalesce(g.at, s)
      from generate_series(0, ${all - 1}) t cross join ${pair(size, 't')} p
        left join (select thread_id, max(at) as at from messages group by thread_id) g on g.thread_id = idf('t', t)`,
    `insert into contracts (id, client_id, freelancer_id, category_slug, title, origin, origin_id, thread_id, created_at)
      select idf('k', k), idf('c', c), idf('f', f), 'article', '仕事', 'direct-request', idf('k', k), idf('t', t), s
      from (select k, k / 2 as t from generate_series(0, ${threadsOf(size) * 2 - 1}) k) o, ${pair(size, 't')} p`,
  ]
}

/** How well somebody works: of ten orders they leave off, and of ten messages they leave lying, so many. */
const quality = `lateral (select case when u(f, 5) < 0.45 then 0 when u(f, 5) < 0.75 then 1 else 2 end as class offset 0)`

/** What stands exactly on a line of §2.2, or a millisecond beside it: some orders in every 4,000. */
const onALine = `
  case n % 4000 when 1 then ${from} when 2 then ${from} + ${ms} when 3 then ${from} - ${ms} else agreed end as agreed_at,
  case n % 4000 when 4 then ${from} when 5 then ${from} + ${ms} when 6 then ${at} else ended end as ended_at,
  case n % 4000 when 7 then date '2026-11-23' - 30 when 8 then date '2026-11-23' - 31
    else (agreed + interval '1 day' * (5 + 25 * u(n, 62)))::date end as due_on`

const orders = (size: Size, subs: readonly string[]) => `
  insert into orders (id, contract_id, client_id, freelancer_id, category_slug, mode, position, title, price_yen, due_on, status,
    offered_by, offered_at, agreed_at, funded_at, delivered_at, ended_at, fault, fault_decided_by, rewarded_yen)
  select idf('o', n), idf('k', n * 2 / 5), idf('c', c), idf('f', f),
    (array['${subs.join("','")}'])[1 + floor(${subs.length} * case when u(n, 61) < 0.8 then u(f, 6) ^ 2 else u(n, 63) end)::int],
    case when u(n, 64) < 0.88 then 'project' when u(n, 64) < 0.95 then 'task' else 'competition' end,
    (n - (n * 2 / 5 * 5 + 1) / 2)::int, '仕事', yen, due_on, status, 'client', agreed_at, agreed_at,
    case when status = 'agreed' or status = 'cancelled' and u(n, 65) < 0.2 then null else agreed_at + interval '3 minutes' end,
    case when status in ('delivered', 'completed') then ended_at end,
    case when status in ('completed', 'cancelled') then ended_at end,
    case when status = 'cancelled' then case when u(n, 66) < 0.5 then 'freelancer' when u(n, 66) < 0.75 then 'client'
      when u(n, 66) < 0.9 then 'mutual' when u(n, 66) < 0.95 then 'platform' else 'force-majeure' end end,
    case when status = 'cancelled' then 'agreement' end,
    case when status = 'completed' then yen when status = 'cancelled' then case when u(n, 67) < 0.1 then yen / 2 else 0 end end
  from (
    select *, case when ended_at > ${at} or u(n, 68) < 0.004 or n % 4000 in (7, 8)
        then case when u(n, 69) < 0.1 then 'agreed' when u(n, 69) < 0.75 or n % 4000 in (7, 8) then 'working' else 'delivered' end
        when u(n, 70) < case class when 0 then 0.99 when 1 then 0.96 else 0.82 end then 'completed' else 'cancelled' end as status
    from (select n, f, c, class, yen, ${onALine}
      from (select n, f, c, class,
          least(5000000, 500 + 100 * floor(40 / (1.0001 - u(n, 71)) ^ 0.8)::bigint) as yen,
          least(s + interval '1 day' * (n % 5) * 14 * u(n, 60), ${at} - interval '10 minutes' - interval '3 days' * u(n, 72)) as agreed,
          date_trunc('milliseconds', least(s + interval '1 day' * (n % 5) * 14 * u(n, 60), ${at} - interval '10 minutes' - interval '3 days' * u(n, 72))
            + interval '1 day' * (1 + 29 * u(n, 73))) as ended
        from generate_series(0, ${size.orders - 1}) n, ${pair(size, '(n / 5)')} p, ${quality} q offset 0) made offset 0) timed offset 0) told`

const reviews = `
  insert into reviews (id, order_id, side, author_id, about_id, score, written_at, revealed_at)
  select idf('r', n), id, 'client', client_id, freelancer_id,
    case when u(n, 80) < case class when 0 then 0.94 when 1 then 0.82 else 0.55 end then 5
      when u(n, 80) < case class when 0 then 0.995 when 1 then 0.95 else 0.8 end then 4 when u(n, 81) < 0.7 then 3 else 1 end,
    ended_at, case when n % 4000 = 11 then ${at}
      when ended_at + interval '14 days' * u(n, 82) <= ${at} then date_trunc('milliseconds', ended_at + interval '14 days' * u(n, 82)) end
  from (select id, client_id, freelancer_id, ended_at, number(id) as n, number(freelancer_id) as f
    from orders where status = 'completed') o, ${quality} q
  where u(n, 83) < 0.85`

const deliveries = `
  insert into deliveries (id, order_id, round, message, at)
  select id, id, 1, '', agreed_at + interval '4 minutes' from orders where status = 'delivered'`

/** Exchanges of two messages, a question and mostly an answer; they interleave in those threads of eight that have most. */
const messages = (size: Size) => {
  const exchanges = Math.ceil(size.messages / 2)
  return `
  insert into messages (id, thread_id, sender_id, body, no_reply_needed, automatic, at)
  select idf('m', e * 2 + side), idf('t', t),
    case when u(e * 2 + side, 90) < 0.01 then null when side = 1 and is_answered then idf('f', f) else idf('c', c) end,
    '承知しました。', side = 0 and u(e, 91) < 0.04, side = 1 and u(e, 92) < 0.02,
    date_trunc('milliseconds', case when side = 0 then asked when is_answered then asked + delay else asked + (${at} - asked) * 0.5 * u(e, 93) end)
  from (select *, asked + delay <= ${at} and u(e, 94) > 0.03 and not (t >= ${threadsOf(size)} and u(t, 95) < 0.7)
      and e % 4000 <> 5 as is_answered
    from (select e, t, f, c,
        case e % 4000 when 3 then ${from} when 4 then ${from} + ${ms} when 5 then ${at} - interval '24 hours'
          else least(s + interval '90 days' * u(e, 96), ${at} - interval '1 hour' * u(e, 97)) end as asked,
        case e % 4000 when 1 then interval '24 hours' when 2 then interval '24 hours' + ${ms}
          else interval '24 hours' * case when u(e, 98) < case class when 0 then 0.06 when 1 then 0.17 else 0.35 end
            then 1 + 4 * u(e, 99) else u(e, 99) end end as delay
      from (select e, case when u(e, 100) < 0.85 then least(${threadsOf(size) - 1}, place / 8 * 8 + floor(8 * u(e, 101) ^ 2))
          else ${threadsOf(size)} + floor(${scoutsOf(size)} * (e + u(e, 101)) / ${exchanges}) end::bigint as t
        from (select e, (${threadsOf(size)} * (e + u(e, 102)) / ${exchanges})::bigint as place
          from generate_series(0, ${exchanges - 1}) e offset 0) placed offset 0) said, ${pair(size, 't')} p, ${quality} q offset 0) asked offset 0) told,
    generate_series(0, 1) side`
}

const actions = (size: Size) => `
  insert into thread_actions (thread_id, member_id, deed, at)
  select distinct idf('t', t), idf('f', f), 'deliver',
    date_trunc('milliseconds', least(s + interval '90 days' * u(e, 111), ${at} - interval '1 hour' * u(e, 112)))
  from (select e, floor(${threadsOf(size)} * (e + u(e, 110)) / ${Math.ceil(size.messages / 20)})::bigint as t
    from generate_series(0, ${Math.ceil(size.messages / 20) - 1}) e) d,
    ${pair(size, 't')} p`

/** Which statements fill which table, in an order in which none reads what is not there yet. */
export const fillings = (
  size: Size,
  known: { readonly subs: readonly string[]; readonly pledge: string },
): readonly { readonly table: string; readonly statement: string }[] =>
  [
    members(size),
    profileFacts(size),
    ...confirmations(size, known.pledge),
    messages(size),
    actions(size),
    ...threads(size),
    orders(size, known.subs),
    reviews,
    deliveries,
  ].map((statement) => ({ table: /insert into (\w+)/.exec(statement)?.[1] ?? '', statement }))
