import type { Tx } from '../../../platform/db'
import { sendMail } from '../../../platform/mail'
import { letterAddress } from '../queries'
import { texts } from '../texts'

export type AccountChange = keyof (typeof texts)['ja']['changes']

/** Writes to a member that something about signing in has changed, so that they notice where it was not them (§5.4). */
export const tellOfChange = async (
  tx: Tx,
  told: { memberId: string; change: AccountChange; at: Date; detail?: string },
): Promise<void> => {
  const member = await letterAddress(tx, told.memberId)
  if (!member) return
  const { mail, changes } = texts[member.lang]
  const letter = mail.changed(changes[told.change], told.detail ?? '')
  await sendMail(tx, {
    to: member.email,
    lang: member.lang,
    name: member.name,
    ...letter,
    path: '/settings/devices',
    at: told.at,
  })
}
