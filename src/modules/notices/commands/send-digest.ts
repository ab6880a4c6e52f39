import type { Tx } from '../../../platform/db'
import { sendMail } from '../../../platform/mail'
import { letterAddress } from '../../members'
import { takeDigest } from '../store-settings'
import { settingTexts } from '../texts'

/** The letter of the morning: one line for everything that waited for it, each with its page. Nothing waits, no letter. */
export const sendDigest = async (tx: Tx, of: { memberId: string; before: Date; at: Date }): Promise<void> => {
  const { memberId, before, at } = of
  const lines = await takeDigest(tx, { memberId, before })
  const to = await letterAddress(tx, memberId)
  if (lines.length === 0 || !to) return
  const t = settingTexts[to.lang].digest
  const entries = lines.map(({ text, href }) => [href, text] as const)
  const letter = {
    subject: t.subject(lines.length),
    body: t.lead,
    entries,
    path: '/settings/notices',
    action: t.settings,
  }
  await sendMail(tx, { to: to.email, name: to.name, lang: to.lang, ...letter, at })
}
