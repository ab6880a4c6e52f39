import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Tier } from '../members'
import type { Status } from './lifecycle'
import type { SignalKind } from './signals'

export interface CaseRow {
  id: string
  score: number
  status: Status
  foundAt: Date
  grownAt: Date
  decidedAt: Date | null
  reopened: number
  /** The first names by id, and how many people there are in all. */
  names: string[]
  people: number
  /** The weightiest signals. */
  kinds: SignalKind[]
  total: number
}

export const casesPerPage = 50

/** Operators only (the door sees to it): what is open, the severest and newest first; or what was decided, latest first. */
export const caseList = async (
  db: Reader,
  asked: { tab: 'open' | 'decided'; page: number },
): Promise<CaseRow[]> => {
  const { rows } = await sql<CaseRow>`
    select c.id, c.score, c.status, c.found_at, c.grown_at, c.decided_at, c.reopened,
      array(select m.name from integrity_suspects s join members m on m.id = s.member_id
        where s.case_id = c.id order by m.id limit 3) as names,
      (select count(*)::int from integrity_suspects s where s.case_id = c.id) as people,
      array(select g.kind from integrity_signals g where g.case_id = c.id order by g.position limit 3) as kinds,
      count(*) over ()::int as total
    from integrity_cases c
    where (c.status = 'open') = ${asked.tab === 'open'}
    order by case when c.status = 'open' then c.score end desc nulls last,
      coalesce(c.decided_at, c.grown_at) desc, c.id
    limit ${casesPerPage} offset ${(asked.page - 1) * casesPerPage}`.execute(db)
  return rows
}

export interface Suspect {
  id: string
  name: string
  tier: Tier
  joinedAt: string
  given: number
  taken: number
}

export interface SignalRow {
  kind: SignalKind
  points: number
  memberIds: string[]
  orderIds: string[]
  figures: Record<string, number>
}

export interface EvidenceOrder {
  id: string
  title: string
  clientId: string
  freelancerId: string
  priceYen: number
  fundedAt: string
  deliveredAt: string | null
  completedAt: string | null
  clientScore: number | null
  freelancerScore: number | null
}

export interface DecisionRow {
  at: string
  outcome: 'dismissed' | 'confirmed'
  note: string
  score: number
  operatorName: string
}

export interface CaseView {
  id: string
  score: number
  status: Status
  foundAt: Date
  grownAt: Date
  reopened: number
  suspects: Suspect[]
  signals: SignalRow[]
  /** By the time they were agreed on. */
  orders: EvidenceOrder[]
  /** The latest first. */
  decisions: DecisionRow[]
}

const suspectsOf = sql`(
  select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'tier', m.tier, 'joinedAt', m.created_at,
    'given', (select count(*) from orders o where o.client_id = m.id and o.funded_at is not null),
    'taken', (select count(*) from orders o where o.freelancer_id = m.id and o.funded_at is not null)) order by m.id)
  from integrity_suspects s join members m on m.id = s.member_id where s.case_id = c.id)`

const signalsOf = sql`(
  select jsonb_agg(jsonb_build_object('kind', g.kind, 'points', g.points, 'memberIds', g.member_ids,
    'orderIds', g.order_ids, 'figures', g.figures) order by g.position)
  from integrity_signals g where g.case_id = c.id)`

const ordersOf = sql`(
  select jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'clientId', o.client_id,
    'freelancerId', o.freelancer_id, 'priceYen', o.price_yen, 'fundedAt', o.funded_at, 'deliveredAt', o.delivered_at,
    'completedAt', case when o.status = 'completed' then o.ended_at end,
    'clientScore', (select r.score from reviews r where r.order_id = o.id and r.side = 'client'),
    'freelancerScore', (select r.score from reviews r where r.order_id = o.id and r.side = 'freelancer'))
    order by o.agreed_at, o.id)
  from orders o
  where o.id in (select unnest(g.order_ids) from integrity_signals g where g.case_id = c.id))`

const decisionsOf = sql`(
  select jsonb_agg(jsonb_build_object('at', d.at, 'outcome', d.outcome, 'note', d.note, 'score', d.score,
    'operatorName', m.name) order by d.at desc)
  from integrity_decisions d join members m on m.id = d.operator_id where d.case_id = c.id)`

/** One case with its people, evidence and decisions, in one statement. */
export const casePage = async (db: Reader, id: string): Promise<CaseView | undefined> => {
  const { rows } = await sql<CaseView>`
    select c.id, c.score, c.status, c.found_at, c.grown_at, c.reopened, coalesce(${suspectsOf}, '[]') as suspects,
      coalesce(${signalsOf}, '[]') as signals, coalesce(${ordersOf}, '[]') as orders,
      coalesce(${decisionsOf}, '[]') as decisions
    from integrity_cases c where c.id = ${id}`.execute(db)
  return rows[0]
}
