import { later } from '../../platform/clock'
import type { DisclosureStatus } from './lifecycle'

/** How long whoever was declined waits before asking the same person again. */
export const askAgainDays = 30

export interface DisclosureFacts {
  /** An order between the two has been funded. */
  isFunded: boolean
  /** The latest request between the two. */
  last: { status: DisclosureStatus; isMine: boolean; decidedAt: Date | null } | null
}

/** Why the viewer cannot ask now; null when they can. Refusals: 'escrow-not-funded', 'disclosure-open', 'disclosure-declined'. */
export const obstacleToAsking = ({ isFunded, last }: DisclosureFacts, at: Date) => {
  if (!isFunded) return 'escrow-not-funded' as const
  if (last?.status === 'asked' || last?.status === 'accepted') return 'disclosure-open' as const
  const isRecent = last?.decidedAt != null && later(last.decidedAt, { days: askAgainDays }) > at
  return last?.status === 'declined' && last.isMine && isRecent ? ('disclosure-declined' as const) : null
}
