import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { LedgerFault } from './verify'

const balances = sql`
  select 'balance' as rule, l.id as subject, l.balance_yen::bigint as found, coalesce(e.total, 0)::bigint as wanted
  from ledger_accounts l
  left join (
    select account_id, sum(amount_yen) as total, count(*) as n, min(seq) as first, max(seq) as last
    from entries group by account_id
  ) e on e.account_id = l.id
  where l.balance_yen <> coalesce(e.total, 0) or l.entries <> coalesce(e.n, 0)
    or l.entries <> coalesce(e.last, 0) or coalesce(e.first, 1) <> 1`

const chains = sql`
  select 'chain', account_id || ' ' || seq, balance_after_yen::bigint, (before + amount_yen)::bigint
  from (
    select account_id, seq, amount_yen, balance_after_yen,
      coalesce(lag(balance_after_yen) over (partition by account_id order by seq), 0) as before
    from entries
  ) e
  where balance_after_yen <> before + amount_yen`

const postings = sql`
  select 'posting', p.id::text, coalesce(e.total, 0)::bigint, 0::bigint
  from postings p
  left join (select posting_id, sum(amount_yen) as total, count(*) as n from entries group by posting_id) e
    on e.posting_id = p.id
  where coalesce(e.n, 0) < 2 or e.total <> 0`

const total = sql`
  select 'total', 'all accounts', sum(balance_yen)::bigint, 0::bigint
  from ledger_accounts having sum(balance_yen) <> 0`

/** The tasks that hold money, each with how many of its works are not paid out. */
const unpaidWorks = sql`
  select t.id, t.unit_yen, t.client_fee_yen,
    case when t.status in ('open', 'closing') then t.works_count - coalesce(w.paid, 0) else 0 end as works
  from tasks t
  left join (select task_id, count(*) as paid from task_works where status = 'approved' group by task_id) w on w.task_id = t.id`

/**
 * Funded and not ended: the price is held; of a competition, prize and rewards until somebody is chosen; of a task, the works
 * that are not paid out. Anything else: nothing is.
 */
const escrows = sql`
  select 'escrow', coalesce(o.id, substr(l.id, 8)), coalesce(l.balance_yen, 0)::bigint, coalesce(o.wanted, 0)::bigint
  from (
    select id, case when status in ('working', 'delivered') then price_yen else 0 end as wanted from orders
    union all
    select id, case when status in ('open', 'selecting') then prize_yen + reward_yen * reward_count else 0 end from competitions
    union all
    select id, unit_yen * works from (${unpaidWorks}) t
  ) o
  full join (select * from ledger_accounts where kind = 'escrow') l on l.id = 'escrow/' || o.id
  where coalesce(l.balance_yen, 0) <> coalesce(o.wanted, 0)`

const feesHeld = sql`
  select 'fees-held', 'fees-held', h.found, h.wanted
  from (
    select coalesce((select sum(balance_yen) from ledger_accounts where kind = 'fees-held'), 0)::bigint as found,
      (coalesce((select sum(client_fee_yen) from orders where status in ('working', 'delivered')), 0)
        + coalesce((select sum(client_fee_yen) from competitions where status in ('open', 'selecting')), 0)
        + coalesce((select sum(client_fee_yen * works) from (${unpaidWorks}) t), 0))::bigint as wanted
  ) h
  where h.found <> h.wanted`

/** What has arrived from nobody knows whom is what people still have to decide on. */
const deposits = sql`
  select 'deposits', 'deposits', h.found, h.wanted
  from (
    select coalesce((select balance_yen from ledger_accounts where id = 'deposits'), 0)::bigint as found,
      coalesce((select sum(amount_yen) from deposits where status in ('open', 'assigned')), 0)::bigint as wanted
  ) h
  where h.found <> h.wanted`

/** The claim is what card companies have taken and not given back, less what refunds were set against. */
const chargebacks = sql`
  select 'chargebacks', 'chargebacks', h.found, h.wanted
  from (
    select coalesce((select balance_yen from ledger_accounts where id = 'chargebacks'), 0)::bigint as found,
      (coalesce((select sum(e.amount_yen) from postings p join entries e on e.posting_id = p.id and e.account_id = 'chargebacks'
          where p.kind = 'chargeback-offset'), 0)
        - coalesce((select sum(amount_yen) from charge_disputes where status in ('open', 'lost')), 0))::bigint as wanted
  ) h
  where h.found <> h.wanted`

/** Every broken rule, by one statement, so that all is seen at one moment. */
export const ledgerFaults = async (db: Reader): Promise<LedgerFault[]> => {
  const checks = sql.join(
    [balances, chains, postings, total, escrows, feesHeld, deposits, chargebacks],
    sql` union all `,
  )
  return (await sql<LedgerFault>`${checks}`.execute(db)).rows
}

export const ledgerSize = async (db: Reader): Promise<{ accounts: number; postings: number }> => {
  const { rows } = await sql<{ accounts: number; postings: number }>`
    select (select count(*)::int from ledger_accounts) as accounts,
      (select count(*)::int from postings) as postings`.execute(db)
  return rows[0] ?? { accounts: 0, postings: 0 }
}

/** The last night's proof, for operators who watch figures; undefined before the first. */
export const lastProof = (db: Reader): Promise<{ at: Date; faults: number } | undefined> =>
  db
    .selectFrom('ledgerProofs')
    .select(['at', 'faults'])
    .orderBy('nightOn', 'desc')
    .limit(1)
    .executeTakeFirst()
