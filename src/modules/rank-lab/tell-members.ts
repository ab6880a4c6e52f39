import { topShareOf } from '../../engine/policy/policy-parts'
import { withDay } from '../../engine/policy/rule-hash'
import type { Tx } from '../../platform/db'
import { emit } from '../../platform/events'
import { sendMail } from '../../platform/mail'
import { letterAddress } from '../members'
import { announcementOf, factsWithCuts, policyInForce } from '../ranks'
import { announcementLetter, type Letter, type LetterReader, withdrawalLetter } from './announcement-letter'
import { policyAnnounced, policyWithdrawn } from './events'
import { keptPolicy } from './queries-lab'
import { recordNotice } from './store-lab'

interface Recipient {
  readonly id: string
  readonly memberId: string
  readonly at: Date
}

/** A letter to one person about a rule, once, however often this runs; false where they were told before, or have no address. */
const sendOnce = async (
  tx: Tx,
  { id, memberId, at }: Recipient,
  { kind, write }: { kind: 'announced' | 'withdrawn'; write: (reader: LetterReader) => Letter },
): Promise<boolean> => {
  const to = await letterAddress(tx, memberId)
  if (!to || !(await recordNotice(tx, { policyId: id, memberId, kind, at }))) return false
  const letter = write({ lang: to.lang, at })
  await sendMail(tx, { to: to.email, name: to.name, lang: to.lang, ...letter, path: '/my/rank', at })
  return true
}

/**
 * Tells one person what an announced rule changes for them, when, and how to keep their tier (§2.7): by a letter and a
 * notice. Nobody is told of a rule that was withdrawn meanwhile.
 */
export const tellAffected = async (tx: Tx, recipient: Recipient): Promise<void> => {
  const { id, memberId, at } = recipient
  const kept = await keptPolicy(tx, id)
  if (kept?.status !== 'published' || !kept.effectiveFrom) return
  const from = kept.effectiveFrom
  const policy = withDay(kept.document, from)
  // Not what this process knows of the calendar: it may have been published in another one, this very minute.
  const shares = [policyInForce(at), policy].flatMap((each) => topShareOf(each) ?? [])
  const facts = (await factsWithCuts(tx, { memberIds: [memberId], at, shares })).get(memberId)
  if (!facts) return
  const announcement = announcementOf({ policy, from }, facts, at)
  const write = (reader: LetterReader) => announcementLetter(announcement, reader)
  if (await sendOnce(tx, recipient, { kind: 'announced', write }))
    await emit(tx, policyAnnounced, { memberId, effectiveFrom: from, at })
}

/** Tells somebody who had been told of a rule that it will not come (§2.7). */
export const tellWithdrawn = async (tx: Tx, recipient: Recipient): Promise<void> => {
  const { id, memberId, at } = recipient
  const kept = await keptPolicy(tx, id)
  if (!kept?.effectiveFrom || kept.withdrawnReason === null) return
  const from = kept.effectiveFrom
  const about = { policy: withDay(kept.document, from), from, reason: kept.withdrawnReason }
  const write = (reader: LetterReader) => withdrawalLetter(about, reader)
  if (await sendOnce(tx, recipient, { kind: 'withdrawn', write }))
    await emit(tx, policyWithdrawn, { memberId, effectiveFrom: from, at })
}
