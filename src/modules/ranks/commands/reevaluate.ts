import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { newId } from '../../../platform/ids'
import { holdTier } from '../../members'
import { monthsLater } from '../civil'
import { evaluate } from '../evaluate'
import { tierChanged } from '../events'
import type { Facts } from '../facts'
import { forecast } from '../forecast'
import { measure } from '../measure'
import { policyInForce } from '../policies/in-force'
import type { Policy } from '../policy'
import { subjectOf } from '../queries-facts'
import { insertChange, lockSubject, setDue } from '../store'
import { issueReceipt } from './issue-receipt'

/** The forecast looks a year ahead; if nothing turns until then, it is asked again then. */
const nextTurn = (policy: Policy, facts: Facts, at: Date): Date =>
  forecast(policy, facts, at).steps[0]?.at ?? monthsLater(at, 12)

/**
 * Judges one person as of `at` and awards what follows: when the tier differs from the one held, it is held, remembered
 * with its standing and a signed receipt, and told (§2.4, §2.6). Notes when time alone may change it again. Costs two
 * statements when nothing changes, three when only that time does; one for whoever has no profile.
 */
export const reevaluate = async (tx: Tx, judged: { memberId: string; at: Date }): Promise<void> => {
  const { memberId, at } = judged
  const held = await lockSubject(tx, memberId)
  if (!held) return
  // Read after the lock: whoever held it before has left facts that this judgement must see.
  const subject = await subjectOf(tx, memberId, at)
  if (!subject) return
  const { facts } = subject
  const policy = policyInForce(at)
  const standing = evaluate(policy, measure(facts, at))
  const dueAt = nextTurn(policy, facts, at)
  if (dueAt.getTime() !== subject.dueAt?.getTime()) await setDue(tx, { memberId, dueAt })
  if (standing.tier === held) return
  const change = { memberId, fromTier: held, toTier: standing.tier, at }
  const changeId = newId(at)
  await insertChange(tx, { id: changeId, ...change, policy: policy.id, standing })
  await issueReceipt(tx, { id: newId(at), memberId, changeId, at, facts })
  await holdTier(tx, { memberId, tier: standing.tier, at })
  await emit(tx, tierChanged, change)
}
