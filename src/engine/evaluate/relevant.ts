import type { Facts, OrderFact } from '../facts/facts'
import type { Policy } from '../policy/policy'
import { boundsOf, hasMemory } from '../policy/policy-parts'

const withoutContract = ({ contract: _, ...order }: OrderFact): OrderFact => order

/**
 * The facts that a policy asks for: what was held before only where it has a memory, contracts only where it bounds them
 * (§2.7). A receipt carries no more.
 */
export const relevantFacts = (policy: Policy, { past, orders, ...facts }: Facts): Facts => ({
  ...facts,
  orders: boundsOf(policy).length > 0 ? orders : orders.map(withoutContract),
  ...(past && hasMemory(policy) && { past }),
})
