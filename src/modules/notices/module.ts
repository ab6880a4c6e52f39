import type { Subscription } from '../../platform/events'
import type { ModuleDefinition } from '../../platform/module'
import type { NoticeKinds } from '../../platform/notices'
import { messageKinds, sweepDigests, unreadJob } from './jobs'
import { allKinds } from './kinds'
import { memberData } from './member-data'
import { noticeRoutes } from './routes'
import { subscriptions } from './subscriptions'

export const notices: ModuleDefinition = {
  name: 'notices',
  memberData,
  routes: noticeRoutes,
  subscriptions,
  jobs: [unreadJob],
  sweeps: [{ name: 'notices.digest', run: sweepDigests }],
}

/** The kinds of notices of all modules, from what they subscribe to. */
export const kindsOf = (all: readonly Subscription[]): NoticeKinds =>
  allKinds([
    messageKinds,
    ...all.flatMap(({ reactions }) =>
      reactions.flatMap((one) => (one.kind === 'notice' ? [one.source.kinds] : [])),
    ),
  ])
