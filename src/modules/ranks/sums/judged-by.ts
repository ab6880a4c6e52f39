import { pledgeInForce } from '../../verification'
import type { Policy } from '../engine/policy'
import { boundsOf, hasMemory } from '../engine/policy-parts'

/** Everybody is judged anew when this changes: the rule, or a text that everybody has to confirm. */
export const judgedBy = (policy: Policy, at: Date): string =>
  `${policy.id} ${policy.version} ${pledgeInForce(at).version}`

/** Whether tiers differ only where a condition turned: without memory, and without a bound per contract. */
export const isPlain = (policy: Policy): boolean => !hasMemory(policy) && boundsOf(policy).length === 0
