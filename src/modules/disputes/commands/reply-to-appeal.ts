import type { Tx } from '../../../platform/db'
import type { Act } from '../advance'
import { advanceAppeal } from '../advance-appeals'

/** The other side says what it thinks of an appeal, once. Refuses 'not-yours' for whoever appealed, 'answered-before'. */
export const replyToAppeal = (tx: Tx, act: Act & { reply: string }) =>
  advanceAppeal(tx, { verb: 'reply', act }, () => ({ set: { reply: act.reply, repliedAt: act.at } }))
