import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Cursor } from './queries'

export interface ArchivedPaper {
  id: string
  onDate: string
  otherName: string
  amountYen: bigint
  document: string
  sha256: string
  issuedAt: Date
}

/** Papers that are read at once. */
const batch = 50

/** All papers that a member keeps of a year, the oldest first, piece by piece. */
export async function* archivedPapers(
  db: Reader,
  asked: { memberId: string; year: number },
): AsyncGenerator<ArchivedPaper> {
  const { memberId, year } = asked
  let last: Cursor = { onDate: `${year}-01-01`, id: '' }
  for (;;) {
    const { rows } = await sql<ArchivedPaper>`
      select p.id, c.on_date, c.other_name, c.amount_yen, p.document, p.sha256, p.issued_at
      from paper_copies c join papers p on p.id = c.paper_id
      where c.member_id = ${memberId} and (c.on_date, c.paper_id) > (${last.onDate}::date, ${last.id})
        and c.on_date <= ${`${year}-12-31`}::date
      order by c.on_date, c.paper_id limit ${sql.lit(batch)}`.execute(db)
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < batch) return
    last = { onDate: end.onDate, id: end.id }
  }
}

export interface Movement {
  onDate: string
  kind: 'sale' | 'purchase' | 'charge' | 'refund' | 'payout' | 'payout-returned'
  /** The order's number, or the payment's id. */
  reference: string
  title: string
  otherName: string
  /** What was moved before fees and tax: the price of the work, the payment. */
  grossYen: bigint
  feeYen: bigint
  withheldYen: bigint
  /** The freelancer's registration number on the paper; null where there is none. */
  invoiceNumber: string | null
  /** The site's registration number on its fee paper. */
  feeInvoiceNumber: string | null
  paperNumber: string
}

const saleColumns = sql`c.on_date, case when c.member_id = o.freelancer_id then 'sale' else 'purchase' end as kind,
  p.document::json #>> '{facts,0,text}' as reference, p.document::json #>> '{lines,0,text}' as title, c.other_name,
  c.amount_yen::bigint as gross_yen, coalesce(f.amount_yen, 0)::bigint as fee_yen,
  coalesce((p.document::json #>> '{withholding,yen}')::bigint, 0) as withheld_yen,
  coalesce(case when p.kind = 'purchase-statement' then p.document::json #>> '{to,invoiceNumber}'
    else p.document::json #>> '{from,invoiceNumber}' end, null) as invoice_number,
  f.document::json #>> '{from,invoiceNumber}' as fee_invoice_number, p.document::json ->> 'number' as paper_number`

/** Everything of a year that moved a member's money, in the order of days (§4.5). A year of one member: thousands of rows. */
export const movementsOf = async (
  db: Reader,
  asked: { memberId: string; year: number },
): Promise<Movement[]> => {
  const { memberId, year } = asked
  const [from, until] = [`${year}-01-01`, `${year}-12-31`]
  const day = (column: string) => sql`(${sql.ref(column)} at time zone 'Asia/Tokyo')::date`
  const { rows } = await sql<Movement>`
    select * from (
      select ${saleColumns} from paper_copies c
      join papers p on p.id = c.paper_id and not exists (select from papers n where n.corrects = p.id)
      join orders o on o.id = p.order_id
      left join papers f on f.source = 'order/' || o.id || case when c.member_id = o.freelancer_id then '/freelancer-fee' else '/client-fee' end
      where c.member_id = ${memberId} and c.kind in ('qualified-invoice', 'statement', 'purchase-statement')
        and c.on_date between ${from}::date and ${until}::date
      union all
      select ${day('h.settled_at')}, 'charge', h.id, '', '', h.amount_yen::bigint, 0, 0, null, null, ''
      from charges h where h.payer_id = ${memberId} and h.status = 'succeeded'
        and ${day('h.settled_at')} between ${from}::date and ${until}::date
      union all
      select ${day('r.settled_at')}, 'refund', r.id, coalesce(o.title, ''), '', r.amount_yen::bigint, 0, 0, null, null, ''
      from refunds r left join orders o on o.id = r.order_id
      where r.client_id = ${memberId} and r.status = 'succeeded' and ${day('r.settled_at')} between ${from}::date and ${until}::date
      union all
      select ${day('g.at')}, g.kind, g.reference, '', '', abs(e.amount_yen)::bigint, 0, 0, null, null, ''
      from entries e join postings g on g.id = e.posting_id
      where e.account_id = 'freelancer/' || ${memberId}::text and g.kind in ('payout', 'payout-returned')
        and ${day('g.at')} between ${from}::date and ${until}::date
    ) m order by on_date, kind, reference`.execute(db)
  return rows
}
