import { inside, subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { chargeSucceeded } from '../ledger'
import { clientSubscriptions } from './client-notices'
import { openPaid } from './commands/open-paid'
import {
  worksApproved,
  worksOverturned,
  worksReferred,
  worksRejected,
  worksReturned,
  worksUpheld,
} from './events'
import { workerDrafts } from './notice-drafts'
import { workerNoticeTexts } from './texts'

// A letter for each work of a few yen would be noise.
const notifyWorkers = defineNotices(workerNoticeTexts, { quiet: ['work.approved', 'work.referred'] })

export const subscriptions = [
  subscribe(chargeSucceeded, inside(openPaid)),
  subscribe(worksApproved, notifyWorkers(workerDrafts('work.approved', 'paid'))),
  subscribe(worksRejected, notifyWorkers(workerDrafts('work.rejected', 'active'))),
  subscribe(worksReturned, notifyWorkers(workerDrafts('work.returned', 'active'))),
  subscribe(worksReferred, notifyWorkers(workerDrafts('work.referred', 'waiting'))),
  subscribe(worksOverturned, notifyWorkers(workerDrafts('work.overturned', 'paid'))),
  subscribe(worksUpheld, notifyWorkers(workerDrafts('work.upheld', 'over'))),
  ...clientSubscriptions,
]
