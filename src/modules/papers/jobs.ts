// Papers are issued by jobs: a release does not wait for the one row that numbers the site's own papers (decision 121).
import { earlier } from '../../platform/clock'
import { inTransaction } from '../../platform/db'
import { defineJob, type JobContext, type WorkContext } from '../../platform/jobs'
import { issue, type Wanted } from './commands/issue'
import { missingFacts, ordersOfContract, scannedUntil } from './queries-missing'
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
