// What runs outside of requests for clients' standings: jobs that follow news, and those whom time alone may have moved.
import { inTransaction, type Tx } from '../../platform/db'
import { handleJob, type JobContext } from '../../platform/jobs'
import { judgeClient } from './clients/commands/judge-client'
import { clientOf } from './clients/queries-client-figures'
import type { Line } from './sweeps'

/** A client said who they are, or was confirmed: judged in the same transaction, so that they see it at once. */
export const judgePresented = (tx: Tx, news: { memberId: string; at: Date }): Promise<void> =>
  judgeClient(tx, { memberId: news.memberId, at: news.at })

/** The jobs that follow what moves a client's figures: an order, a job, a conversation, a review. */
export const judgeClientJob = 'ranks.judge-client'
export const judgeClientOfJobJob = 'ranks.judge-client-of-job'
export const judgeClientOfThreadJob = 'ranks.judge-client-of-thread'
export const judgeReviewedClientJob = 'ranks.judge-reviewed-client'

const judge = ({ db, at }: JobContext, memberId: string | undefined): Promise<void> =>
  memberId ? inTransaction(db, (tx) => judgeClient(tx, { memberId, at })) : Promise.resolve()

/** The clients whom time alone may have moved (§2.8). Locked in the line is locked for a judgement. */
export const clientsDue: Line = {
  table: 'rank_clients',
  free: (_, memberIds) => Promise.resolve(memberIds),
  judge: judgeClient,
}

/** What follows from news (§2.4, §2.8). */
export const clientWork = (): void => {
  handleJob<{ clientId: string }>(judgeClientJob, (context, { clientId }) => judge(context, clientId))
  handleJob<{ aboutId: string }>(judgeReviewedClientJob, (context, { aboutId }) => judge(context, aboutId))
  handleJob<{ jobId: string }>(judgeClientOfJobJob, async (context, { jobId }) =>
    judge(context, await clientOf(context.db, { jobId })),
  )
  handleJob<{ threadId: string }>(judgeClientOfThreadJob, async (context, { threadId }) =>
    judge(context, await clientOf(context.db, { threadId })),
  )
}
