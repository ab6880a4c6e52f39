import { evaluate, type Standing } from './evaluate'
import type { Facts } from './facts'
import { measure } from './measure'
import type { Policy } from './policy'

/** The standing at `at` from the facts up to `at`, what was held before among them (§2). */
export const standingAt = (policy: Policy, facts: Facts, at: Date): Standing =>
  evaluate(policy, measure(facts, at), { at, past: facts.past })
