import type { Tx } from '../../../platform/db'
import { advanceEndNotice, type EndNoticeAct } from '../advance-end-notice'

/** The client takes back the notice before its last day: the work goes on. */
export const takeBack = (tx: Tx, act: EndNoticeAct) =>
  advanceEndNotice(tx, { verb: 'take-back', act }, () => ({ set: { takenBackAt: act.at } }))
