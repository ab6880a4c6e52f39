import type { Tx } from '../../../platform/db'
import { sendMail } from '../../../platform/mail'
import { formatExact } from '../../../ui'
import { deviceName, shortAddress } from '../device-name'
import { letterAddress } from '../queries'
import { texts } from '../texts'

/** Writes to a member that somebody signed in on a device that the account does not know (§5.4). */
export const tellOfNewDevice = async (
  tx: Tx,
  seen: { memberId: string; agent: string; address: string; at: Date },
): Promise<void> => {
  const member = await letterAddress(tx, seen.memberId)
  if (!member) return
  const t = texts[member.lang]
  const letter = t.mail.newDevice({
    device: deviceName(seen.agent) ?? t.settings.unknownDevice,
    network: shortAddress(seen.address) ?? t.settings.unknownNetwork,
    time: formatExact(seen.at, member.lang),
  })
  await sendMail(tx, {
    to: member.email,
    lang: member.lang,
    name: member.name,
    ...letter,
    path: '/settings/devices',
    at: seen.at,
  })
}
