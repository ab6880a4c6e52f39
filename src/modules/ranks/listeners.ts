import { dateOf } from '../../platform/clock'
import { inTransaction, type Tx } from '../../platform/db'
import { handleJob, handleSweep, type JobContext } from '../../platform/jobs'
import { clientReceipts } from './clients/client-receipts'
import { reevaluate } from './commands/reevaluate'
import { runNight } from './commands/run-night'
import { clientsPass, freelancersPass } from './full-pass'
import { freelancerOfThread } from './queries-due'
import { freelancerReceipts } from './receipts/freelancer-receipts'
import { signSteps, signStepsJob } from './receipts/jobs'
import { freelancersDue, sweepLines, sweepPass } from './sweeps'
import { clientsDue } from './work'

type News = { at: Date }

/** A part of the profile changed, a confirmation, or somebody was here. */
export const judgeMember = (tx: Tx, news: News & { memberId: string }): Promise<void> =>
  reevaluate(tx, { memberId: news.memberId, at: news.at })

/** An order of this freelancer moved, or something they did answered a client. */
export const judgeFreelancer = (tx: Tx, news: News & { freelancerId: string }): Promise<void> =>
  reevaluate(tx, { memberId: news.freelancerId, at: news.at })

/** A review came to light; about a client it moves nothing. */
export const judgeReviewed = (tx: Tx, news: News & { aboutId: string }): Promise<void> =>
  reevaluate(tx, { memberId: news.aboutId, at: news.at })

/** The job that follows a message: what it obliges to falls due by time, what it answers counts at once. */
export const judgeThreadJob = 'ranks.judge-thread'
/** The job that follows a freelancer's answer by deed, or a deed that only its outcome lets count. */
export const judgeFreelancerJob = 'ranks.judge-freelancer'

/** The cuts of a day, and whom they concern: once a day, by whichever server is first. */
export const sweepNight = ({ db, at }: JobContext): Promise<void> =>
  inTransaction(db, (tx) => runNight(tx, { night: dateOf(at), at }))

/** The jobs that follow news (§2.4). */
export const rankWork = (): void => {
  handleJob<{ freelancerId: string }>(judgeFreelancerJob, ({ db, at }, { freelancerId }) =>
    inTransaction(db, (tx) => reevaluate(tx, { memberId: freelancerId, at })),
  )
  handleJob<{ threadId: string }>(judgeThreadJob, async ({ db, at }, { threadId }) => {
    const memberId = await freelancerOfThread(db, threadId)
    if (memberId) await inTransaction(db, (tx) => reevaluate(tx, { memberId, at }))
  })
  handleJob(signStepsJob, async (context) => {
    await signSteps(context, freelancerReceipts)
    await signSteps(context, clientReceipts)
  })
}

/** Wired after every other sweep: it goes on for as long as its minute lasts. */
export const rankDue = (): void => {
  handleSweep('ranks.full-pass', async (context) => {
    for (const pass of [freelancersPass, clientsPass]) await sweepPass(context, pass)
  })
  handleSweep('ranks.due', async (context) => {
    await sweepLines(context, [freelancersDue, clientsDue])
  })
}

/**
 * Wired before every other sweep: all sweeps of a minute share one instant, and whoever is judged at that instant must
 * see the cuts that bear its date, or the judgement could not be found again from the facts.
 */
export const rankNight = (): void => handleSweep('ranks.night', sweepNight)
