import { inside, subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { orderAgreed, orderCancelled, orderDeclined } from '../contracts'
import { cancel } from './commands/cancel'
import { start } from './commands/start'
import {
  noticeDue,
  noticeGiven,
  noticeTakenBack,
  reasonAsked,
  reasonGiven,
  retainerEnded,
  retainerOpening,
  retainerRepeated,
} from './events'
import { dayDrafts, retainerDrafts } from './notice-drafts'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts)

export const subscriptions = [
  subscribe(orderAgreed, inside(start)),
  subscribe(orderDeclined, inside(cancel)),
  subscribe(orderCancelled, inside(cancel)),
  subscribe(retainerRepeated, notify(retainerDrafts('retainer.repeated'))),
  subscribe(retainerOpening, notify(dayDrafts('retainer.opening'))),
  subscribe(noticeDue, notify(dayDrafts('retainer.notice-due'))),
  subscribe(noticeGiven, notify(retainerDrafts('retainer.notice-given'))),
  subscribe(noticeTakenBack, notify(retainerDrafts('retainer.notice-taken-back'))),
  subscribe(reasonAsked, notify(retainerDrafts('retainer.reason-asked'))),
  subscribe(reasonGiven, notify(retainerDrafts('retainer.reason-given'))),
  subscribe(retainerEnded, notify(retainerDrafts('retainer.ended'))),
]
