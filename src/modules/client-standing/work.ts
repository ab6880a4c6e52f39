// What runs outside of requests for clients' standings: jobs that follow news, and those whom time alone may have moved.
import { clientPolicy } from '../../engine/evaluate/client-standing'
import type { Tx } from '../../platform/db'
import type { WorkContext } from '../../platform/jobs'
import {
  freelancersDue,
  freelancersPass,
  judgingJob,
  type Line,
  memberOfThread,
  type Pass,
  sweepLines,
  sweepPass,
} from '../ranks'
import { judgeClient } from './commands/judge-client'
import { clientOfJob, clientsWithStaleStanding } from './queries-figures'

/** A client said who they are, or was confirmed: judged in the same transaction, so that they see it at once. */
export const judgePresented = (tx: Tx, news: { memberId: string; at: Date }): Promise<void> =>
  judgeClient(tx, { memberId: news.memberId, at: news.at })

const judging = judgingJob(judgeClient)

/** The jobs that follow what moves a client's figures: an order, a job, a conversation, a review (§2.4, §2.8). */
export const judgeClientJob = judging('ranks.judge-client', ({ clientId }: { clientId: string }) => clientId)
export const judgeReviewedClientJob = judging(
  'ranks.judge-reviewed-client',
  ({ aboutId }: { aboutId: string }) => aboutId,
)
export const judgeClientOfJobJob = judging('ranks.judge-client-of-job', ({ jobId }: { jobId: string }, db) =>
  clientOfJob(db, jobId),
)
export const judgeClientOfThreadJob = judging(
  'ranks.judge-client-of-thread',
  ({ threadId }: { threadId: string }, db) => memberOfThread(db, threadId, 'clientId'),
)

/** The clients whom time alone may have moved (§2.8). Locked in the line is locked for a judgement. */
export const clientsDue: Line = {
  table: 'rank_clients',
  free: (_, memberIds) => Promise.resolve(memberIds),
  judge: judgeClient,
}

export const clientsPass: Pass = {
  subject: 'client',
  line: 'rank_clients',
  judgedBy: () => `${clientPolicy.id} ${clientPolicy.version}`,
  stale: (tx, of) => clientsWithStaleStanding(tx, { ...of, policy: clientPolicy }),
}

/** Goes on for as long as its minute lasts: after every other sweep. */
export const fullPass = async (context: WorkContext): Promise<void> => {
  for (const pass of [freelancersPass, clientsPass]) await sweepPass(context, pass)
}

/** Freelancers and clients take turns in one sweep, so that a long line of the ones keeps none of the others waiting. */
export const sweepDue = async (context: WorkContext): Promise<void> => {
  await sweepLines(context, [freelancersDue, clientsDue])
}
