import { subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import {
  appealAnswered,
  appealFiled,
  appealOverturned,
  appealUpheld,
  disputeDecided,
  disputeEscalated,
  disputeOffered,
  disputeOpened,
  disputeSettled,
  disputeStated,
  disputeWithdrawn,
} from './events'
import { disputeDrafts } from './notice-drafts'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts)

export const subscriptions = [
  subscribe(disputeOpened, notify(disputeDrafts('dispute.opened'))),
  subscribe(disputeStated, notify(disputeDrafts('dispute.stated'))),
  subscribe(disputeOffered, notify(disputeDrafts('dispute.offered'))),
  subscribe(disputeSettled, notify(disputeDrafts('dispute.settled'))),
  subscribe(disputeWithdrawn, notify(disputeDrafts('dispute.withdrawn'))),
  subscribe(disputeEscalated, notify(disputeDrafts('dispute.escalated'))),
  subscribe(disputeDecided, notify(disputeDrafts('dispute.decided'))),
  subscribe(appealFiled, notify(disputeDrafts('dispute.appealed'))),
  subscribe(appealAnswered, notify(disputeDrafts('dispute.appeal-answered'))),
  subscribe(appealUpheld, notify(disputeDrafts('dispute.upheld'))),
  subscribe(appealOverturned, notify(disputeDrafts('dispute.overturned'))),
]
