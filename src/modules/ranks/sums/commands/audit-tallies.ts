import type { Tx } from '../../../../platform/db'
import { yearBefore } from '../../engine/civil'
import { membersMiscounted } from '../../queries-metrics'
import { countTallies } from '../queries-tallies'
import { insertAudit, rebuildTallies } from '../store-tallies'

export interface Audit {
  readonly people: number
  /** Whose tallies did not say what the facts say. */
  readonly memberIds: readonly string[]
}

/**
 * Holds the tallies, moved to `at` before, against the facts of everybody (§2.4), and writes down what differed; then they
 * are made anew from the facts.
 */
export const auditTallies = async (tx: Tx, of: { judgedBy: string; at: Date }): Promise<Audit> => {
  const { judgedBy, at } = of
  const memberIds = await membersMiscounted(tx, at)
  const audit = { people: await countTallies(tx), memberIds }
  await insertAudit(tx, { at, ...audit })
  if (memberIds.length > 0) await rebuildTallies(tx, { since: yearBefore(at), judgedBy, at })
  return audit
}
