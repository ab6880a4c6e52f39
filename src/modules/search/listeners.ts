import { inTransaction, type Tx } from '../../platform/db'
import { defineJob, type WorkContext } from '../../platform/jobs'
import { indexFreelancer } from './commands/index-freelancer'
import { indexJob } from './commands/index-job'
import { measureBands } from './commands/measure-bands'
import { refreshListings } from './commands/refresh-listings'
import { markSeen } from './store'

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

/** Somebody was here again. */
export const recordSeen = (tx: Tx, news: News & { memberId: string }): Promise<void> => markSeen(tx, news)

const refreshMax = 500

/** Ageing points, each minute. */
export const sweepListings = async ({ db, at }: WorkContext): Promise<void> => {
  await inTransaction(db, (tx) => refreshListings(tx, { at, max: refreshMax }))
}

/** The bands, once a day. */
export const sweepBands = async ({ db, at }: WorkContext): Promise<void> => {
  for (const kind of ['freelancers', 'jobs'] as const)
    await inTransaction(db, (tx) => measureBands(tx, { kind, at }))
}
