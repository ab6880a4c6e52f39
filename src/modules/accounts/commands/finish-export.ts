import type { Tx } from '../../../platform/db'
import { sendMail } from '../../../platform/mail'
import { letterAddress } from '../../members'
import { markMade } from '../store'
import { texts } from '../texts'

/** The archive lies in the file store; its owner is told by letter. */
export const finishExport = async (
  tx: Tx,
  made: { id: string; memberId: string; bytes: bigint; at: Date },
): Promise<void> => {
  await markMade(tx, made)
  const member = await letterAddress(tx, made.memberId)
  if (!member) return
  const letter = texts[member.lang].mail.exported
  await sendMail(tx, {
    to: member.email,
    lang: member.lang,
    name: member.name,
    ...letter,
    path: '/settings/export',
    at: made.at,
  })
}
