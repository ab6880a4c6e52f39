import { monthsLater } from './civil'
import type { Facts } from './facts'
import { forecast } from './forecast'
import type { Policy } from './policy'

/**
 * When time alone may change a standing or its warnings next (§2.4). The forecast looks a year ahead; if nothing turns until
 * then, it is asked again then.
 */
export const nextTurn = (policy: Policy, facts: Facts, at: Date): Date => {
  const { steps, warnings } = forecast(policy, facts, at)
  const turns = [...steps, ...warnings].map((turn) => turn.at.getTime())
  return turns.length > 0 ? new Date(Math.min(...turns)) : monthsLater(at, 12)
}
