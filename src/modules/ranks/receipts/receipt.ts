import { canonical, type Json } from '../engine/canonical'
import { instantText } from '../engine/civil'
import { type ConditionJson, conditionJson } from '../engine/condition-json'
import { digest } from '../engine/digest'
import { evaluate } from '../engine/evaluate'
import type { Facts } from '../engine/facts'
import { factsJson } from '../engine/facts-json'
import { measure } from '../engine/measure'
import { metricsJson } from '../engine/metrics-json'
import { builtInPolicies } from '../engine/policies/built-in'
import type { Policy } from '../engine/policy'
import { relevantFacts } from '../engine/relevant'
import type { Tier } from '../engine/tiers'

export const receiptVersion = 1

/** A judgement with all that it was made from (§2.6): whoever has it can make it again and compare. */
export type Receipt = {
  readonly id: string
  readonly version: typeof receiptVersion
  readonly site: string
  readonly policy: {
    readonly id: string
    readonly version: number
    readonly hash: string
    /** The rule itself, where it does not ship with the code: whoever checks this offline could not know it. */
    readonly document?: Json
  }
  /** The id of the person judged; no name. */
  readonly subject: string
  readonly at: string
  readonly facts: Json
  readonly factsHash: string
  readonly metrics: Json
  readonly metricsHash: string
  readonly conditions: readonly ConditionJson[]
  readonly tier: Tier
}

/** What identifies a rule: its id says which, its hash that not a word of it has changed. */
export const policyMark = async (policy: Policy): Promise<Receipt['policy']> => ({
  id: policy.id,
  version: policy.version,
  hash: await digest(policy),
  ...(builtInPolicies.some(({ id }) => id === policy.id) ? {} : { document: policy as unknown as Json }),
})

interface Given {
  readonly id: string
  readonly site: string
  readonly subject: string
  readonly at: Date
  readonly policy: Policy
  /** As they were known at `at`. */
  readonly facts: Facts
}

/** Judges the facts at `at` and writes down how. The same facts give the same receipt, to the byte. */
export const makeReceipt = async ({ id, site, subject, at, policy, ...told }: Given): Promise<Receipt> => {
  const facts = relevantFacts(policy, told.facts)
  const measured = measure(facts, at)
  const { tier, conditions } = evaluate(policy, measured, { at, past: facts.past })
  const counted = factsJson(facts)
  const metrics = metricsJson(measured)
  return {
    id,
    version: receiptVersion,
    site,
    policy: await policyMark(policy),
    subject,
    at: instantText(at),
    facts: counted,
    factsHash: await digest(counted),
    metrics,
    metricsHash: await digest(metrics),
    conditions: conditions.map(conditionJson),
    tier,
  }
}

/** The file that a person keeps: the receipt's own bytes, and the signature over them. */
export const receiptFile = (text: string, jws: string): string =>
  `{"jws":${canonical(jws)},"receipt":${text}}`
