import { earlier } from '../../../platform/clock'
import { sameText } from '../../../platform/crypto'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { verificationChanged } from '../events'
import { refuse } from '../refusals'
import { codeMinutes } from '../rules'
import { lockPerson } from '../store'
import { keepPhone, latestCode, useCode } from '../store-phone'

interface Confirmation {
  memberId: string
  /** The mark of the typed digits for the code of this id. */
  markOf: (codeId: string) => string
  at: Date
}

/** Confirms the number that the code went to (§5.1). Refuses a wrong or old code, and a number held by somebody else. */
export const confirmPhone = async (tx: Tx, { memberId, markOf, at }: Confirmation): Promise<void> => {
  const code = await latestCode(tx, memberId)
  if (!code || code.usedAt || code.sentAt <= earlier(at, { minutes: codeMinutes }))
    throw refuse('no-code-waiting', 'code')
  if (!sameText(code.codeSha256, markOf(code.id))) throw refuse('code-wrong', 'code')
  await lockPerson(tx, code.phoneE164)
  const isKept = await keepPhone(tx, { memberId, phoneE164: code.phoneE164, verifiedAt: at })
  if (!isKept) throw refuse('phone-taken', 'code')
  await useCode(tx, { id: code.id, at })
  await emit(tx, verificationChanged, { memberId, kind: 'phone', outcome: 'confirmed', at })
}
