import { withDay } from '../../../engine/policy/rule-hash'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { sendMail } from '../../../platform/mail'
import { letterAddress } from '../../members'
import { withdrawalLetter } from '../announcement-letter'
import { policyWithdrawn } from '../events'
import { keptPolicy } from '../queries-lab'
import { recordNotice } from '../store-lab'

/** Tells somebody who had been told of a rule that it will not come (§2.7); once, however often this runs. */
export const tellWithdrawn = async (
  tx: Tx,
  { id, memberId, at }: { id: string; memberId: string; at: Date },
): Promise<void> => {
  const kept = await keptPolicy(tx, id)
  if (!kept?.effectiveFrom || kept.withdrawnReason === null) return
  const to = await letterAddress(tx, memberId)
  if (!to || !(await recordNotice(tx, { policyId: id, memberId, kind: 'withdrawn', at }))) return
  const from = kept.effectiveFrom
  const about = { policy: withDay(kept.document, from), from, reason: kept.withdrawnReason }
  const lang = to.lang === 'en' ? 'en' : 'ja'
  await sendMail(tx, {
    to: to.email,
    ...withdrawalLetter(about, { name: to.name, lang, at }),
    path: '/my/rank',
    at,
  })
  await emit(tx, policyWithdrawn, { memberId, effectiveFrom: from, at })
}
