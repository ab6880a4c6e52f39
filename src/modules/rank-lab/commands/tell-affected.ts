import { topShareOf } from '../../../engine/policy/policy-parts'
import { withDay } from '../../../engine/policy/rule-hash'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { sendMail } from '../../../platform/mail'
import { letterAddress } from '../../members'
import { announcementOf, factsWithCuts, policyInForce } from '../../ranks'
import { announcementLetter } from '../announcement-letter'
import { policyAnnounced } from '../events'
import { keptPolicy } from '../queries-lab'
import { recordNotice } from '../store-lab'

/**
 * Tells one person what an announced rule changes for them, when, and how to keep their tier (§2.7): by a letter and a
 * notice, once, however often this runs. Nobody is told of a rule that was withdrawn meanwhile.
 */
export const tellAffected = async (
  tx: Tx,
  { id, memberId, at }: { id: string; memberId: string; at: Date },
): Promise<void> => {
  const kept = await keptPolicy(tx, id)
  if (kept?.status !== 'published' || !kept.effectiveFrom) return
  const to = await letterAddress(tx, memberId)
  const from = kept.effectiveFrom
  const policy = withDay(kept.document, from)
  // Not what this process knows of the calendar: it may have been published in another one, this very minute.
  const shares = [policyInForce(at), policy].flatMap((each) => topShareOf(each) ?? [])
  const facts = (await factsWithCuts(tx, { memberIds: [memberId], at, shares })).get(memberId)
  if (!to || !facts || !(await recordNotice(tx, { policyId: id, memberId, kind: 'announced', at }))) return
  const announcement = announcementOf({ policy, from }, facts, at)
  const lang = to.lang === 'en' ? 'en' : 'ja'
  const letter = announcementLetter(announcement, { name: to.name, lang, at })
  await sendMail(tx, { to: to.email, ...letter, path: '/my/rank', at })
  await emit(tx, policyAnnounced, { memberId, effectiveFrom: from, at })
}
