import type { Tx } from '../../../platform/db'
import { advanceEndNotice, type EndNoticeAct } from '../advance-end-notice'

/** The freelancer asks why the work ends: the client owes the reason (§3.1). */
export const askReason = (tx: Tx, act: EndNoticeAct) =>
  advanceEndNotice(tx, { verb: 'ask-reason', act }, () => ({ set: { reasonAskedAt: act.at } }))
