import { recordAuditEntry } from '../../../../platform/audit'
import { dateOf, later } from '../../../../platform/clock'
import type { Tx } from '../../../../platform/db'
import { sendMail } from '../../../../platform/mail'
import { letterAddress } from '../../queries'
import { refuse } from '../../refusals'
import { texts } from '../../texts'
import { resetDays } from '../rules'
import { decideReset, lockReset } from '../store'

/**
 * An operator has looked at who asks: a week later the second factor goes, unless it is stopped; or nothing happens. The person
 * is told by letter, the reason stands in the audit log. Refuses 'reset-not-found', 'reset-over'.
 */
export const answerReset = async (
  tx: Tx,
  word: { id: string; approves: boolean; operatorId: string; reason: string; at: Date },
): Promise<void> => {
  const { id, approves, operatorId, reason, at } = word
  const reset = await lockReset(tx, { id })
  if (!reset || reset.memberId === operatorId) throw refuse('reset-not-found')
  if (reset.decidedAt || reset.stoppedAt) throw refuse('reset-over')
  const worksAt = approves ? later(at, { days: resetDays }) : null
  await decideReset(tx, { id, decidedBy: operatorId, decidedAt: at, reason, worksAt })
  await recordAuditEntry(tx, {
    ...{ at, actorId: operatorId, deed: approves ? 'approve-reset' : 'refuse-reset', reason },
    ...{ subjectKind: 'member', subjectId: reset.memberId },
  })
  const member = await letterAddress(tx, reset.memberId)
  if (!member) return
  const { resetApproved, resetRefused } = texts[member.lang].mail
  const letter = worksAt ? resetApproved(dateOf(worksAt)) : resetRefused
  await sendMail(tx, {
    to: member.email,
    ...letter,
    lang: member.lang,
    name: member.name,
    path: '/sign-in',
    at,
  })
}
