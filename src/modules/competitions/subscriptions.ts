import { inside, subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { orderCancelled, orderCompleted } from '../contracts'
import { chargeSucceeded } from '../ledger'
import { followOrder } from './commands/follow-order'
import { openPaid } from './commands/open-paid'
import {
  appealDecided,
  competitionClosed,
  competitionDecided,
  competitionExtended,
  competitionOpened,
  competitionRefunded,
  competitionShared,
  entryAnswered,
  entryMarked,
  entryRewarded,
  entrySubmitted,
  entryWon,
} from './events'
import { competitionDrafts, rewardedDrafts, wonDrafts } from './notice-drafts'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts, { quiet: ['competition.opened', 'entry.submitted'] })

export const subscriptions = [
  subscribe(chargeSucceeded, inside(openPaid)),
  subscribe(orderCompleted, inside(followOrder)),
  subscribe(orderCancelled, inside(followOrder)),
  subscribe(competitionOpened, notify(competitionDrafts('competition.opened', 'client'))),
  subscribe(competitionExtended, notify(competitionDrafts('competition.extended', 'entrants'))),
  subscribe(competitionClosed, notify(competitionDrafts('competition.closed', 'client'))),
  subscribe(competitionDecided, notify(competitionDrafts('competition.decided', 'others'))),
  subscribe(competitionShared, notify(competitionDrafts('competition.shared', 'everybody'))),
  subscribe(competitionRefunded, notify(competitionDrafts('competition.refunded', 'everybody'))),
  subscribe(entrySubmitted, notify(competitionDrafts('entry.submitted', 'client'))),
  subscribe(entryWon, notify(wonDrafts)),
  subscribe(entryRewarded, notify(rewardedDrafts)),
  subscribe(entryMarked, notify(competitionDrafts('entry.marked', 'author'))),
  subscribe(appealDecided, notify(competitionDrafts('appeal.decided', 'author'))),
  subscribe(entryAnswered, notify(competitionDrafts('entry.answered', 'author'))),
]
