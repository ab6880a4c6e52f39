import { clientPolicy, clientStandingAt } from '../../../engine/evaluate/client-standing'
import { clientDueAt } from '../../../engine/measure/measure-client'
import { maxDate } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { newId } from '../../../platform/ids'
import { clientTierChanged } from '../events'
import { clientFactsOf } from '../queries-facts'
import { changeClient, lockClient, setClientDue } from '../store'

/**
 * Judges one client as of `at`, or as of when the standing held was given if that is later: when the standing differs from the
 * one held, it is held, remembered, and told (§2.8). Notes when time alone may change it again. One statement for whoever is no client.
 */
export const judgeClient = async (tx: Tx, judged: { memberId: string; at: Date }): Promise<void> => {
  const { memberId } = judged
  const held = await lockClient(tx, judged)
  if (!held) return
  // Whoever waited for the lock may bring an older time, by which the facts of the newer judgement had not happened.
  const at = maxDate(held.since, judged.at)
  // Read after the lock: whoever held it before has left facts that this judgement must see.
  const facts = (await clientFactsOf(tx, [memberId], at)).get(memberId)
  if (!facts) return
  const standing = clientStandingAt(facts, at)
  const dueAt = clientDueAt(facts, at)
  if (dueAt.getTime() !== held.dueAt.getTime()) await setClientDue(tx, { memberId, dueAt })
  if (standing.tier === held.tier) return
  const change = { memberId, fromTier: held.tier, toTier: standing.tier, at }
  const changeId = newId(at)
  await changeClient(tx, { id: changeId, ...change, policy: clientPolicy.id, standing })
  await emit(tx, clientTierChanged, { ...change, changeId })
}
