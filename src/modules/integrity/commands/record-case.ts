import type { Tx } from '../../../platform/db'
import type { Suspicion } from '../detect'
import { isNewEvidence, isSamePattern, patternOf } from '../rules'
import { growCase, insertCase, type KnownCase, lockCasesOf, setEvidence } from '../store'

const sharing = (known: readonly KnownCase[], memberIds: readonly string[]): KnownCase | undefined => {
  const shared = (one: KnownCase): number => one.memberIds.filter((id) => memberIds.includes(id)).length
  const same = known.filter((one) => isSamePattern(one.memberIds, memberIds))
  return same.sort((a, b) => shared(b) - shared(a))[0]
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))

/**
 * Remembers what the detectors saw (§2.7): a new case, more evidence for an open one, or a decided one opened again when
 * the evidence goes beyond what was decided upon. Seen twice, it changes nothing. Refuses nothing, and moves no rank.
 */
export const recordCase = async (
  tx: Tx,
  seen: { id: string; suspicion: Suspicion; at: Date },
): Promise<void> => {
  const { id, suspicion, at } = seen
  const { memberIds, score, signals } = suspicion
  const orderIds = [...new Set(signals.flatMap((signal) => signal.orderIds))]
  const known = sharing(await lockCasesOf(tx, memberIds), memberIds)
  if (!known) {
    if (await insertCase(tx, { id, pattern: patternOf(memberIds), score, at }))
      await setEvidence(tx, id, suspicion)
    return
  }
  const isDecided = known.status !== 'open'
  if (isDecided && !isNewEvidence(known.decidedUpon, orderIds)) return
  const isKnown = memberIds.every((memberId) => known.memberIds.includes(memberId))
  if (!isDecided && isKnown && isSameSet(known.orderIds, orderIds)) return
  await growCase(tx, { id: known.id, score, at, isReopened: isDecided })
  await setEvidence(tx, known.id, suspicion)
}
