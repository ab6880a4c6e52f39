import { sha256 } from '../../../../platform/crypto'
import type { Tx } from '../../../../platform/db'
import { sendMail } from '../../../../platform/mail'
import { letterAddress, memberOfEmail } from '../../queries'
import { refuse } from '../../refusals'
import { texts } from '../../texts'
import { insertChange } from '../store'

/**
 * Asks for another address: the new one is sent a link that confirms it, the old one a link that stops it. An address that
 * somebody has already is told so by letter, and the page says the same as to everybody. Refuses 'same-address'.
 */
export const askForEmail = async (
  tx: Tx,
  asked: { id: string; memberId: string; email: string; tokens: { confirm: string; stop: string }; at: Date },
): Promise<void> => {
  const { id, memberId, email, tokens, at } = asked
  const member = await letterAddress(tx, memberId)
  if (!member || member.email === email) throw refuse('same-address', 'email')
  const { mail } = texts[member.lang]
  const isTaken = (await memberOfEmail(tx, email)) !== undefined
  await insertChange(tx, {
    ...{ id, memberId, oldEmail: member.email, newEmail: email, askedAt: at },
    ...{ confirmHash: sha256(tokens.confirm), stopHash: sha256(tokens.stop) },
  })
  const { lang, name } = member
  const confirm = { ...mail.newEmail, name, path: `/new-email?token=${tokens.confirm}` }
  await sendMail(tx, { to: email, lang, ...(isTaken ? mail.newEmailTaken : confirm), at })
  const stop = { ...mail.oldEmail(email), path: `/stop-new-email?token=${tokens.stop}` }
  await sendMail(tx, { to: member.email, lang, name, ...stop, at })
}
