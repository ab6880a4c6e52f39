import type { Tx } from '../../platform/db'
import type { NoticeDraft } from '../../platform/notices'
import { jobInNotice } from './queries-notices'

/** Everyone whose proposal stands is told that the job changed or ended. */
export const jobDrafts =
  <Kind extends string>(kind: Kind) =>
  async (tx: Tx, { jobId, at }: { jobId: string; at: Date }): Promise<NoticeDraft<Kind>[]> => {
    const job = await jobInNotice(tx, jobId)
    const params = { who: job?.clientName ?? '', title: job?.title ?? '' }
    return (job?.proposers ?? []).map((memberId) => ({ memberId, kind, params, href: `/jobs/${jobId}`, at }))
  }

/** The client is told of a question, its asker of the answer; nobody is told who asks, as the form promises. */
export const questionDrafts =
  <Kind extends string>(kind: Kind) =>
  async (
    tx: Tx,
    asked: { jobId: string; questionId: string; clientId?: string; askerId?: string; at: Date },
  ): Promise<NoticeDraft<Kind>[]> => {
    const job = await jobInNotice(tx, asked.jobId)
    const memberId = asked.askerId ?? asked.clientId
    if (!job || !memberId) return []
    const href = `/jobs/${asked.jobId}#question-${asked.questionId}`
    return [{ memberId, kind, params: { who: '', title: job.title }, href, at: asked.at }]
  }

export const invitationDrafts = async (
  tx: Tx,
  { jobId, freelancerId, at }: { jobId: string; freelancerId: string; at: Date },
): Promise<NoticeDraft<'freelancer.invited'>[]> => {
  const job = await jobInNotice(tx, jobId)
  if (!job) return []
  const params = { who: job.clientName, title: job.title }
  return [{ memberId: freelancerId, kind: 'freelancer.invited', params, href: `/jobs/${jobId}`, at }]
}
