import { sql } from 'kysely'
import type { Past } from '../../engine/facts/facts'
import { vacationDaysMax } from '../../engine/measure/measure-profile'
import { type Moment, momentOf } from '../../engine/measure/moment'
import { classic2020 } from '../../engine/policy/policies/built-in'
import type { Policy } from '../../engine/policy/policy'
import { boundsOf, hasMemory, topShareOf } from '../../engine/policy/policy-parts'
import type { Tier } from '../../engine/policy/tiers'
import type { Reader } from '../../platform/db'
import { pledgeInForce } from '../verification'
import { compilePolicy, compileWarnings } from './queries-compile'
import { type Cuts, type CutsBy, cutsSql } from './queries-cuts'
import {
  boundColumn,
  boundedFigures,
  type ColumnFilter,
  orderFigures,
  rejectedWorks,
} from './queries-figures'
import { type PastOf, pastColumns, pastJoins } from './queries-past'
import { replyFigures } from './queries-replies'

/** People by their ids: after the first, up to the last. */
export interface IdRange {
  readonly after: string
  readonly upTo: string
}

export type Subjects = readonly string[] | IdRange | 'all'

interface Scope {
  readonly subjects: Subjects
  readonly at: Date
}

/** What a policy asks for beside the figures that everybody has. */
interface PolicyNeeds {
  readonly bounds: readonly number[]
  readonly past: PastOf | null
  readonly cuts: CutsBy
}

/** Where no rule is asked about, the figures are those of the first. */
const plainly: PolicyNeeds = { bounds: [], past: null, cuts: topShareOf(classic2020) }

const askedBy = (policy: Policy, { past, cuts }: { past: PastOf; cuts?: Cuts | undefined }): PolicyNeeds => ({
  bounds: boundsOf(policy),
  past: hasMemory(policy) ? past : null,
  cuts: cuts ?? topShareOf(policy),
})

/** Said of each table by itself: joined to a list of subjects, none of them could be read by several processes at once. */
export const isOneOf =
  (subjects: Subjects): ColumnFilter =>
  (column) => {
    if (subjects === 'all') return sql`true`
    return 'upTo' in subjects
      ? sql`(${column} > ${subjects.after} and ${column} <= ${subjects.upTo})`
      : sql`${column} = any(${subjects as string[]})`
  }

/** Everybody is every person; of some, whoever was asked for. */
const subjectsSql = (subjects: Subjects) => {
  const isAsked = Array.isArray(subjects)
    ? isOneOf(subjects)(sql`m.id`)
    : sql`m.kind = 'person' and ${isOneOf(subjects)(sql`m.id`)}`
  return sql`select m.id as member_id from members m where ${isAsked}`
}

/** Whoever is in a vacation today: since when at the earliest, and how many days of this year are declared so far (§2.2). */
const away = ({ at, today }: Moment, isOf: ColumnFilter) => sql`
  select v.member_id, min(v.from_on::timestamp at time zone 'Asia/Tokyo') as began_at,
    (select count(distinct d) from vacations a, generate_series(
        greatest(a.from_on, date_trunc('year', ${today}::date)::date), least(a.until_on, ${today}::date), interval '1 day') d
      where a.member_id = v.member_id and a.declared_at <= ${at} and (a.cancelled_at is null or a.cancelled_at > ${at})) as days
  from vacations v
  where v.declared_at <= ${at} and (v.cancelled_at is null or v.cancelled_at > ${at})
    and v.from_on <= ${today}::date and v.until_on >= ${today}::date and ${isOf(sql`v.member_id`)}
  group by v.member_id`

/** What a person is and when they were here. A vacation protects only if it began before the login's month was over. */
const personFigures = (moment: Moment, isOf: ColumnFilter) => sql`
  select s.member_id, coalesce(f.has_name, false) as has_name, coalesce(f.has_picture, false) as has_picture,
    coalesce(f.introduction_length, 0) as introduction_length,
    coalesce(f.skills + f.portfolio_items + f.packages, 0) as offering,
    coalesce(f.experiences_shown + f.qualifications, 0) as background,
    coalesce(f.skills > 0, false) as has_skill, coalesce(f.qualifications > 0, false) as has_qualification,
    s.member_id in (select i.member_id from identity_states i where i.status = 'approved' and i.decided_at <= ${moment.at}
      and ${isOf(sql`i.member_id`)}) as identity,
    s.member_id in (select k.member_id from confidentiality_confirmations k where k.text_version = ${pledgeInForce(moment.at).version}
      and k.at <= ${moment.at} and ${isOf(sql`k.member_id`)}) as confidentiality,
    s.member_id in (select p.member_id from phones p where p.verified_at <= ${moment.at} and ${isOf(sql`p.member_id`)}) as phone,
    coalesce(l.deadline >= ${moment.at} or (w.began_at <= l.deadline and w.days <= ${vacationDaysMax}::integer), false) as last_login
  from subjects s
  left join (select distinct on (member_id) * from profile_facts f
    where f.at <= ${moment.at} and ${isOf(sql`f.member_id`)} order by member_id, at desc) f on f.member_id = s.member_id
  left join (
    select v.member_id, (max(v.at) at time zone 'Asia/Tokyo' + interval '1 month') at time zone 'Asia/Tokyo' as deadline
    from visits v where v.at <= ${moment.at} and ${isOf(sql`v.member_id`)} group by v.member_id) l on l.member_id = s.member_id
  left join (${away(moment, isOf)}) w on w.member_id = s.member_id`

const boundedColumns = (bounds: readonly number[]) =>
  sql.join(
    bounds.flatMap((max) =>
      boundedFigures.map((figure) => {
        const column = sql.ref(boundColumn(figure, max))
        return sql`, coalesce(o.${column}, 0) as ${column}`
      }),
    ),
    sql``,
  )

/** Every figure of §2.2 for the subjects, one row each: what `measure` says of them, as SQL (§2.4). */
export const figuresSql = ({ subjects, at }: Scope, { bounds, past, cuts }: PolicyNeeds = plainly) => {
  const moment = momentOf(at)
  const isOf = isOneOf(subjects)
  return sql`
    with subjects as (${subjectsSql(subjects)}),
    ${orderFigures(moment, { bounds, isOf, cuts: cutsSql(cuts, at) })},
    ${rejectedWorks(moment, isOf)},
    ${replyFigures(moment, { side: 'freelancer', tiedAt: sql`t.tied_at`, isIn: isOf(sql`t.freelancer_id`) })}
    select p.*,
      coalesce(o.orders_won, 0) as orders_won,
      coalesce(o.completion_n, 0) as completion_n, coalesce(o.completion_d, 0) as completion_d,
      coalesce(o.rating_n, 0) as rating_n, coalesce(o.rating_d, 0) as rating_d,
      coalesce(o.satisfied_n, 0) as satisfied_n,
      coalesce(o.task_n, 0) as task_n, coalesce(o.task_d, 0) + coalesce(rejected_works.works, 0) as task_d,
      coalesce(r.reply_n, 0) as reply_n, coalesce(r.reply_d, 0) as reply_d, coalesce(o.in_top, false) as in_top
      ${boundedColumns(bounds)} ${past ? sql`, ${pastColumns}` : sql``}
    from (${personFigures(moment, isOf)}) p
    left join order_figures o on o.member_id = p.member_id
    left join rejected_works on rejected_works.member_id = p.member_id
    left join reply_figures r on r.member_id = p.member_id
    ${past ? pastJoins(past, at) : sql``}`
}

export interface Figures {
  readonly memberId: string
  readonly [column: string]: string | number | bigint | boolean
}

/** The figures of some people or all, as exact integers; ratios as numerator and denominator (`…N`, `…D`). */
export const figuresOf = async (db: Reader, scope: Scope): Promise<Figures[]> =>
  (await sql<Figures>`${figuresSql(scope)}`.execute(db)).rows

interface JudgeScope extends Scope {
  readonly policy: Policy
  /** For a policy with memory: what each held before, instead of what is recorded of them. */
  readonly pasts?: ReadonlyMap<string, Past>
  /** Instead of the stored cuts: those of a share that nobody has computed them for. */
  readonly cuts?: Cuts | undefined
}

/** The tier of each subject under a policy, judged by the database alone. */
export const tiersOf = async (
  db: Reader,
  { policy, pasts, cuts, ...scope }: JudgeScope,
): Promise<ReadonlyMap<string, Tier>> => {
  const figures = figuresSql(scope, askedBy(policy, { past: pasts ?? 'recorded', cuts }))
  const { rows } = await sql<{ memberId: string; tier: Tier }>`
    select member_id, ${compilePolicy(policy, scope.at)} as tier from (${figures}) f`.execute(db)
  return new Map(rows.map(({ memberId, tier }) => [memberId, tier]))
}

/**
 * Whoever of the subjects the policy gives another tier at `at` than they hold, or owes a warning, or its end. Nobody without a
 * profile: there is nothing to judge.
 */
export const membersWithStaleTier = async (
  db: Reader,
  { policy, ...scope }: Scope & { readonly policy: Policy },
): Promise<string[]> => {
  const figures = figuresSql(scope, askedBy(policy, { past: 'standing' }))
  const { rows } = await sql<{ memberId: string }>`
    select f.member_id from (${figures}) f join members m on m.id = f.member_id
    where (${compilePolicy(policy, scope.at)} <> m.tier or ${compileWarnings(policy)})
      and exists (select from profile_facts p where p.member_id = f.member_id)
    order by f.member_id`.execute(db)
  return rows.map(({ memberId }) => memberId)
}
