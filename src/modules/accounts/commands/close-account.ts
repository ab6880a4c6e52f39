import { dateOf } from '../../../platform/clock'
import { sha256 } from '../../../platform/crypto'
import type { Tx } from '../../../platform/db'
import { sendMail } from '../../../platform/mail'
import { formatLongDate } from '../../../ui'
import { leave, letterAddress } from '../../members'
import { refuse } from '../refusals'
import { removalAt } from '../rules'
import type { MemberArchive } from '../services'
import { insertClosing } from '../store'
import { texts } from '../texts'

/**
 * Begins to close an account: it leaves search, every session ends, and for 14 days the letter's link brings it back.
 * Refuses 'must-end-first' while something runs, and 'operators-do-not-close'.
 */
export const closeAccount = async (
  tx: Tx,
  asked: {
    id: string
    memberId: string
    isOperator: boolean
    token: string
    at: Date
    archive: MemberArchive
  },
): Promise<void> => {
  const { id, memberId, isOperator, token, at, archive } = asked
  if (isOperator) throw refuse('operators-do-not-close')
  for (const obstacle of archive.obstacles)
    if ((await obstacle.count(tx, memberId)) > 0) throw refuse('must-end-first')
  const dueAt = removalAt(at)
  await insertClosing(tx, { id, memberId, askedAt: at, dueAt, returnHash: sha256(token) })
  await leave(tx, { memberId, at })
  const member = await letterAddress(tx, memberId)
  if (!member) return
  const letter = texts[member.lang].mail.closing(formatLongDate(dateOf(dueAt), member.lang))
  await sendMail(tx, {
    to: member.email,
    lang: member.lang,
    name: member.name,
    ...letter,
    path: `/come-back?token=${token}`,
    at,
  })
}
