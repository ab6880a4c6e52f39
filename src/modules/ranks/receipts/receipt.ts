import { type ConditionJson, conditionJson } from '../../../engine/documents/condition-json'
import { earlierJson, pruneHistory } from '../../../engine/documents/earlier-facts'
import { factsJson } from '../../../engine/documents/facts-json'
import { metricsJson } from '../../../engine/documents/metrics-json'
import { evaluate, type Standing } from '../../../engine/evaluate/evaluate'
import { relevantFacts } from '../../../engine/evaluate/relevant'
import type { FactHistory } from '../../../engine/facts/fact-history'
import type { Facts } from '../../../engine/facts/facts'
import { sinceOf } from '../../../engine/history/since'
import { measure } from '../../../engine/measure/measure'
import { builtInPolicies } from '../../../engine/policy/policies/built-in'
import type { Policy } from '../../../engine/policy/policy'
import type { Tier } from '../../../engine/policy/tiers'
import { canonical, type Json } from '../../../engine/values/canonical'
import { instantText } from '../../../engine/values/civil'
import { digest } from '../../../engine/values/digest'

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
  readonly earlier?: FactHistory
}

interface Judged {
  readonly standing: Standing
  readonly facts: Facts
  readonly earlier: FactHistory | null
  readonly at: Date
}

/** The conditions of a standing as a receipt says them; whoever checks it says them again. */
export const conditionRecords = (
  policy: Policy,
  { standing, facts, earlier, at }: Judged,
): ReceiptCondition[] => {
  const said = standing.conditions.map(conditionJson)
  if (!earlier) return said
  const since = sinceOf(policy, { history: { facts, earlier }, standing }, at)
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
  const earlier = told.earlier ? pruneHistory(told.earlier, facts.orders) : null
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
    conditions: conditionRecords(policy, { standing, facts, earlier, at }),
    tier: standing.tier,
  }
}

/** The file that a person keeps: the receipt's own bytes, and the signature over them. */
export const receiptFile = (text: string, jws: string): string =>
  `{"jws":${canonical(jws)},"receipt":${text}}`
