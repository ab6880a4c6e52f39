// All that a history of the world has left behind, read back by one statement: for invariants, and for choosing what comes next.
import { sql } from 'kysely'
import type { Reader } from '../../src/platform/db'

export interface OrderSeen {
  id: string
  contractId: string
  clientId: string
  freelancerId: string
  origin: string
  originId: string
  mode: 'project' | 'competition' | 'task'
  status: 'offered' | 'agreed' | 'working' | 'delivered' | 'completed' | 'cancelled'
  offeredBy: 'client' | 'freelancer'
  /** Amounts in yen; null as in the table. */
  priceYen: number
  rewardedYen: number | null
  clientFeeYen: number | null
  freelancerFeeYen: number | null
  dueOn: string
  offeredAt: string
  agreedAt: string | null
  fundedAt: string | null
  deliveredAt: string | null
  inspectedFrom: string | null
  endedAt: string | null
  disputedAt: string | null
  mergedInto: string | null
  fault: string | null
  works: number
}

interface Table<T> {
  columns: string
  from: string
  row?: T
}
const table = <T>(columns: string, from: string): Table<T> => ({ columns, from })

const tables = {
  orders: table<OrderSeen>(
    `o.id, o.contract_id, o.client_id, o.freelancer_id, k.origin, k.origin_id, o.mode, o.status, o.offered_by, o.price_yen,
     o.rewarded_yen, o.client_fee_yen, o.freelancer_fee_yen, o.due_on, o.offered_at, o.agreed_at, o.funded_at, o.delivered_at,
     o.inspected_from, o.ended_at, o.disputed_at, o.merged_into, o.fault, o.works`,
    'orders o join contracts k on k.id = o.contract_id',
  ),
  competitions: table<{
    id: string
    clientId: string
    status: string
    poolYen: number
    clientFeeYen: number
    closesAt: string | null
  }>(
    'id, client_id, status, prize_yen + reward_yen * reward_count as pool_yen, client_fee_yen, closes_at',
    'competitions',
  ),
  tasks: table<{
    id: string
    clientId: string
    status: string
    unitYen: number
    clientFeeYen: number
    worksCount: number
    endsAt: string | null
  }>('id, client_id, status, unit_yen, client_fee_yen, works_count, ends_at', 'tasks'),
  works: table<{
    id: string
    taskId: string
    workerId: string
    status: string
    submittedAt: string | null
    endedAt: string | null
  }>('id, task_id, worker_id, status, submitted_at, ended_at', 'task_works'),
  charges: table<{ id: string; payerId: string; status: string; amountYen: number }>(
    'id, payer_id, status, amount_yen',
    'charges',
  ),
  refunds: table<{
    id: string
    clientId: string
    status: string
    amountYen: number
    notBefore: string | null
  }>('id, client_id, status, amount_yen, not_before', 'refunds'),
  runs: table<{ id: string; status: string; firstBy: string | null }>('id, status, first_by', 'payout_runs'),
  lines: table<{ id: string; runId: string; memberId: string; status: string; amountYen: number }>(
    'id, run_id, member_id, status, amount_yen',
    'payout_lines',
  ),
  accounts: table<{ id: string; kind: string; balanceYen: number }>(
    'id, kind, balance_yen',
    'ledger_accounts',
  ),
  disputes: table<{
    id: string
    orderId: string
    clientId: string
    freelancerId: string
    priceYen: number
    status: string
    decidedBy: string | null
    endedAt: string | null
  }>('id, order_id, client_id, freelancer_id, price_yen, status, decided_by, ended_at', 'disputes'),
  reviews: table<{ id: string; orderId: string; side: string; score: number; revealedAt: string | null }>(
    'id, order_id, side, score, revealed_at',
    'reviews',
  ),
  clockEvents: table<{ id: string; orderId: string; verb: string; at: string }>(
    'id, order_id, verb, at',
    `order_events where by_role = 'clock'`,
  ),
  retainers: table<{
    id: string
    clientId: string
    freelancerId: string
    status: string
    opened: number
    secondOn: string
    endsOn: string | null
  }>('id, client_id, freelancer_id, status, opened, second_on, ends_on', 'retainers'),
  months: table<{ id: number; retainerId: string; orderId: string }>(
    'number as id, retainer_id, order_id',
    'retainer_orders',
  ),
}

type Tables = typeof tables
export type Rows = { [name in keyof Tables]: NonNullable<Tables[name]['row']>[] }

const parts = Object.entries(tables).map(
  ([name, { columns, from }]) =>
    `'${name}', (select coalesce(json_agg(r order by r.id), '[]') from (select ${columns} from ${from}) r)`,
)
const statement = `select json_build_object(${parts.join(', ')}) as rows`

/** Everything, each table in the order of its ids. With a value, so that the statement is planned once. */
export const readRows = async (db: Reader): Promise<Rows> =>
  (await sql<{ rows: Rows }>`${sql.raw(statement)} where ${true}::boolean`.execute(db)).rows[0]?.rows as Rows
