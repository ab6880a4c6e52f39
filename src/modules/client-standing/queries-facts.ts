import { type RawBuilder, sql } from 'kysely'
import { clientEarlierSchema, clientFactsSchema } from '../../engine/documents/client-facts'
import type { ClientFactHistory, ClientFacts } from '../../engine/facts/client-facts'
import type { Reader } from '../../platform/db'
import { deadlineAt } from '../profiles'
import { messagesAt, storedInstant } from '../ranks'

const [storedFacts, storedEarlier] = [clientFactsSchema(storedInstant), clientEarlierSchema(storedInstant)]

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
      'review', case when r.score is not null then json_build_object('score', r.score,
        'priceUnfair', coalesce(r.price_unfair, false), 'revealedAt', r.revealed_at) end) order by o.agreed_at, o.id), '[]')
    from orders o join contracts k on k.id = o.contract_id
    left join reviews r on r.order_id = o.id and r.side = 'freelancer' and r.revealed_at <= ${at}
    where o.client_id = m.id and o.agreed_at <= ${at})`

const orderedBefore = sql`coalesce(${orderedSince(sql`t.id`)} <= g.at, false)`

/** The client `m` as they had said they were, and what was confirmed; of whoever said nothing, facts that say so. */
const clientAt = (at: Date) => sql`
  json_build_object('hasName', coalesce(f.has_name, false), 'hasIndustry', coalesce(f.has_industry, false),
    'descriptionLength', coalesce(f.description_length, 0),
    'identityVerifiedAt', (select min(i.decided_at) from identity_states i
      where i.member_id = m.id and i.status = 'approved' and i.decided_at <= ${at}),
    'phoneVerifiedAt', (select p.verified_at from phones p where p.member_id = m.id and p.verified_at <= ${at}))`

/** Everything that clients are judged from (§2.8), as it was at `at`, for a few people, in one statement. */
export const clientFactsOf = async (
  db: Reader,
  memberIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, ClientFacts>> => {
  const { rows } = await sql<{ memberId: string }>`
    select m.id as member_id, ${clientAt(at)} as client, ${jobsAt(at)} as jobs, ${ordersAt(at)} as orders,
      ${messagesAt(at, { side: 'client', tied: orderedBefore })} as messages
    from members m left join lateral (select * from client_profile_facts f
      where f.member_id = m.id and f.at <= ${at} order by f.at desc limit 1) f on true
    where m.id = any(${memberIds as string[]})`.execute(db)
  return new Map(rows.map((row) => [row.memberId, storedFacts.read(row, 'facts')]))
}

type Owner = { readonly memberId: string }

/** A client's profiles up to `at`, and the deadlines that they had moved by then: two columns of a statement. */
export const earlierColumns = ({ memberId }: Owner, at: Date) => sql`
  (select coalesce(json_agg(json_build_object('at', f.at, 'hasName', f.has_name, 'hasIndustry', f.has_industry,
      'descriptionLength', f.description_length) order by f.at), '[]')
    from client_profile_facts f where f.member_id = ${memberId} and f.at <= ${at}) as profiles,
  (select coalesce(json_agg(json_build_object('job', e.job_id, 'at', e.at,
      'before', (e.detail->>'before')::timestamptz) order by e.at, e.id), '[]')
    from jobs j join job_events e on e.job_id = j.id and e.verb = 'extend' and e.at <= ${at}
    where j.client_id = ${memberId}) as deadlines`

export const readEarlier = (row: unknown): ClientFactHistory => storedEarlier.read(row, 'earlier')

export const clientEarlierOf = async (db: Reader, owner: Owner, at: Date): Promise<ClientFactHistory> => {
  const { rows } = await sql`select ${earlierColumns(owner, at)}`.execute(db)
  return readEarlier(rows[0])
}
