import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'

export interface WithheldPayment {
  paperId: string
  number: string
  onDate: string
  title: string
  freelancer: string
  baseYen: bigint
  withheldYen: bigint
}

export interface WithheldMonth {
  /** 'YYYY-MM' in which it was withheld. */
  month: string
  dueOn: string
  withheldYen: bigint
  paidOn: string | null
  payments: WithheldPayment[]
}

/** Payments that a client's page shows at most: the newest. */
const paymentsShown = 1000

/** What a client has withheld, by the month of the release, newest first: out of the papers that say so. */
export const withholdingPage = async (db: Reader, viewer: Viewer): Promise<WithheldMonth[]> => {
  const { rows } = await sql<WithheldPayment & { month: string; dueOn: string; paidOn: string | null }>`
    select c.paper_id, p.document::json ->> 'number' as number, c.on_date, p.document::json #>> '{lines,0,text}' as title,
      c.other_name as freelancer, (p.document::json #>> '{withholding,baseYen}')::bigint as base_yen, c.withheld_yen,
      to_char(c.on_date, 'YYYY-MM') as month, c.due_on, r.paid_on
    from paper_copies c join papers p on p.id = c.paper_id
    left join withholding_payments r on r.client_id = c.member_id and r.month = to_char(c.on_date, 'YYYY-MM')
    where c.member_id = ${viewer.memberId} and c.withheld_yen > 0
      and not exists (select from papers n where n.corrects = c.paper_id)
    order by c.on_date desc, c.paper_id desc limit ${paymentsShown}`.execute(db)
  const months = new Map<string, WithheldMonth>()
  for (const { month, dueOn, paidOn, ...payment } of rows) {
    const found = months.get(month) ?? { month, dueOn, paidOn, withheldYen: 0n, payments: [] }
    found.withheldYen += payment.withheldYen
    found.payments.push(payment)
    months.set(month, found)
  }
  return [...months.values()]
}
