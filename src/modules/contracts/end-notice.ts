// Pure: when who may do what about a notice that work ends (§3.1 long work): of retainers, and of orders that follow each other.
import type { CivilDate } from '../../platform/clock'
import type { Span } from './long-work'

/** A notice as far as its rules read it; `noticeBy` is null where there is none. */
export interface EndNotice {
  noticeBy: 'client' | 'freelancer' | null
  /** May be empty until the other side asks. */
  reason: string
  reasonAskedAt: Date | null
}

export const ifOwnNotice = ({ noticeBy }: Pick<EndNotice, 'noticeBy'>, role: string) =>
  noticeBy === role ? null : 'no-notice-of-yours'

/** Asked once, by the side that was given notice without a reason. */
export const ifNoReason = ({ noticeBy, reason, reasonAskedAt }: EndNotice, role: string) => {
  if (noticeBy === null || noticeBy === role) return 'no-notice-of-theirs'
  return reason === '' && reasonAskedAt === null ? null : 'reason-asked'
}

/** Whether the side that gave notice has been asked for the reason, and has not said it. */
export const awaitsReason = ({ reason, reasonAskedAt }: Omit<EndNotice, 'noticeBy'>): boolean =>
  reason === '' && reasonAskedAt !== null

export const ifAsked = ({ noticeBy, ...notice }: EndNotice, role: string) =>
  noticeBy === role && awaitsReason(notice) ? null : 'no-notice-of-yours'

/** Whether a notice still says how the work ends: nothing was agreed on after its last day. */
export const isStanding = ({ endsOn }: { endsOn: CivilDate }, spans: readonly Span[]): boolean =>
  spans.every(({ from }) => from <= endsOn)
