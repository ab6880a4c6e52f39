import type { CivilDate } from '../../platform/clock'
import { defineEvent } from '../../platform/events'

/** News of a retainer: who is concerned, and by whose deed. */
export type RetainerNews = {
  retainerId: string
  by: 'client' | 'freelancer' | 'clock' | 'agreement'
  at: Date
}

/** The order of a month has been opened: it awaits the client's money. */
export const retainerRepeated = defineEvent<RetainerNews>('retainer.repeated')
/** Within days the next order opens. */
export const retainerOpening = defineEvent<RetainerNews & { on: CivilDate }>('retainer.opening')
/** Within days it is too late to end it with this month or the next. */
export const noticeDue = defineEvent<RetainerNews & { on: CivilDate }>('retainer.notice-due')
export const noticeGiven = defineEvent<RetainerNews>('retainer.notice-given')
export const noticeTakenBack = defineEvent<RetainerNews>('retainer.notice-taken-back')
export const reasonAsked = defineEvent<RetainerNews>('retainer.reason-asked')
export const reasonGiven = defineEvent<RetainerNews>('retainer.reason-given')
export const retainerEnded = defineEvent<RetainerNews>('retainer.ended')
