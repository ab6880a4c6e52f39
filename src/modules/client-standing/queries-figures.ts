import { type RawBuilder, sql } from 'kysely'
import { clientMoment, fundingDays, unfairPriceFrom } from '../../engine/measure/measure-client'
import type { Moment } from '../../engine/measure/moment'
import type { ClientMetricKey, ClientPolicy, ClientTier } from '../../engine/policy/client-metrics'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import { orderRateOf } from '../profiles'
import { type Columns, type Figures, isOneOf, policySql, replyFigures, type Subjects } from '../ranks'
import { orderedSince } from './queries-facts'

interface Scope {
  readonly subjects: Subjects
  readonly at: Date
}

/** Of everybody, only those can hold a standing who have said who they are as a client. */
const subjectsSql = ({ subjects, at }: Scope) =>
  Array.isArray(subjects)
    ? sql`select m.id as member_id from members m where ${isOneOf(subjects)(sql`m.id`)}`
    : sql`select distinct f.member_id from client_profile_facts f where f.at <= ${at} and ${isOneOf(subjects)(sql`f.member_id`)}`

const orderSums = ({ at, from }: Moment) => sql`
  order_sums as (
    select o.client_id as member_id,
      coalesce(sum(o.rewarded_yen) filter (where o.status = 'completed' and o.ended_at > ${from} and o.ended_at <= ${at}), 0) as paid_total,
      coalesce(sum(r.score), 0) as rating_n, count(r.score) as rating_d, count(*) filter (where r.price_unfair) as flags,
      count(*) filter (where case when o.ended_at <= ${at}
        then o.ended_at > ${from} and o.fault = 'client' and o.fault_decided_by = 'clock' and o.funded_at is null
        else (o.funded_at is null or o.funded_at > ${at}) and o.agreed_at <= ${earlier(at, { days: fundingDays })} end) as arrears
    from orders o join subjects s on s.member_id = o.client_id
    left join reviews r on r.order_id = o.id and r.side = 'freelancer' and r.revealed_at <= ${at}
      and o.status = 'completed' and o.ended_at > ${from} and o.ended_at <= ${at}
    where o.agreed_at <= ${at} group by o.client_id)`

/** Every figure of §2.8 for the subjects, one row each: what `measureClient` says of them, as SQL (§2.4). */
export const clientFiguresSql = (scope: Scope): RawBuilder<Figures> => {
  const { at } = scope
  const moment = clientMoment(at)
  return sql`
    with subjects as (${subjectsSql(scope)}),
    ${orderSums(moment)},
    ${replyFigures(moment, {
      side: 'client',
      tiedAt: orderedSince(sql`t.id`),
      isIn: sql`t.client_id in (select member_id from subjects)`,
    })}
    select s.member_id,
      exists (select from identity_states i where i.member_id = s.member_id and i.status = 'approved'
        and i.decided_at <= ${at}) as identity,
      exists (select from phones p where p.member_id = s.member_id and p.verified_at <= ${at}) as phone,
      coalesce((select f.has_name and f.has_industry and f.description_length > 0 from client_profile_facts f
        where f.member_id = s.member_id and f.at <= ${at} order by f.at desc limit 1), false) as client_profile,
      coalesce(o.paid_total, 0) as paid_total, rate.n as rate_n, rate.d as rate_d,
      coalesce(o.rating_n, 0) as rating_n, coalesce(o.rating_d, 0) as rating_d,
      coalesce(r.reply_n, 0) as reply_n, coalesce(r.reply_d, 0) as reply_d,
      case when o.rating_d >= ${unfairPriceFrom} then o.flags else 0 end as unfair_n,
      case when o.rating_d >= ${unfairPriceFrom} then o.rating_d else 0 end as unfair_d,
      coalesce(o.arrears, 0) as arrears
    from subjects s
    left join order_sums o on o.member_id = s.member_id
    left join reply_figures r on r.member_id = s.member_id
    cross join lateral ${orderRateOf({ client: sql`s.member_id`, at })} rate`
}

/** The figures of some clients or all, exact; ratios as numerator and denominator (`…N`, `…D`). */
export const clientFigures = async (db: Reader, scope: Scope): Promise<Figures[]> =>
  (await sql<Figures>`${clientFiguresSql(scope)}`.execute(db)).rows

const columns: Columns<ClientMetricKey> = {
  identity: { value: 'identity' },
  phone: { value: 'phone' },
  'client-profile': { value: 'client_profile' },
  'paid-total': { value: 'paid_total' },
  'order-rate': { n: 'rate_n', d: 'rate_d' },
  'mean-rating': { n: 'rating_n', d: 'rating_d' },
  'reply-rate': { n: 'reply_n', d: 'reply_d' },
  'unfair-price': { n: 'unfair_n', d: 'unfair_d' },
  arrears: { value: 'arrears' },
}

/** A policy for clients as SQL over a row of figures: the standing that `evaluateClient` would give (§2.4). */
const compiled = (policy: ClientPolicy): RawBuilder<ClientTier> =>
  policySql(policy, columns, (index) => sql`${policy.tiers[index - 1]?.tier ?? 'none'}::text`)

export const clientTiersOf = async (
  db: Reader,
  { policy, ...scope }: Scope & { readonly policy: ClientPolicy },
): Promise<ReadonlyMap<string, ClientTier>> => {
  const { rows } = await sql<{ memberId: string; tier: ClientTier }>`
    select member_id, ${compiled(policy)} as tier from (${clientFiguresSql(scope)}) f`.execute(db)
  return new Map(rows.map(({ memberId, tier }) => [memberId, tier]))
}

/** Clients who hold another standing than the policy gives them at `at`, and those who were never judged. */
export const clientsWithStaleStanding = async (
  db: Reader,
  { policy, ...scope }: Scope & { readonly policy: ClientPolicy },
): Promise<string[]> => {
  const { rows } = await sql<{ memberId: string }>`
    select f.member_id from (${clientFiguresSql(scope)}) f
    left join rank_clients c on c.member_id = f.member_id
    where ${compiled(policy)} is distinct from c.tier order by f.member_id`.execute(db)
  return rows.map(({ memberId }) => memberId)
}

/** The client of a job; undefined for an unknown id. */
export const clientOfJob = async (db: Reader, jobId: string): Promise<string | undefined> =>
  (await db.selectFrom('jobs').select('clientId').where('id', '=', jobId).executeTakeFirst())?.clientId
