import type { Tx } from '../../../platform/db'
import { advanceEndNotice, type EndNoticeAct } from '../advance-end-notice'

/** The client answers why the work ends. */
export const giveReason = (tx: Tx, act: EndNoticeAct & { reason: string }) =>
  advanceEndNotice(tx, { verb: 'give-reason', act }, () => ({
    set: { reason: act.reason, reasonGivenAt: act.at },
  }))
