import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { pledge } from '../verification'
import type { MetricKey } from './metrics'
import { type Moment, momentOf } from './moment'
import type { Policy, Rule } from './policy'
import { cutsAt } from './queries-facts'
import { orderFigures, replyFigures } from './queries-figures'
import type { Tier } from './tiers'

/** Whose figures: some people's, or everybody's. */
export type Subjects = readonly string[] | 'all'

interface Scope {
  readonly subjects: Subjects
  readonly at: Date
}

const subjectsSql = (subjects: Subjects) =>
  subjects === 'all'
    ? sql`select m.id as member_id from members m where m.kind = 'person'`
    : sql`select m.id as member_id from members m where m.id = any(${subjects as string[]})`

const vacationsAt = (at: Date) => sql`
  vacations v where v.member_id = s.member_id and v.declared_at <= ${at}
    and (v.cancelled_at is null or v.cancelled_at > ${at})`

/** Inside a vacation that began before the login's month was over, and within the 90 days of its year (§2.2). */
const onVacation = ({ at, today }: Moment) => sql`
  exists (select from ${vacationsAt(at)} and v.from_on <= ${today}::date and v.until_on >= ${today}::date
    and v.from_on::timestamp at time zone 'Asia/Tokyo' <= l.deadline)
  and (select count(distinct d) from vacations v, generate_series(
      greatest(v.from_on, date_trunc('year', ${today}::date)::date), least(v.until_on, ${today}::date), interval '1 day') d
    where v.member_id = s.member_id and v.declared_at <= ${at}
      and (v.cancelled_at is null or v.cancelled_at > ${at})) <= 90`

const personFigures = (moment: Moment) => sql`
  select s.member_id, coalesce(f.has_name, false) as has_name, coalesce(f.has_picture, false) as has_picture,
    coalesce(f.introduction_length, 0) as introduction_length,
    coalesce(f.skills + f.portfolio_items + f.packages, 0) as offering,
    coalesce(f.experiences_shown + f.qualifications, 0) as background,
    coalesce(f.skills > 0, false) as has_skill, coalesce(f.qualifications > 0, false) as has_qualification,
    exists (select from identity_checks i where i.member_id = s.member_id and i.status = 'approved'
      and i.decided_at <= ${moment.at}) as identity,
    exists (select from confidentiality_confirmations k where k.member_id = s.member_id
      and k.text_version = ${pledge.version} and k.at <= ${moment.at}) as confidentiality,
    exists (select from phones p where p.member_id = s.member_id and p.verified_at <= ${moment.at}) as phone,
    coalesce(l.deadline >= ${moment.at} or (${onVacation(moment)}), false) as last_login
  from subjects s
  left join lateral (select * from profile_facts f where f.member_id = s.member_id and f.at <= ${moment.at}
    order by f.at desc limit 1) f on true
  left join lateral (
    select (max(v.at) at time zone 'Asia/Tokyo' + interval '1 month') at time zone 'Asia/Tokyo' as deadline
    from visits v where v.member_id = s.member_id and v.at <= ${moment.at}) l on true`

/** Every figure of §2.2 for the subjects, one row each: what `measure` says of them, as SQL (§2.4). */
const figuresSql = ({ subjects, at }: Scope) => {
  const moment = momentOf(at)
  return sql`
    with subjects as (${subjectsSql(subjects)}),
    ${orderFigures(moment)},
    tops as (select r.member_id, bool_or(r.yen >= k.yen) as in_top
      from rewards r join ${cutsAt(at)} k on k.category = r.category group by r.member_id),
    ${replyFigures(moment)}
    select p.*, coalesce(o.orders_won, 0) as orders_won,
      coalesce(o.completion_n, 0) as completion_n, coalesce(o.completion_d, 0) as completion_d,
      coalesce(o.rating_n, 0) as rating_n, coalesce(o.rating_d, 0) as rating_d,
      coalesce(o.satisfied_n, 0) as satisfied_n,
      coalesce(o.task_n, 0) as task_n, coalesce(o.task_d, 0) as task_d,
      coalesce(r.reply_n, 0) as reply_n, coalesce(r.reply_d, 0) as reply_d, coalesce(t.in_top, false) as in_top
    from (${personFigures(moment)}) p
    left join order_figures o on o.member_id = p.member_id
    left join reply_figures r on r.member_id = p.member_id
    left join tops t on t.member_id = p.member_id`
}

type Column = { readonly value: string } | { readonly n: string; readonly d: string }

/** Where each metric stands in a row of figures. */
const columns: Readonly<Record<MetricKey, Column>> = {
  'display-name': { value: 'has_name' },
  'profile-image': { value: 'has_picture' },
  'introduction-length': { value: 'introduction_length' },
  offering: { value: 'offering' },
  background: { value: 'background' },
  identity: { value: 'identity' },
  confidentiality: { value: 'confidentiality' },
  phone: { value: 'phone' },
  'last-login': { value: 'last_login' },
  'orders-won': { value: 'orders_won' },
  'completion-rate': { n: 'completion_n', d: 'completion_d' },
  'mean-rating': { n: 'rating_n', d: 'rating_d' },
  'reply-rate': { n: 'reply_n', d: 'reply_d' },
  'earned-reward': { value: 'in_top' },
  'satisfied-share': { n: 'satisfied_n', d: 'rating_d' },
  'task-approval': { n: 'task_n', d: 'task_d' },
  'skill-registered': { value: 'has_skill' },
  'qualification-registered': { value: 'has_qualification' },
}

type Leaf = Exclude<Rule, { anyOf: unknown }>
type Condition = RawBuilder<unknown>

const leafSql = ({ metric, comparator, threshold, whenEmpty }: Leaf): Condition => {
  const column = columns[metric]
  const compared = comparator === '=' ? sql`=` : sql`>=`
  if ('n' in column) {
    const { n, d } = threshold as { n: number; d: number }
    return sql`case when ${sql.ref(column.d)} = 0 then ${whenEmpty === 'met'}::boolean
      else ${sql.ref(column.n)} * ${d}::bigint ${compared} ${n}::bigint * ${sql.ref(column.d)} end`
  }
  // The share itself stands in the cuts: to be in the top of one category is a yes or a no.
  if (typeof threshold === 'object') return sql`${sql.ref(column.value)}`
  return sql`${sql.ref(column.value)} ${compared} ${threshold}`
}

const ruleSql = (rule: Rule): Condition =>
  'anyOf' in rule ? sql`(${sql.join(rule.anyOf.map(leafSql), sql` or `)})` : sql`(${leafSql(rule)})`

/** A policy's thresholds as SQL over a row of figures: the tier that `evaluate` would give (§2.4). */
export const compilePolicy = (policy: Policy): RawBuilder<Tier> => {
  const cases = policy.tiers.map(({ conditions }, index) => {
    const below = policy.tiers[index - 1]?.tier ?? 'none'
    return sql`when not (${sql.join(conditions.map(ruleSql), sql` and `)}) then ${below}::text`
  })
  return sql<Tier>`case ${sql.join(cases, sql` `)} else ${policy.tiers.at(-1)?.tier ?? 'none'}::text end`
}

export interface Figures {
  readonly memberId: string
  readonly [column: string]: string | number | bigint | boolean
}

/** The figures of some people or all, as exact integers; ratios as numerator and denominator (`…N`, `…D`). */
export const figuresOf = async (db: Reader, scope: Scope): Promise<Figures[]> =>
  (await sql<Figures>`${figuresSql(scope)}`.execute(db)).rows

/** The tier of each subject under a policy, judged by the database alone. */
export const tiersOf = async (
  db: Reader,
  scope: Scope & { readonly policy: Policy },
): Promise<ReadonlyMap<string, Tier>> => {
  const { rows } = await sql<{ memberId: string; tier: Tier }>`
    select member_id, ${compilePolicy(scope.policy)} as tier from (${figuresSql(scope)}) f`.execute(db)
  return new Map(rows.map(({ memberId, tier }) => [memberId, tier]))
}

/** Whoever holds another tier than the policy gives them at `at`. */
export const membersAtOdds = async (
  db: Reader,
  { policy, at }: { readonly policy: Policy; readonly at: Date },
): Promise<string[]> => {
  const { rows } = await sql<{ memberId: string }>`
    select f.member_id from (${figuresSql({ subjects: 'all', at })}) f join members m on m.id = f.member_id
    where ${compilePolicy(policy)} <> m.tier order by f.member_id`.execute(db)
  return rows.map(({ memberId }) => memberId)
}
