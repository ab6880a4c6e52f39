import { sql } from 'kysely'
import type { DB } from '../../../db/schema.gen'
import type { Reader } from '../../platform/db'

export interface AccountSum {
  kind: DB['ledgerAccounts']['kind']
  accounts: number
  balanceYen: bigint
}

export interface PostingRow {
  id: bigint
  kind: DB['postings']['kind']
  reference: string
  idempotencyKey: string
  at: Date
  actor: string | null
  /** What moved: the sum of the entries above zero. */
  movedYen: bigint
}

/** As `maskEmail` has it: who may see the ledger need not see whole addresses. */
const maskedEmail = sql`left(m.email, 1) || '•••@' || split_part(m.email, '@', 2)`

const postingRow = sql`
  p.id, p.kind, p.reference, p.idempotency_key, p.at, coalesce(nullif(m.name, ''), ${maskedEmail}) as actor,
  (select coalesce(sum(abs(e.amount_yen)), 0)::bigint / 2 from entries e where e.posting_id = p.id) as moved_yen`

/** The operator's page: sums by kind of account, and the latest postings. */
export const ledgerPage = async (db: Reader) => {
  const accounts = await sql<AccountSum>`
    select kind, count(*)::int as accounts, sum(balance_yen)::bigint as balance_yen
    from ledger_accounts group by kind order by kind`.execute(db)
  const postings = await sql<PostingRow>`
    select ${postingRow} from postings p left join members m on m.id = p.actor_id
    order by p.at desc, p.id desc limit 50`.execute(db)
  return { accounts: accounts.rows, postings: postings.rows }
}

export interface DisputeRow {
  id: string
  chargeId: string
  orderId: string
  amountYen: bigint
  status: 'open' | 'won' | 'lost'
  openedAt: Date
}

/** Chargebacks: those that are being decided first, then the latest. */
export const disputeList = async (db: Reader): Promise<DisputeRow[]> => {
  const { rows } = await sql<DisputeRow>`
    select d.id, d.charge_id, l.order_id, d.amount_yen, d.status, d.opened_at
    from charge_disputes d join charge_lines l on l.charge_id = d.charge_id and l.position = 1
    order by d.status <> 'open', d.opened_at desc, d.id limit 50`.execute(db)
  return rows
}

export interface EntryRow {
  accountId: string
  /** Whose account it is, where it is somebody's. */
  owner: string | null
  seq: bigint
  amountYen: bigint
  balanceAfterYen: bigint
}

/** One posting with its entries; undefined for an unknown number. */
export const postingPage = async (db: Reader, id: string) => {
  if (!/^\d{1,18}$/.test(id)) return undefined
  const found = await sql<PostingRow>`
    select ${postingRow} from postings p left join members m on m.id = p.actor_id where p.id = ${id}::bigint`.execute(
    db,
  )
  const posting = found.rows[0]
  if (!posting) return undefined
  const entries = await sql<EntryRow>`
    select e.account_id, coalesce(nullif(m.name, ''), ${maskedEmail}) as owner, e.seq, e.amount_yen, e.balance_after_yen
    from entries e
    left join members m on split_part(e.account_id, '/', 1) in ('freelancer', 'client')
      and m.id = split_part(e.account_id, '/', 2)
    where e.posting_id = ${id}::bigint order by e.amount_yen, e.account_id`.execute(db)
  return { posting, entries: entries.rows }
}

export interface TraceStep {
  kind: DB['postings']['kind'] | 'charge' | 'refund-request'
  at: Date
  /** A posting's number, or the id of a charge or refund. */
  id: string
  orderId: string
  amountYen: bigint
  state: string
}

/**
 * The whole way of an order's money, oldest first: the charges that brought it and what became of them (deposits,
 * chargebacks), every posting of the order
 * and of the orders it was split from or into or merged with, and the refunds asked for (§4.2).
 */
export const orderTrace = async (db: Reader, orderId: string): Promise<TraceStep[]> => {
  const { rows } = await sql<TraceStep>`
    with recursive moved as (
      select substr(giver.account_id, 8) as parent, substr(taker.account_id, 8) as child
      from postings p
      join entries giver on giver.posting_id = p.id and giver.amount_yen < 0
      join entries taker on taker.posting_id = p.id and taker.amount_yen > 0
      where p.kind in ('split', 'merge')
    ), up (id) as (
      select ${orderId}::text union select moved.parent from up join moved on moved.child = up.id
    ), line (id) as (
      select id from up union select moved.child from line join moved on moved.parent = line.id
    )
    select 'charge' as kind, c.created_at as at, c.id, l.order_id, l.amount_yen::bigint as amount_yen, c.status as state
    from charge_lines l join charges c on c.id = l.charge_id where l.order_id in (select id from line)
    union all
    select p.kind, p.at, p.id::text, substr(p.reference, 7),
      (select coalesce(sum(abs(e.amount_yen)), 0)::bigint / 2 from entries e where e.posting_id = p.id), p.idempotency_key
    from postings p where p.reference in (select 'order/' || id from line)
    union all
    select p.kind, p.at, p.id::text, l.order_id,
      (select coalesce(sum(abs(e.amount_yen)), 0)::bigint / 2 from entries e where e.posting_id = p.id), p.idempotency_key
    from charge_lines l join postings p on p.reference = 'charge/' || l.charge_id where l.order_id in (select id from line)
    union all
    select 'refund-request', r.created_at, r.id, r.order_id, r.amount_yen::bigint, r.status
    from refunds r where r.order_id in (select id from line)
    order by at, kind, id`.execute(db)
  return rows
}
