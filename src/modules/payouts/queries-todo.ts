import { type RawBuilder, sql } from 'kysely'
import { minimumYen } from './rules'

/** Earnings without an account to pay them to; and for operators, runs that wait for one of them. */
export const todoRows = (me: RawBuilder<string>) => sql`
  select 'register-account', ${me}, '', least(l.balance_yen, 2000000000)::int, null::date, null::text, null::boolean,
    (select p.at from entries e join postings p on p.id = e.posting_id where e.account_id = l.id order by e.seq desc limit 1)
  from ledger_accounts l
  where l.id = 'freelancer/' || ${me} and l.balance_yen >= ${minimumYen}
    and not exists (select from bank_accounts b where b.member_id = ${me} and b.replaced_at is null and b.refused_at is null)
  union all
  select case r.status when 'approved' then 'send-run' else 'approve-run' end, r.id, to_char(r.pay_on, 'YYYY-MM-DD'), r.line_count, r.pay_on,
    null, null, r.prepared_at
  from payout_runs r join members x on x.id = ${me} and x.kind = 'operator'
  where r.status in ('prepared', 'approved') or (r.status = 'checked' and r.first_by <> ${me})`
