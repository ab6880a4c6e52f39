import { inTransaction, type Tx } from '../../platform/db'
import { enqueue } from '../../platform/enqueue'
import { defineJob, type WorkContext } from '../../platform/jobs'
import { indexFreelancer } from './commands/index-freelancer'
import { indexJob } from './commands/index-job'
import { indexPackage } from './commands/index-package'
import { lookThrough } from './commands/look-through'
import { measureBands } from './commands/measure-bands'
import { refreshListings } from './commands/refresh-listings'
import { packageOfOrder, packagesOf, postsOf } from './queries-facts'
import { lastMorning } from './saved'
import { markSeen } from './store'
import { askForLooks } from './store-saved'

type News = { at: Date }

/** A profile or a tier changed: found, or not found, from this transaction on. */
export const reindexFreelancer = (tx: Tx, news: News & { memberId: string }): Promise<void> =>
  indexFreelancer(tx, { memberId: news.memberId, at: news.at })

/** An order of this freelancer was completed: their figures changed. */
export const reindexWorker = (tx: Tx, news: News & { freelancerId: string }): Promise<void> =>
  indexFreelancer(tx, { memberId: news.freelancerId, at: news.at })

/** Orders of many people were completed together: their figures changed. */
export const reindexWorkersJob = defineJob<{ freelancerIds: readonly string[] }>(
  'search.reindex-workers',
  async ({ db, at }, { freelancerIds }) => {
    for (const memberId of freelancerIds)
      await inTransaction(db, (tx) => indexFreelancer(tx, { memberId, at }))
  },
)

/** A review came to light. About a client it changes nothing: they have no row, and get none. */
export const reindexReviewed = (tx: Tx, news: News & { aboutId: string }): Promise<void> =>
  indexFreelancer(tx, { memberId: news.aboutId, at: news.at })

/** A job was posted, changed or ended, or its proposals did. */
export const reindexJob = (tx: Tx, news: News & { jobId: string }): Promise<void> =>
  indexJob(tx, { jobId: news.jobId, at: news.at })

/** A competition opened, changed or closed, or its entries did. */
export const reindexCompetition = (tx: Tx, news: News & { competitionId: string }): Promise<void> =>
  indexJob(tx, { jobId: news.competitionId, at: news.at })

/** A task opened, changed or closed. */
export const reindexTask = (tx: Tx, news: News & { taskId: string }): Promise<void> =>
  indexJob(tx, { jobId: news.taskId, at: news.at })

/** A package changed: found, or not found, from this transaction on. */
export const reindexPackage = (tx: Tx, news: News & { packageId: string }): Promise<void> =>
  indexPackage(tx, { packageId: news.packageId, at: news.at })

/** An order was delivered or ended: a place of its package is free, or it was sold once more. */
export const reindexBought = async (tx: Tx, news: News & { orderId: string }): Promise<void> => {
  const packageId = await packageOfOrder(tx, news.orderId)
  if (packageId) await indexPackage(tx, { packageId, at: news.at })
}

/** An order was offered: if a package was bought with it, soon after, its free places count for less. */
export const reindexBoughtJob = defineJob<News & { orderId: string }>('search.bought', ({ db }, news) =>
  inTransaction(db, (tx) => reindexBought(tx, news)),
)

/** A tier changed, and with it what can be found of somebody's packages. */
export const reindexPackagesOf = async (tx: Tx, news: News & { memberId: string }): Promise<void> => {
  for (const packageId of await packagesOf(tx, news.memberId))
    await indexPackage(tx, { packageId, at: news.at })
}

/** An account was suspended, closed or restored: with it go, or come back, its packages and what it has posted. */
export const reindexMember = async (tx: Tx, news: News & { memberId: string }): Promise<void> => {
  await reindexFreelancer(tx, news)
  await reindexPackagesOf(tx, news)
  for (const jobId of await postsOf(tx, news.memberId)) await indexJob(tx, { jobId, at: news.at })
}

/** What can be found was hidden by operators, or is shown again: it leaves or comes back in the same transaction. */
export const reindexHidden = async (
  tx: Tx,
  news: News & { kind: string; subjectId: string },
): Promise<void> => {
  const { kind, subjectId, at } = news
  if (kind === 'competition' || kind === 'task' || kind === 'job')
    await indexJob(tx, { jobId: subjectId, at })
  if (kind === 'package') await indexPackage(tx, { packageId: subjectId, at })
  if (kind === 'person') await indexFreelancer(tx, { memberId: subjectId, at })
}

/** Somebody was here again. */
export const recordSeen = (tx: Tx, news: News & { memberId: string }): Promise<void> => markSeen(tx, news)

const refreshMax = 500

/** Ageing points, each minute. */
export const sweepListings = async ({ db, at }: WorkContext): Promise<void> => {
  await inTransaction(db, (tx) => refreshListings(tx, { at, max: refreshMax }))
}

/** The bands, once a day. */
export const sweepBands = async ({ db, at }: WorkContext): Promise<void> => {
  for (const kind of ['freelancers', 'jobs', 'packages'] as const)
    await inTransaction(db, (tx) => measureBands(tx, { kind, at }))
}

/** Kept searches are looked through once a morning, each as a job of its own. */
export const lookThroughJob = defineJob<{ searchId: string }>(
  'search.look-through',
  ({ db, at }, { searchId }) => inTransaction(db, (tx) => lookThrough(tx, { searchId, at })),
)

const asksMax = 500

/** Asks for a look through each kept search, once a morning. */
export const sweepSaved = ({ db, at }: WorkContext): Promise<void> =>
  inTransaction(db, async (tx) => {
    const ids = await askForLooks(tx, { morning: lastMorning(at), max: asksMax })
    for (const searchId of ids) await enqueue(tx, lookThroughJob.name, { searchId })
  })
