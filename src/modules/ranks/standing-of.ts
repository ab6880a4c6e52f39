import type { Standing } from '../../engine/evaluate/evaluate'
import { standingAt } from '../../engine/evaluate/standing-at'
import type { Reader } from '../../platform/db'
import { policyInForce } from './calendar/in-force'
import { factsOf } from './queries-facts'

/** One person's standing at `at` under the policy in force, in one statement. Undefined for an unknown id. */
export const standingOf = async (db: Reader, memberId: string, at: Date): Promise<Standing | undefined> => {
  const facts = (await factsOf(db, [memberId], at)).get(memberId)
  return facts && standingAt(policyInForce(at), facts, at)
}
