import type { Tx } from '../../platform/db'
import { subscribe } from '../../platform/events'
import { defineNotices, type NoticeDraft } from '../../platform/notices'
import { policyAnnounced, policyWithdrawn } from './events'
import { noticeTexts } from './texts-notices'

// The letter with all that a change of the rules means for the person is written by the lab itself.
const notify = defineNotices(noticeTexts, { quiet: ['policy.announced', 'policy.withdrawn'] })

/** The rules of the ranks will change, or will not after all: `note` is the day. */
const policyDrafts =
  <Kind extends string>(kind: Kind) =>
  async (
    _tx: Tx,
    { memberId, effectiveFrom, at }: { memberId: string; effectiveFrom: string; at: Date },
  ): Promise<NoticeDraft<Kind>[]> => [{ memberId, kind, params: { note: effectiveFrom }, href: '/rank', at }]

/** What people are told about rules that change. */
export const subscriptions = [
  subscribe(policyAnnounced, notify(policyDrafts('policy.announced'))),
  subscribe(policyWithdrawn, notify(policyDrafts('policy.withdrawn'))),
]
