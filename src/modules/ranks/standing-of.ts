import type { Reader } from '../../platform/db'
import type { Standing } from './evaluate'
import { policyInForce } from './policies/in-force'
import { factsOf } from './queries-facts'
import { standingAt } from './standing-at'

/** One person's standing at `at` under the policy in force, in one statement. Undefined for an unknown id. */
export const standingOf = async (db: Reader, memberId: string, at: Date): Promise<Standing | undefined> => {
  const facts = (await factsOf(db, [memberId], at)).get(memberId)
  return facts && standingAt(policyInForce(at), facts, at)
}
