import { type RawBuilder, sql } from 'kysely'

/** Months in which a client is reminded of what they withheld: those that were due half a year ago have an end. */
const remindedDays = 180

/**
 * Purchase statements to confirm; and for clients, months whose withheld tax is due at the tax office: from the first release of
 * the month on, until they say that it is paid.
 */
export const todoRows = (me: RawBuilder<string>, at: Date) => sql`
  select 'confirm-statement', p.id, p.document::json ->> 'number', 1, p.on_date + 7, p.from_id, true, p.issued_at
  from papers p where p.to_id = ${me} and p.kind = 'purchase-statement'
    and not exists (select from paper_confirmations f where f.paper_id = p.id)
    and not exists (select from papers n where n.corrects = p.id)
  union all
  select 'pay-withholding', owed.month, owed.month, owed.yen, owed.due_on, null, null::boolean, owed.since
  from (
    select to_char(c.on_date, 'YYYY-MM') as month, least(sum(c.withheld_yen), 2000000000)::int as yen,
      max(c.due_on) as due_on, min(c.on_date)::timestamptz as since
    from paper_copies c
    where c.member_id = ${me} and c.withheld_yen > 0 and c.due_on > ${at}::timestamptz::date - ${sql.lit(remindedDays)}
      and not exists (select from papers n where n.corrects = c.paper_id)
    group by 1
  ) owed
  where not exists (select from withholding_payments r where r.client_id = ${me} and r.month = owed.month)`
