import { dateOf } from '../../platform/clock'
import { type Db, inTransaction, type Tx } from '../../platform/db'
import type { Payload } from '../../platform/events'
import { defineJob, type JobKind, type WorkContext } from '../../platform/jobs'
import { reevaluate } from './commands/reevaluate'
import { runNight } from './commands/run-night'
import { memberOfThread } from './queries-facts'
import type { Line } from './sweeps'

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

type Whom<P> = (payload: P, db: Db) => string | Promise<string | undefined>

/** A job that judges whomever an event is about, in a transaction of its own; nobody where there is no such person. */
export const judgingJob =
  (judge: Line['judge']) =>
  <P extends Payload>(name: string, whom: Whom<P>): JobKind<P> =>
    defineJob<P>(name, async ({ db, at }, payload) => {
      const memberId = await whom(payload, db)
      if (memberId) await inTransaction(db, (tx) => judge(tx, { memberId, at }))
    })
const reevaluating = judgingJob(reevaluate)

/** After a message: what it obliges to falls due by time, what it answers counts at once (§2.4). */
export const judgeThreadJob = reevaluating('ranks.judge-thread', ({ threadId }: { threadId: string }, db) =>
  memberOfThread(db, threadId, 'freelancerId'),
)
/** After a freelancer's answer by an action, or an action that only its outcome lets count. */
export const judgeFreelancerJob = reevaluating(
  'ranks.judge-freelancer',
  ({ freelancerId }: { freelancerId: string }) => freelancerId,
)

/** Each person in a transaction of their own. */
const judgeEach = async ({ db, at }: WorkContext, memberIds: readonly string[]): Promise<void> => {
  for (const memberId of memberIds) await inTransaction(db, (tx) => reevaluate(tx, { memberId, at }))
}

/** After works of a task were paid together. */
export const judgeFreelancersJob = defineJob<{ freelancerIds: readonly string[] }>(
  'ranks.judge-freelancers',
  (context, { freelancerIds }) => judgeEach(context, freelancerIds),
)
/** After works of a task were finally not approved. */
export const judgeWorkersJob = defineJob<{ workerIds: readonly string[] }>(
  'ranks.judge-workers',
  (context, { workerIds }) => judgeEach(context, workerIds),
)

/** The cuts of a day, and whom they concern: once a day, by whichever server is first. */
export const sweepNight = ({ db, at }: WorkContext): Promise<void> =>
  inTransaction(db, (tx) => runNight(tx, { night: dateOf(at), at }))
