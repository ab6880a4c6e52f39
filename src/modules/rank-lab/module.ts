import type { Tx } from '../../platform/db'
import { subscribe } from '../../platform/events'
import type { ModuleDefinition } from '../../platform/module'
import { defineNotices, type NoticeDraft } from '../../platform/notices'
import { policyAnnounced, policyWithdrawn } from './events'
import { labJobs } from './jobs'
import { memberData } from './member-data'
import { labRoutes } from './routes-lab'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts, { quiet: ['policy.announced', 'policy.withdrawn'] })

/** The rules of the ranks will change, or will not after all: `note` is the day. */
const policyDrafts =
  <Kind extends string>(kind: Kind) =>
  async (
    _tx: Tx,
    { memberId, effectiveFrom, at }: { memberId: string; effectiveFrom: string; at: Date },
  ): Promise<NoticeDraft<Kind>[]> => [
    { memberId, kind, params: { note: effectiveFrom }, href: '/my/rank', at },
  ]

/** What people are told about rules that change. */
const subscriptions = [
  subscribe(policyAnnounced, notify(policyDrafts('policy.announced'))),
  subscribe(policyWithdrawn, notify(policyDrafts('policy.withdrawn'))),
]

export const rankLab: ModuleDefinition = {
  name: 'rank-lab',
  memberData,
  routes: labRoutes,
  subscriptions,
  jobs: labJobs,
}
