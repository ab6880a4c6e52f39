import { readEarlier } from '../../../engine/documents/earlier-facts'
import { metricsJson } from '../../../engine/documents/metrics-json'
import { readFacts, readInstant } from '../../../engine/documents/read-facts'
import { evaluate } from '../../../engine/evaluate/evaluate'
import type { ConditionOf } from '../../../engine/evaluate/evaluate-policy'
import { measure } from '../../../engine/measure/measure'
import type { Policy } from '../../../engine/policy/policy'
import { readPolicy } from '../../../engine/policy/read-policy'
import type { PolicyOf } from '../../../engine/policy/rule-language'
import type { Json } from '../../../engine/values/canonical'
import {
  isJsonObject,
  type JsonObject,
  readObject,
  readOneOf,
  readText,
} from '../../../engine/values/read-json'
import { reevaluateClientReceipt } from '../clients/reevaluate-client-receipt'
import { conditionRecords, policyMark, type Receipt } from './receipt'

/** Whom a receipt is about: it says so itself, and by that which engine judges it again. */
export type About = 'freelancer' | 'client'

/** What a reader has to be told of a rule, whomever it judges. */
export type RuleNames = Pick<PolicyOf<string, string, string>, 'tiers' | 'noneLabels'>

/** One condition as receipts carry it, in any vocabulary. */
export type ConditionRecord = Pick<
  ConditionOf<string, string, string>,
  'tier' | 'metric' | 'met' | 'required' | 'actual' | 'evidence' | 'allowance'
> & { readonly since?: string | null }

/** The judgement made again from the facts in a receipt. */
export interface Reevaluation {
  /** Null where the rule is unknown here: then nothing can be judged. */
  readonly rule: RuleNames | null
  /** Whether the rule ships with the code; it may also have come with the receipt. */
  readonly isKnown: boolean
  readonly mark: Receipt['policy'] | null
  readonly metrics: Json
  readonly tier: string | null
  readonly conditions: readonly ConditionRecord[]
}

/** A rule of our own counts before whatever a receipt brings along under its name. */
const ruleOf = (said: JsonObject, policies: readonly Policy[]): Policy | null => {
  const id = readText(said, 'id')
  const known = policies.find((policy) => policy.id === id)
  return known ?? (isJsonObject(said['document']) ? readPolicy(said['document']) : null)
}

const freelancerAgain = async (receipt: JsonObject, policies: readonly Policy[]): Promise<Reevaluation> => {
  const at = readInstant(receipt, 'at')
  const rule = ruleOf(readObject(receipt, 'policy'), policies)
  const told = readObject(receipt, 'facts')
  const facts = readFacts(told)
  const earlier = 'earlier' in told ? readEarlier(readObject(told, 'earlier')) : null
  const measured = measure(facts, at)
  const standing = rule ? evaluate(rule, measured, { at, past: facts.past }) : null
  return {
    rule,
    isKnown: rule !== null && policies.includes(rule),
    mark: rule && (await policyMark(rule)),
    metrics: metricsJson(measured),
    tier: standing?.tier ?? null,
    conditions: rule && standing ? conditionRecords(rule, { standing, facts, earlier, at }) : [],
  }
}

/** Receipts of freelancers do not say whom they are about: they were there first. */
export const aboutOf = (receipt: JsonObject): About =>
  'about' in receipt ? readOneOf(receipt, 'about', ['client']) : 'freelancer'

export const reevaluateReceipt = (receipt: JsonObject, policies: readonly Policy[]): Promise<Reevaluation> =>
  aboutOf(receipt) === 'client' ? reevaluateClientReceipt(receipt) : freelancerAgain(receipt, policies)
