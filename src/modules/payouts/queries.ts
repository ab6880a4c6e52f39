import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import { startOf } from '../../platform/clock'
import type { Reader, Tx } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { AccountKind } from './bank-file'
import type { LineStatus, ReturnReason } from './lifecycle'
import type { Balance } from './rules'

const isPayout = (kind: RawBuilder<unknown>) => sql`${kind} in ('payout', 'payout-returned')`
const dayOf = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Tokyo')::date`

/** What has no delivery of its own was received at most this long before its release: the longest inspection (§3.1). */
const inspectionDays = 14

type BalanceRow = Omit<Balance, 'bankAccountId'> & { bankAccountId: string | null }

/**
 * Unpaid earnings, of everybody or of one person. What was earned first is paid first, and a transfer that came back counts
 * as never sent; the oldest unpaid yen sets the last legal day: its order's first delivery, or its release less the longest
 * inspection, and 59 days. Whoever stands in a run already is left out.
 */
const balancesOf = async (
  db: Reader,
  { closedOn, memberId }: { closedOn: CivilDate; memberId?: string },
): Promise<BalanceRow[]> => {
  const closedAt = new Date(startOf(closedOn).getTime() + 86_400_000)
  const account = memberId === undefined ? sql`` : sql`and l.id = 'freelancer/' || ${memberId}::text`
  const { rows } = await sql<BalanceRow>`
    with owed as (
      select l.id, substr(l.id, 12) as member_id, l.balance_yen, s.paid, s.closed
      from ledger_accounts l
      cross join lateral (
        select coalesce(-sum(e.amount_yen) filter (where ${isPayout(sql`p.kind`)}), 0)::bigint as paid,
          coalesce(sum(e.amount_yen) filter (where not ${isPayout(sql`p.kind`)} and p.at < ${closedAt}), 0)::bigint as closed
        from entries e join postings p on p.id = e.posting_id where e.account_id = l.id
      ) s
      where l.kind = 'freelancer' and l.balance_yen > 0 ${account}
        and not exists (select from payout_lines n where n.member_id = substr(l.id, 12) and n.status = 'planned')
    )
    select o.member_id, b.id as bank_account_id, coalesce(c.mode, 'automatic') as mode,
      c.requested_at is not null as is_requested, greatest(0, least(o.balance_yen, o.closed - o.paid))::bigint as closed_yen,
      o.balance_yen::bigint as balance_yen, ${dayOf(sql`f.at`)} as earned_on,
      coalesce((select ${dayOf(sql`min(d.at)`)} from deliveries d
        where d.order_id = substr(f.reference, 7) and d.withdrawn_at is null), ${dayOf(sql`f.at`)} - ${inspectionDays}::int) + 59 as due_on
    from owed o
    cross join lateral (
      select u.at, u.reference from (
        select e.seq, p.at, p.reference, sum(e.amount_yen) over (order by e.seq) as running
        from entries e join postings p on p.id = e.posting_id
        where e.account_id = o.id and not ${isPayout(sql`p.kind`)}
      ) u where u.running > o.paid order by u.seq limit 1
    ) f
    left join bank_accounts b on b.member_id = o.member_id and b.replaced_at is null and b.refused_at is null
    left join payout_choices c on c.member_id = o.member_id
    order by o.member_id`.execute(db)
  return rows
}

/** Everybody who could be paid today: unpaid earnings, an account, and no run that holds them already. */
export const payableBalances = async (tx: Tx, closedOn: CivilDate): Promise<Balance[]> =>
  (await balancesOf(tx, { closedOn })).flatMap((row) =>
    row.bankAccountId === null ? [] : [{ ...row, bankAccountId: row.bankAccountId }],
  )

/** One person's unpaid earnings as of a closing; undefined where nothing is unpaid or it stands in a run. */
export const balanceOf = async (
  db: Reader,
  asked: { memberId: string; closedOn: CivilDate },
): Promise<BalanceRow | undefined> => (await balancesOf(db, asked))[0]

/** A person's account, choice and what is on its way, in one statement. */
export const payoutState = async (db: Reader, viewer: Viewer) => {
  const me = viewer.memberId
  const { rows } = await sql<PayoutState>`
    select b.id, b.bank_code, b.branch_code, b.kind, b.number_end, b.holder, b.checked, b.refused_at,
      coalesce(c.mode, 'automatic') as mode, c.requested_at, coalesce(l.balance_yen, 0)::bigint as balance_yen
    from members m
    left join bank_accounts b on b.member_id = m.id and b.replaced_at is null
    left join payout_choices c on c.member_id = m.id
    left join ledger_accounts l on l.id = 'freelancer/' || m.id
    where m.id = ${me}`.execute(db)
  return rows[0] as PayoutState
}

export interface PayoutState {
  /** The account's; null where there is none. */
  id: string | null
  bankCode: string
  branchCode: string
  kind: AccountKind
  numberEnd: string
  holder: string
  checked: boolean
  refusedAt: Date | null
  mode: 'automatic' | 'on-request'
  requestedAt: Date | null
  balanceYen: bigint
}

export interface OwnLine {
  id: string
  reference: bigint
  amountYen: bigint
  payOn: CivilDate
  status: LineStatus
  reason: ReturnReason | null
  numberEnd: string
}

export const ownLinesPerPage = 30

/** A freelancer's payouts, newest first, with how many there are. */
export const ownLines = async (
  db: Reader,
  viewer: Viewer,
  page: number,
): Promise<(OwnLine & { total: number })[]> => {
  const { rows } = await sql<OwnLine & { total: number }>`
    select l.id, l.reference, l.amount_yen, r.pay_on, l.status, l.reason, b.number_end, count(*) over ()::int as total
    from payout_lines l join payout_runs r on r.id = l.run_id join bank_accounts b on b.id = l.bank_account_id
    where l.member_id = ${viewer.memberId} and l.status <> 'dropped'
    order by l.reference desc limit ${ownLinesPerPage} offset ${(page - 1) * ownLinesPerPage}`.execute(db)
  return rows
}
