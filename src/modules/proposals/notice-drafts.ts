import type { Tx } from '../../platform/db'
import type { NoticeDraft } from '../../platform/notices'
import { type PairInNotice, proposalInNotice } from './queries-notices'

/** A notice to one side of a pair, about the other. */
export const pairDraft = <Kind extends string>(
  pair: PairInNotice,
  side: 'client' | 'freelancer',
  rest: { kind: Kind; note: string; href: string; at: Date },
): NoticeDraft<Kind> => ({
  memberId: side === 'client' ? pair.clientId : pair.freelancerId,
  kind: rest.kind,
  params: {
    who: side === 'client' ? pair.freelancerName : pair.clientName,
    title: pair.title,
    note: rest.note,
  },
  href: rest.href,
  at: rest.at,
})

/** Tells one side what became of a proposal. */
export const proposalDrafts =
  <Kind extends string>(kind: Kind, side: 'client' | 'freelancer') =>
  async (
    tx: Tx,
    { proposalId, jobId, at }: { proposalId: string; jobId: string; at: Date },
  ): Promise<NoticeDraft<Kind>[]> => {
    const pair = await proposalInNotice(tx, proposalId)
    if (!pair) return []
    const href = side === 'client' ? `/jobs/${jobId}/proposals` : `/jobs/${jobId}`
    return [pairDraft(pair, side, { kind, note: '', href, at })]
  }
