import type { Facts } from '../facts/facts'
import { measure } from '../measure/measure'
import type { Policy } from '../policy/policy'
import { evaluate, type Standing } from './evaluate'

/** The standing at `at` from the facts up to `at`, what was held before among them (§2). */
export const standingAt = (policy: Policy, facts: Facts, at: Date): Standing =>
  evaluate(policy, measure(facts, at), { at, past: facts.past })
