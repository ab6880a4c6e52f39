import { clientAgain } from '../clients/client-again'
import type { Json } from '../engine/canonical'
import type { ConditionOf } from '../engine/climb'
import { evaluate } from '../engine/evaluate'
import { measure } from '../engine/measure'
import { metricsJson } from '../engine/metrics-json'
import type { Policy } from '../engine/policy'
import { instantIn, readFacts } from '../engine/read-facts'
import { type Bag, bagIn, isBag, oneIn, textIn } from '../engine/read-json'
import { readPolicy } from '../engine/read-policy'
import type { PolicyOf } from '../engine/rule-language'
import { readEarlier } from './earlier-facts'
import { conditionsSaid, policyMark, type Receipt } from './receipt'

/** Whom a receipt is about: it says so itself, and by that which engine judges it again. */
export type About = 'freelancer' | 'client'

/** What a reader has to be told of a rule, whomever it judges. */
export type RuleNames = Pick<PolicyOf<string, string, string>, 'tiers' | 'noneLabels'>

/** One condition as receipts carry it, in any vocabulary. */
export type ConditionSaid = Pick<
  ConditionOf<string, string, string>,
  'tier' | 'metric' | 'met' | 'required' | 'actual' | 'evidence' | 'allowance'
> & { readonly since?: string | null }

/** The judgement made again from the facts in a receipt. */
export interface JudgedAgain {
  /** Null where the rule is unknown here: then nothing can be judged. */
  readonly rule: RuleNames | null
  /** Whether the rule ships with the code; it may also have come with the receipt. */
  readonly isKnown: boolean
  readonly mark: Receipt['policy'] | null
  readonly metrics: Json
  readonly tier: string | null
  readonly conditions: readonly ConditionSaid[]
}

/** A rule of our own counts before whatever a receipt brings along under its name. */
const ruleOf = (said: Bag, policies: readonly Policy[]): Policy | null => {
  const id = textIn(said, 'id')
  const known = policies.find((policy) => policy.id === id)
  return known ?? (isBag(said['document']) ? readPolicy(said['document']) : null)
}

const freelancerAgain = async (receipt: Bag, policies: readonly Policy[]): Promise<JudgedAgain> => {
  const at = instantIn(receipt, 'at')
  const rule = ruleOf(bagIn(receipt, 'policy'), policies)
  const told = bagIn(receipt, 'facts')
  const facts = readFacts(told)
  const earlier = 'earlier' in told ? readEarlier(bagIn(told, 'earlier')) : null
  const measured = measure(facts, at)
  const standing = rule ? evaluate(rule, measured, { at, past: facts.past }) : null
  return {
    rule,
    isKnown: rule !== null && policies.includes(rule),
    mark: rule && (await policyMark(rule)),
    metrics: metricsJson(measured),
    tier: standing?.tier ?? null,
    conditions: rule && standing ? conditionsSaid(rule, { standing, facts, earlier, at }) : [],
  }
}

/** Receipts of freelancers do not say whom they are about: they were there first. */
export const aboutOf = (receipt: Bag): About =>
  'about' in receipt ? oneIn(receipt, 'about', ['client']) : 'freelancer'

export const judgedAgain = (receipt: Bag, policies: readonly Policy[]): Promise<JudgedAgain> =>
  aboutOf(receipt) === 'client' ? clientAgain(receipt) : freelancerAgain(receipt, policies)
