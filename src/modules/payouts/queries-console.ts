import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { AccountKind } from './bank-file'
import type { LineStatus, ReturnReason, RunStatus } from './lifecycle'

export interface RunListRow {
  id: string
  kind: 'regular' | 'early'
  closedOn: CivilDate
  payOn: CivilDate
  status: RunStatus
  lineCount: number
  totalYen: bigint
  /** The first last legal day among its lines. */
  dueOn: CivilDate
  returned: number
}

export interface Holdings {
  providerYen: bigint
  bankYen: bigint
  inFlightYen: bigint
}

/** Runs, open ones first, and what lies where. */
export const runList = async (db: Reader): Promise<RunListRow[]> => {
  const { rows } = await sql<RunListRow>`
    select r.id, r.kind, r.closed_on, r.pay_on, r.status, r.line_count, r.total_yen, l.due_on, l.returned
    from payout_runs r cross join lateral (
      select min(due_on) as due_on, count(*) filter (where status = 'returned')::int as returned
      from payout_lines where run_id = r.id) l
    order by r.status in ('settled', 'discarded'), r.prepared_at desc limit 100`.execute(db)
  return rows
}

export const holdings = async (db: Reader): Promise<Holdings> => {
  const rows = await db
    .selectFrom('ledgerAccounts')
    .select(['id', 'balanceYen'])
    .where('id', 'in', ['provider', 'bank', 'payouts'])
    .execute()
  const of = (id: string): bigint => rows.find((row) => row.id === id)?.balanceYen ?? 0n
  return { providerYen: -of('provider'), bankYen: -of('bank'), inFlightYen: of('payouts') }
}

export interface RunView extends Omit<RunListRow, 'dueOn' | 'returned'> {
  firstBy: string | null
  firstName: string | null
  secondName: string | null
  preparedAt: Date
  sentAt: Date | null
  fileOpenedAt: Date | null
  fileOpenedBy: string | null
  openedName: string | null
}

export const runPage = async (db: Reader, id: string): Promise<RunView | undefined> => {
  const { rows } = await sql<RunView>`
    select r.*, coalesce(nullif(a.name, ''), a.email) as first_name, coalesce(nullif(b.name, ''), b.email) as second_name,
      coalesce(nullif(o.name, ''), o.email) as opened_name
    from payout_runs r
    left join members a on a.id = r.first_by left join members b on b.id = r.second_by left join members o on o.id = r.file_opened_by
    where r.id = ${id}`.execute(db)
  return rows[0]
}

export interface RunLine {
  id: string
  reference: bigint
  memberId: string
  name: string
  holder: string
  checked: boolean
  bankCode: string
  branchCode: string
  numberEnd: string
  amountYen: bigint
  dueOn: CivilDate
  status: LineStatus
  reason: ReturnReason | null
  total: number
}

export const runLinesPerPage = 100

/** The lines of a run; `word` finds a reference, a holder or a name. */
export const runLines = async (
  db: Reader,
  asked: { runId: string; page: number; word: string },
): Promise<RunLine[]> => {
  const { runId, page, word } = asked
  const { rows } = await sql<RunLine>`
    select l.id, l.reference, l.member_id, m.name, b.holder, b.checked, b.bank_code, b.branch_code, b.number_end, l.amount_yen,
      l.due_on, l.status, l.reason, count(*) over ()::int as total
    from payout_lines l join members m on m.id = l.member_id join bank_accounts b on b.id = l.bank_account_id
    where l.run_id = ${runId}
      and (${word} = '' or l.reference::text = ltrim(${word}, '0') or strpos(b.holder, ${word}) > 0 or strpos(m.name, ${word}) > 0)
    order by l.status <> 'returned', l.reference limit ${runLinesPerPage} offset ${(page - 1) * runLinesPerPage}`.execute(
    db,
  )
  return rows
}

export interface FileLine {
  memberId: string
  accountId: string
  bankCode: string
  branchCode: string
  kind: AccountKind
  number: Buffer
  holder: string
  amountYen: bigint
  reference: bigint
}

const batch = 1000

/** The lines of a run as its file holds them, in batches, so that a run of any size takes little memory. */
export async function* fileLines(db: Reader, runId: string): AsyncGenerator<FileLine> {
  let last = 0n
  for (;;) {
    const { rows } = await sql<FileLine>`
      select l.member_id, b.id as account_id, b.bank_code, b.branch_code, b.kind, b.number, b.holder, l.amount_yen, l.reference
      from payout_lines l join bank_accounts b on b.id = l.bank_account_id
      where l.run_id = ${runId} and l.reference > ${last} and l.status <> 'dropped'
      order by l.reference limit ${batch}`.execute(db)
    yield* rows
    if (rows.length < batch) return
    last = rows.at(-1)?.reference ?? 0n
  }
}

export const payer = (db: Reader) => db.selectFrom('payoutPayer').selectAll().executeTakeFirst()

/** Runs that the bank has had long enough: sent, and their payday on or before this day. */
export const runsToSettle = async (db: Reader, paidBy: CivilDate): Promise<string[]> => {
  const rows = await db
    .selectFrom('payoutRuns')
    .select('id')
    .where('status', '=', 'sent')
    .where('payOn', '<=', paidBy)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether the run of a closing stands. */
export const hasRunOf = async (db: Reader, closedOn: CivilDate): Promise<boolean> => {
  const found = await db
    .selectFrom('payoutRuns')
    .select('id')
    .where('kind', '=', 'regular')
    .where('closedOn', '=', closedOn)
    .where('status', '<>', 'discarded')
    .executeTakeFirst()
  return found !== undefined
}

/** The line of a run that has this number in the bank's statement. */
export const lineOfRun = async (
  db: Reader,
  asked: { runId: string; reference: number },
): Promise<string | undefined> => {
  const found = await db
    .selectFrom('payoutLines')
    .select('id')
    .where('runId', '=', asked.runId)
    .where('reference', '=', BigInt(asked.reference))
    .executeTakeFirst()
  return found?.id
}
