import { type RawBuilder, sql } from 'kysely'
import type {
  ClientFactHistory,
  ClientFacts,
  MovedDeadline,
  PlacedOrder,
  PostedJob,
} from '../../engine/facts/client-facts'
import type { MessageFact } from '../../engine/facts/facts'
import type { Reader } from '../../platform/db'
import { deadlineAt } from '../profiles'
import { instant, instantOrNull, type JsonForm, messagesAt } from '../ranks'

interface StoredOrder extends JsonForm<Omit<PlacedOrder, 'review'>> {
  readonly score: number | null
  readonly priceUnfair: boolean | null
  readonly revealedAt: string | null
}

interface Row {
  readonly memberId: string
  readonly profile: {
    readonly hasName: boolean
    readonly hasIndustry: boolean
    readonly descriptionLength: number
  } | null
  readonly identityVerifiedAt: Date | null
  readonly phoneVerifiedAt: Date | null
  readonly jobs: readonly JsonForm<PostedJob>[]
  readonly orders: readonly StoredOrder[]
  readonly messages: readonly JsonForm<MessageFact>[]
}

/** When an order first was offered in a thread: from then on the freelancer's word there asks the client for an answer. */
export const orderedSince = (thread: RawBuilder<string>) => sql`
  (select min(o.offered_at) from contracts k join orders o on o.contract_id = k.id where k.thread_id = ${thread})`

const jobsAt = (at: Date) => sql`
  (select coalesce(json_agg(json_build_object('id', posted.id, 'postedAt', posted.posted_at, 'until', ${deadlineAt(at)},
      'endedAt', case when posted.ended_at <= ${at} then posted.ended_at end) order by posted.posted_at, posted.id), '[]')
    from jobs posted where posted.client_id = m.id and posted.posted_at <= ${at})`

const ordersAt = (at: Date) => sql`
  (select coalesce(json_agg(json_build_object('id', o.id, 'jobId', k.job_id, 'freelancerId', o.freelancer_id,
      'agreedAt', o.agreed_at, 'fundedAt', case when o.funded_at <= ${at} then o.funded_at end,
      'endedAt', case when o.ended_at <= ${at} then o.ended_at end, 'outcome', case when o.ended_at <= ${at} then o.status end,
      'fault', case when o.ended_at <= ${at} then o.fault end,
      'expired', coalesce(o.ended_at <= ${at} and o.fault = 'client' and o.fault_decided_by = 'clock' and o.funded_at is null, false),
      'paidYen', case when o.ended_at <= ${at} then coalesce(o.rewarded_yen, 0) else 0 end,
      'score', r.score, 'priceUnfair', r.price_unfair, 'revealedAt', r.revealed_at) order by o.agreed_at, o.id), '[]')
    from orders o join contracts k on k.id = o.contract_id
    left join reviews r on r.order_id = o.id and r.side = 'freelancer' and r.revealed_at <= ${at}
    where o.client_id = m.id and o.agreed_at <= ${at})`

const orderedBefore = sql`coalesce(${orderedSince(sql`t.id`)} <= g.at, false)`

const readOrder = ({ score, priceUnfair, revealedAt, ...order }: StoredOrder): PlacedOrder => ({
  ...order,
  agreedAt: instant(order.agreedAt),
  fundedAt: instantOrNull(order.fundedAt),
  endedAt: instantOrNull(order.endedAt),
  paidYen: BigInt(order.paidYen),
  review:
    score !== null && revealedAt !== null
      ? { score, priceUnfair: priceUnfair === true, revealedAt: instant(revealedAt) }
      : null,
})

const nothingYet = { hasName: false, hasIndustry: false, descriptionLength: 0 }

const readFacts = ({
  profile,
  identityVerifiedAt,
  phoneVerifiedAt,
  jobs,
  orders,
  messages,
}: Row): ClientFacts => ({
  client: { ...(profile ?? nothingYet), identityVerifiedAt, phoneVerifiedAt },
  jobs: jobs.map(({ id, postedAt, until, endedAt }) => ({
    id,
    postedAt: instant(postedAt),
    until: instant(until),
    endedAt: instantOrNull(endedAt),
  })),
  orders: orders.map(readOrder),
  messages: messages.map((message) => ({ ...message, at: instant(message.at) })),
})

/** Everything that clients are judged from (§2.8), as it was at `at`, for a few people, in one statement. */
export const clientFactsOf = async (
  db: Reader,
  memberIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, ClientFacts>> => {
  const { rows } = await sql<Row>`
    select m.id as member_id,
      (select json_build_object('hasName', f.has_name, 'hasIndustry', f.has_industry, 'descriptionLength', f.description_length)
        from client_profile_facts f where f.member_id = m.id and f.at <= ${at} order by f.at desc limit 1) as profile,
      (select min(i.decided_at) from identity_checks i
        where i.member_id = m.id and i.status = 'approved' and i.decided_at <= ${at}) as identity_verified_at,
      (select p.verified_at from phones p where p.member_id = m.id and p.verified_at <= ${at}) as phone_verified_at,
      ${jobsAt(at)} as jobs, ${ordersAt(at)} as orders, ${messagesAt(at, { side: 'client', tied: orderedBefore })} as messages
    from members m where m.id = any(${memberIds as string[]})`.execute(db)
  return new Map(rows.map((row) => [row.memberId, readFacts(row)]))
}

type Owner = { readonly memberId: string }

/** What a statement has to select so that `readEarlier` finds it. */
export interface StoredFactHistory {
  readonly profiles: readonly JsonForm<ClientFactHistory['profiles'][number]>[]
  readonly deadlines: readonly JsonForm<MovedDeadline>[]
}

/** A client's profiles up to `at`, and the deadlines that they had moved by then: two columns of a statement. */
export const earlierColumns = ({ memberId }: Owner, at: Date) => sql`
  (select coalesce(json_agg(json_build_object('at', f.at, 'hasName', f.has_name, 'hasIndustry', f.has_industry,
      'descriptionLength', f.description_length) order by f.at), '[]')
    from client_profile_facts f where f.member_id = ${memberId} and f.at <= ${at}) as profiles,
  (select coalesce(json_agg(json_build_object('jobId', e.job_id, 'at', e.at,
      'before', (e.detail->>'before')::timestamptz) order by e.at, e.id), '[]')
    from jobs j join job_events e on e.job_id = j.id and e.verb = 'extend' and e.at <= ${at}
    where j.client_id = ${memberId}) as deadlines`

export const readEarlier = ({ profiles, deadlines }: StoredFactHistory): ClientFactHistory => ({
  profiles: profiles.map((profile) => ({ ...profile, at: instant(profile.at) })),
  deadlines: deadlines.map(({ jobId, at, before }) => ({ jobId, at: instant(at), before: instant(before) })),
})

/** What a client's facts were before `at`, in one statement. */
export const clientEarlierOf = async (db: Reader, owner: Owner, at: Date): Promise<ClientFactHistory> => {
  const { rows } = await sql<StoredFactHistory>`select ${earlierColumns(owner, at)}`.execute(db)
  return readEarlier(rows[0] ?? { profiles: [], deadlines: [] })
}
