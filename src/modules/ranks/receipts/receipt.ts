import { canonical, type Json } from '../engine/canonical'
import { instantText } from '../engine/civil'
import { type ConditionJson, conditionJson } from '../engine/condition-json'
import { digest } from '../engine/digest'
import type { Earlier } from '../engine/earlier'
import { evaluate, type Standing } from '../engine/evaluate'
import type { Facts } from '../engine/facts'
import { factsJson } from '../engine/facts-json'
import { sinceOf } from '../engine/history/since'
import { measure } from '../engine/measure'
import { metricsJson } from '../engine/metrics-json'
import { builtInPolicies } from '../engine/policies/built-in'
import type { Policy } from '../engine/policy'
import { relevantFacts } from '../engine/relevant'
import type { Tier } from '../engine/tiers'
import { earlierJson, fewEarlier } from './earlier-facts'

export const receiptVersion = 1
/** What is larger is not checked: years of facts stay far below. */
export const receiptBytesMax = 2 * 1024 * 1024

/**
 * A condition with the instant since when it has read so (§2.5): null where it has for as far back as the facts go, absent in
 * receipts without the facts of earlier times.
 */
export type ReceiptCondition = ConditionJson & { readonly since?: string | null }

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
  readonly conditions: readonly ReceiptCondition[]
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
  /** What was before; with it the receipt says since when. */
  readonly earlier?: Earlier
}

interface Judged {
  readonly standing: Standing
  readonly facts: Facts
  readonly earlier: Earlier | null
  readonly at: Date
}

/** The conditions of a standing as a receipt says them; whoever checks it says them again. */
export const conditionsSaid = (
  policy: Policy,
  { standing, facts, earlier, at }: Judged,
): ReceiptCondition[] => {
  const said = standing.conditions.map(conditionJson)
  if (!earlier) return said
  const since = sinceOf(policy, { course: { facts, earlier }, standing }, at)
  return said.map((condition, index) => {
    const from = since[index]
    return { ...condition, since: from ? instantText(from) : null }
  })
}

/** Judges the facts at `at` and writes down how. The same facts give the same receipt, to the byte. */
export const makeReceipt = async ({ id, site, subject, at, policy, ...told }: Given): Promise<Receipt> => {
  const facts = relevantFacts(policy, told.facts)
  const measured = measure(facts, at)
  const standing = evaluate(policy, measured, { at, past: facts.past })
  const earlier = told.earlier ? fewEarlier(told.earlier, facts.orders) : null
  const counted = { ...factsJson(facts), ...(earlier && { earlier: earlierJson(earlier) }) }
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
    conditions: conditionsSaid(policy, { standing, facts, earlier, at }),
    tier: standing.tier,
  }
}

/** The file that a person keeps: the receipt's own bytes, and the signature over them. */
export const receiptFile = (text: string, jws: string): string =>
  `{"jws":${canonical(jws)},"receipt":${text}}`
