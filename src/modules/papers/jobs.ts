// Papers are issued by jobs: a release does not wait for the one row that numbers the site's own papers (decision 121).
import { dateOf, earlier } from '../../platform/clock'
import { inTransaction } from '../../platform/db'
import { defineJob, type JobContext, type WorkContext } from '../../platform/jobs'
import { issue, type Wanted } from './commands/issue'
import type { PaperDraft } from './document'
import { operatorHistory } from './queries-facts'
import { missingFacts, ordersOfContract, scannedUntil } from './queries-missing'
import { isPeriodDone, missingMonths, missingYears } from './queries-periods'
import { type Operator, siteName } from './release-papers'
import { confirmedAfterDays } from './rules'
import { monthBefore, monthEnd, monthPaper, yearPaper } from './statement-papers'
import { confirmSilent, insertPapers, setPeriodDone } from './store'
import { setScannedUntil } from './store-scans'

/** Facts whose papers are issued in one transaction: the series stay locked no longer than that. */
const atOnce = 200

const piecesOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / atOnce) }, (_, i) =>
    items.slice(i * atOnce, (i + 1) * atOnce),
  )

const issueNow = ({ db, at }: WorkContext, wanted: Wanted): Promise<string[]> =>
  inTransaction(db, (tx) => issue(tx, { ...wanted, at }))

export const issueReleaseJob = defineJob<{ orderId: string }>(
  'papers.release',
  async (context, { orderId }) => {
    await issueNow(context, { releases: [orderId] })
  },
)

/** Of all orders of the contract: a split has made several at once. */
export const issueTermsJob = defineJob<{ contractId: string }>(
  'papers.terms',
  async (context, { contractId }) => {
    await issueNow(context, { terms: await ordersOfContract(context.db, contractId) })
  },
)

export const issueDeliveryJob = defineJob<{ orderId: string }>(
  'papers.delivery',
  async (context, { orderId }) => {
    await issueNow(context, { deliveries: [orderId] })
  },
)

export const issueReceiptJob = defineJob<{ chargeId: string }>(
  'papers.receipt',
  async (context, { chargeId }) => {
    await issueNow(context, { charges: [chargeId] })
  },
)

/** Works of a task that were paid together: terms and releases of all their orders. */
export const issueTogetherJob = defineJob<{ orderIds: readonly string[] }>(
  'papers.together',
  async (context, { orderIds }) => {
    for (const ids of piecesOf(orderIds)) await issueNow(context, { terms: ids, releases: ids })
  },
)

/** What has happened within the last minutes is the jobs' own; the sweep looks behind them. */
const scanBehind = { minutes: 10 }
const scanOverlap = { minutes: 60 }

/**
 * Issues papers of facts that have none: of a job that failed for good, and of all that happened before there were papers. Looks
 * from where it ended last, a piece at a time.
 */
export const issueMissing = async ({ db, at, mayGoOn }: JobContext): Promise<void> => {
  const until = earlier(at, scanBehind)
  const done = await scannedUntil(db)
  if (done && earlier(until, scanBehind) < done) return
  const from = done ? earlier(done, scanOverlap) : null
  for (;;) {
    const missing = await missingFacts(db, { from, until, limit: atOnce })
    const { releases, terms, deliveries, charges } = missing
    if (releases.length + terms.length + deliveries.length + charges.length === 0) break
    const issued = await issueNow({ db, at }, missing)
    if (issued.length === 0 || mayGoOn?.() === false) return
  }
  await inTransaction(db, (tx) => setScannedUntil(tx, until))
}

/** Statements of the month that is over, and in January the reports of the year; a period that is done is not looked at again. */
export const issuePeriods = async (context: JobContext): Promise<void> => {
  const { db, at } = context
  const today = dateOf(at)
  const month = monthBefore(today)
  await issuePeriod(context, month, (operator) =>
    missingMonths(db, { month, until: monthEnd(month), limit: atOnce }).then((rows) =>
      rows.map((facts) => monthPaper(facts, operator)),
    ),
  )
  if (!month.endsWith('-12')) return
  const year = Number(month.slice(0, 4))
  await issuePeriod(context, String(year), (operator) =>
    missingYears(db, { year, limit: atOnce }).then((rows) =>
      rows.map((facts) => yearPaper(facts, operator?.name ?? siteName)),
    ),
  )
}

/** The first morning of a period is left to what still arrives at night. */
const issuePeriod = async (
  { db, at, mayGoOn }: JobContext,
  period: string,
  draftsOf: (operator: Operator | null) => Promise<PaperDraft[]>,
): Promise<void> => {
  if (await isPeriodDone(db, period)) return
  const operator = (await operatorHistory(db))(at)
  for (;;) {
    const drafts = await draftsOf(operator)
    if (drafts.length === 0) break
    await inTransaction(db, (tx) => insertPapers(tx, drafts, at))
    if (mayGoOn?.() === false) return
  }
  await inTransaction(db, (tx) => setPeriodDone(tx, period, at))
}

/** Purchase statements without an answer count as confirmed after seven days. */
export const confirmSilence = ({ db, at }: WorkContext): Promise<void> =>
  inTransaction(db, (tx) => confirmSilent(tx, { before: earlier(at, { days: confirmedAfterDays }), at }))
