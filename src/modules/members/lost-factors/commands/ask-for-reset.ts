import { sha256 } from '../../../../platform/crypto'
import type { Tx } from '../../../../platform/db'
import { sendMail } from '../../../../platform/mail'
import { letterAddress, memberOfEmail } from '../../queries'
import { refuse } from '../../refusals'
import { texts } from '../../texts'
import { insertReset } from '../store'

/**
 * Whoever knows the password but has lost app and recovery codes asks operators for help; the address is sent a link that stops
 * it. Refuses 'operators-by-shell', and 'reset-asked' where one waits already.
 */
export const askForReset = async (
  tx: Tx,
  asked: { id: string; memberId: string; words: string; stopToken: string; at: Date },
): Promise<void> => {
  const { id, memberId, words, stopToken, at } = asked
  const member = await letterAddress(tx, memberId)
  if (!member || (await memberOfEmail(tx, member.email))?.kind === 'operator')
    throw refuse('operators-by-shell')
  const isNew = await insertReset(tx, { id, memberId, words, stopHash: sha256(stopToken), askedAt: at })
  if (!isNew) throw refuse('reset-asked')
  const letter = texts[member.lang].mail.resetAsked
  await sendMail(tx, {
    to: member.email,
    ...letter,
    lang: member.lang,
    name: member.name,
    path: `/stop-reset?token=${stopToken}`,
    at,
  })
}
