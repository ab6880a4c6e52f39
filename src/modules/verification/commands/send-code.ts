import { earlier } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import type { Lang } from '../../../platform/i18n'
import { sendText } from '../../../platform/mail'
import { refuse } from '../refusals'
import { codeResendSeconds, codesPerDay, readMobile } from '../rules'
import { lockPerson } from '../store'
import { codesSince, insertCode } from '../store-phone'
import { texts } from '../texts'

interface CodeRequest {
  id: string
  memberId: string
  /** As typed. */
  phone: string
  /** Six digits, and the mark by which they are recognised later. */
  digits: string
  mark: string
  lang: Lang
  at: Date
}

/**
 * Sends a one-time code by text message (§5.1). Refuses numbers that cannot receive one, a second code within a
 * minute, and more than five in 24 hours by one person or to one number.
 */
export const sendCode = async (tx: Tx, sending: CodeRequest): Promise<void> => {
  const { id, memberId, at } = sending
  const phoneE164 = readMobile(sending.phone)
  if (!phoneE164) throw refuse('phone-not-mobile', 'phone')
  await lockPerson(tx, memberId)
  await lockPerson(tx, phoneE164)
  const sent = await codesSince(tx, { memberId, phoneE164, since: earlier(at, { days: 1 }) })
  if (sent.lastAt && sent.lastAt > earlier(at, { seconds: codeResendSeconds }))
    throw refuse('code-just-sent', 'phone')
  if (Math.max(sent.byPerson, sent.toNumber) >= codesPerDay) throw refuse('too-many-codes', 'phone')
  const isNew = await insertCode(tx, { id, memberId, phoneE164, codeSha256: sending.mark, sentAt: at })
  if (isNew)
    await sendText(tx, { to: phoneE164, body: texts[sending.lang].phone.message(sending.digits), at })
}
