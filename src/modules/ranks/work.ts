// What runs outside of requests for clients' standings: jobs that follow news, and those whom time alone may have moved.
import { inTransaction, type Tx } from '../../platform/db'
import { defineJob, type WorkContext } from '../../platform/jobs'
import { judgeClient } from './clients/commands/judge-client'
import { clientOf } from './clients/queries-client-figures'
import type { Line } from './sweeps'

/** A client said who they are, or was confirmed: judged in the same transaction, so that they see it at once. */
export const judgePresented = (tx: Tx, news: { memberId: string; at: Date }): Promise<void> =>
  judgeClient(tx, { memberId: news.memberId, at: news.at })

const judge = ({ db, at }: WorkContext, memberId: string | undefined): Promise<void> =>
  memberId ? inTransaction(db, (tx) => judgeClient(tx, { memberId, at })) : Promise.resolve()

/** The jobs that follow what moves a client's figures: an order, a job, a conversation, a review (§2.4, §2.8). */
export const judgeClientJob = defineJob<{ clientId: string }>('ranks.judge-client', (context, { clientId }) =>
  judge(context, clientId),
)
export const judgeReviewedClientJob = defineJob<{ aboutId: string }>(
  'ranks.judge-reviewed-client',
  (context, { aboutId }) => judge(context, aboutId),
)
export const judgeClientOfJobJob = defineJob<{ jobId: string }>(
  'ranks.judge-client-of-job',
  async (context, { jobId }) => judge(context, await clientOf(context.db, { jobId })),
)
export const judgeClientOfThreadJob = defineJob<{ threadId: string }>(
  'ranks.judge-client-of-thread',
  async (context, { threadId }) => judge(context, await clientOf(context.db, { threadId })),
)

/** The clients whom time alone may have moved (§2.8). Locked in the line is locked for a judgement. */
export const clientsDue: Line = {
  table: 'rank_clients',
  free: (_, memberIds) => Promise.resolve(memberIds),
  judge: judgeClient,
}
