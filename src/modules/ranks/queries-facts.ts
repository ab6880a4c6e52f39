import { type RawBuilder, sql } from 'kysely'
import type { Facts, Warning } from '../../engine/facts/facts'
import { graceDays } from '../../engine/measure/measure-orders'
import { type TopShare, topShareOf } from '../../engine/policy/policy-parts'
import type { Reader } from '../../platform/db'
import { pledgeInForce } from '../verification'
import { policyInForce, sharesAsked } from './calendar/in-force'
import { cutsAt, type FactsWithCuts } from './queries-cuts'
import { openWarnings, pastAt, readPast, type StoredPast } from './queries-past'
import { messagesAt, readStoredFacts } from './queries-stored'

interface StoredCut {
  readonly category: string
  readonly shareN: number
  readonly shareD: number
  readonly yen: number
  readonly madeAt: string
}

type Absent<K extends string> = { readonly [key in K]: unknown }

interface Row {
  readonly memberId: string
  readonly dueAt: Date | null
  /** Facts as documents write them; what an order has none of stands there as null. */
  readonly freelancer: unknown
  readonly orders: readonly Absent<'contract' | 'works' | 'earlierDueDates' | 'deliveries'>[]
  readonly messages: readonly unknown[]
  readonly cuts: readonly StoredCut[]
  readonly past: StoredPast
}

/** Whether a delivery, `deliveries d`, lay at `at`: neither withdrawn nor sent back by then. */
export const isLive = (at: Date) => sql<boolean>`
  d.at <= ${at} and (d.withdrawn_at is null or d.withdrawn_at > ${at}) and (d.revision_asked_at is null or d.revision_asked_at > ${at})`

/** Whether a dispute stopped the order `o` at `at` (§5.3): then it is not in work, whatever its due date says. */
export const isDisputed = (at: Date) => sql<boolean>`
  exists (select from disputes q where q.order_id = o.id and q.opened_at <= ${at} and (q.ended_at is null or q.ended_at > ${at}))`

/**
 * How an order stood at `at`, over `orders o` (decision 015): what has ended stays ended; before its money came it was
 * agreed; a delivery that was neither withdrawn nor sent back by then makes it delivered.
 */
export const statusAt = (at: Date) => sql<string>`
  case when o.ended_at <= ${at} then o.status
    when o.funded_at is null or o.funded_at > ${at} then 'agreed'
    when exists (select from deliveries d where d.order_id = o.id and ${isLive(at)}) or ${isDisputed(at)} then 'delivered'
    else 'working' end`

/** The freelancer `m` with the profile `f` of that moment; whoever has done nothing yet has facts that say so. */
const freelancerAt = (at: Date) => sql`
  json_build_object('hasName', coalesce(f.has_name, false), 'profileImage', coalesce(f.has_picture, false),
    'introductionLength', coalesce(f.introduction_length, 0), 'skills', coalesce(f.skills, 0),
    'portfolioItems', coalesce(f.portfolio_items, 0), 'packages', coalesce(f.packages, 0),
    'experiencesShown', coalesce(f.experiences_shown, 0), 'qualifications', coalesce(f.qualifications, 0),
    'identityVerifiedAt', (select min(i.decided_at) from identity_states i
      where i.member_id = m.id and i.status = 'approved' and i.decided_at <= ${at}),
    'confidentialityConfirmedAt', (select k.at from confidentiality_confirmations k where k.member_id = m.id
      and k.text_version = ${pledgeInForce(at).version} and k.at <= ${at}),
    'phoneVerifiedAt', (select p.verified_at from phones p where p.member_id = m.id and p.verified_at <= ${at}),
    'lastSeenAt', (select max(v.at) from visits v where v.member_id = m.id and v.at <= ${at}),
    'vacations', (select coalesce(json_agg(json_build_object('from', v.from_on, 'until', v.until_on)
        order by v.from_on, v.id), '[]')
      from vacations v where v.member_id = m.id and v.declared_at <= ${at}
        and (v.cancelled_at is null or v.cancelled_at > ${at})))`

const dayOf = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Tokyo')::date`

/** The due date that was in force, and those before it; hardly any order has more than one (decision 027). */
const dueOnAt = (at: Date) => sql`
  coalesce(case when o.due_set_at > ${at} then (select d.due_on from order_due_dates d
    where d.order_id = o.id and d.until_at > ${at} order by d.until_at limit 1) end, o.due_on)`

const earlierDueDatesAt = (at: Date) => sql`
  case when o.due_set_at is not null then (select json_agg(json_build_object('dueOn', d.due_on, 'until', d.until_at)
    order by d.until_at) from order_due_dates d where d.order_id = o.id and d.until_at <= ${at}) end`

/** Whether days of grace were over, by any due date it had, while the order was open: few ever were. */
const wasLateBy = (at: Date) => sql`
  o.mode = 'project' and o.funded_at <= ${at} and (${dueOnAt(at)} + ${graceDays}::integer < ${dayOf(sql`least(o.ended_at, ${at})`)}
    or o.due_set_at is not null and exists (select from order_due_dates d where d.order_id = o.id
      and d.until_at <= ${at} and d.due_on + ${graceDays}::integer < ${dayOf(sql`d.until_at`)}))`

/** When an order was not in work though open: it lay delivered, or a dispute stopped it while it was in work (decision 111). */
const pausesOf = sql`
  select d.at, least(d.withdrawn_at, d.revision_asked_at) as until from deliveries d where d.order_id = o.id
  union all
  select q.opened_at, q.ended_at from disputes q where q.order_id = o.id
    and not exists (select from deliveries d where d.order_id = o.id and d.at <= q.opened_at
      and coalesce(least(d.withdrawn_at, d.revision_asked_at) > q.opened_at, true))`

/** Only while an order was late does it matter whether it lay delivered (decision 027). */
const deliveriesAt = (at: Date) => sql`
  case when ${wasLateBy(at)} then (select json_agg(json_build_object('at', p.at,
      'until', case when p.until <= ${at} then p.until end) order by p.at)
    from (${pausesOf}) p where p.at <= ${at}) end`

/** A rank counts by top category: the catalogue's second level is too fine for a top fifth (decision 014). */
const categoryOf = sql`coalesce(c.parent_slug, c.slug)`

const placedOrders = (at: Date) => sql`
  select o.agreed_at, o.id, json_build_object('id', o.id, 'contract', o.contract_id, 'mode', o.mode,
      'category', ${categoryOf}, 'works', nullif(o.works, 1), 'agreedAt', o.agreed_at, 'dueOn', ${dueOnAt(at)},
      'earlierDueDates', ${earlierDueDatesAt(at)},
      'status', ${statusAt(at)}, 'deliveries', ${deliveriesAt(at)}, 'fundedAt', o.funded_at, 'endedAt', case when o.ended_at <= ${at} then o.ended_at end,
      'fault', case when o.ended_at <= ${at} then o.fault end,
      'releasedYen', case when o.ended_at <= ${at} then coalesce(o.rewarded_yen, 0) else 0 end,
      'rating', case when r.score is not null then json_build_object('score', r.score, 'revealedAt', r.revealed_at) end) as fact
    from orders o join categories c on c.slug = o.category_slug
    left join reviews r on r.order_id = o.id and r.side = 'client' and r.revealed_at <= ${at}
    where o.freelancer_id = m.id and o.agreed_at <= ${at}`

/** A work that was finally not approved has no order: it is a fact of its own, ended by the freelancer's fault (decision 128). */
const rejectedWorks = (at: Date) => sql`
  select w.started_at, w.id, json_build_object('id', w.id, 'contract', null, 'mode', 'task', 'category', ${categoryOf}, 'works', null,
      'agreedAt', w.started_at, 'dueOn', null, 'earlierDueDates', null, 'status', 'cancelled', 'deliveries', null,
      'fundedAt', w.started_at, 'endedAt', w.ended_at, 'fault', 'freelancer', 'releasedYen', 0, 'rating', null)
    from task_works w join tasks t on t.id = w.task_id join categories c on c.slug = t.category_slug
    where w.worker_id = m.id and w.status = 'unpaid' and w.ended_at <= ${at}`

const ordersAt = (at: Date) => sql`
  (select coalesce(json_agg(k.fact order by k.agreed_at, k.id), '[]') from (
    ${placedOrders(at)} union all ${rejectedWorks(at)}) k)`

/** A thread is tied when a job, proposal or order first bound it to the freelancer. */
const tiedBy = sql`t.tied_at is not null and t.tied_at <= g.at`

/** Fields that a document leaves out where there is nothing. */
const withoutNulls = ({ contract, works, earlierDueDates, deliveries, ...order }: Row['orders'][number]) => ({
  ...order,
  ...(contract !== null && { contract }),
  ...(works !== null && { works }),
  ...(earlierDueDates !== null && { earlierDueDates }),
  ...(deliveries !== null && { deliveries }),
})

const cutsOf = (row: Row, share: TopShare | null): Pick<Facts, 'cuts' | 'cutDates'> => {
  const own = row.cuts.filter((cut) => cut.shareN === share?.n && cut.shareD === share.d)
  return {
    cuts: new Map(own.map(({ category, yen }) => [category, BigInt(yen)])),
    cutDates: new Map(own.map(({ category, madeAt }) => [category, new Date(madeAt)])),
  }
}

const factsIn = (row: Row, { at, shares }: FactsQuery): FactsWithCuts => ({
  ...readStoredFacts({
    freelancer: row.freelancer,
    orders: row.orders.map(withoutNulls),
    messages: row.messages,
    cuts: {},
  }),
  ...cutsOf(row, topShareOf(policyInForce(at))),
  past: readPast(row.past),
  cutsOfShares: shares.map((share) => ({ share, ...cutsOf(row, share) })),
})

interface FactsQuery {
  readonly memberIds: readonly string[]
  readonly at: Date
  /** The top shares whose cuts are wanted. */
  readonly shares: readonly TopShare[]
}

const factRows = async (db: Reader, { memberIds, at, shares }: FactsQuery): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select m.id as member_id, (select d.due_at from members_rank_due d where d.member_id = m.id) as due_at,
      ${freelancerAt(at)} as freelancer, ${ordersAt(at)} as orders,
      ${messagesAt(at, { side: 'freelancer', tied: tiedBy })} as messages,
      (select coalesce(json_agg(k), '[]') from ${cutsAt(at, shares)} k) as cuts, ${pastAt(at)} as past
    from members m left join lateral (select * from profile_facts f
      where f.member_id = m.id and f.at <= ${at} order by f.at desc limit 1) f on true
    where m.id = any(${memberIds as string[]})`.execute(db)
  return rows
}

/**
 * Everything a rank is judged from (§2.2), as it was at `at`, for a few people, in one statement. Somebody unknown has
 * no entry; somebody who has done nothing yet has facts that say so. The cuts are those of the rule of that moment, and
 * beside them those of every share asked for.
 */
export const factsWithCuts = async (
  db: Reader,
  asked: FactsQuery,
): Promise<ReadonlyMap<string, FactsWithCuts>> =>
  new Map((await factRows(db, asked)).map((row) => [row.memberId, factsIn(row, asked)]))

/** The same, with the cuts that the rule of that moment and the announced ones ask for. */
export const factsOf = (
  db: Reader,
  memberIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, FactsWithCuts>> =>
  factsWithCuts(db, { memberIds, at, shares: sharesAsked(at) })

/**
 * One person's facts, with when time alone was last thought to change their standing, and the warnings that nobody has ended
 * yet; the same single statement.
 */
export const subjectOf = async (
  db: Reader,
  memberId: string,
  at: Date,
): Promise<{ facts: Facts; dueAt: Date | null; warnings: readonly Warning[] } | undefined> => {
  const asked = { memberIds: [memberId], at, shares: sharesAsked(at) }
  const [row] = await factRows(db, asked)
  return row && { facts: factsIn(row, asked), dueAt: row.dueAt, warnings: openWarnings(row.past) }
}

/** Who stands on a side of a thread; undefined for an unknown id. */
export const memberOfThread = async (
  db: Reader,
  threadId: string,
  side: 'freelancerId' | 'clientId',
): Promise<string | undefined> =>
  (await db.selectFrom('threads').select(`${side} as id`).where('id', '=', threadId).executeTakeFirst())?.id

/** The id of whoever has this id or e-mail address; undefined for nobody. */
export const memberCalled = async (db: Reader, who: string): Promise<string | undefined> => {
  const member = await db
    .selectFrom('members')
    .select('id')
    .where((where) => where.or([where('id', '=', who), where('email', '=', who.toLowerCase())]))
    .executeTakeFirst()
  return member?.id
}
