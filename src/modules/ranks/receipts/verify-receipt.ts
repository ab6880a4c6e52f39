import { canonical, type Json } from '../engine/canonical'
import { type ConditionJson, conditionJson } from '../engine/condition-json'
import { digest } from '../engine/digest'
import { evaluate, type Standing } from '../engine/evaluate'
import type { Rendered } from '../engine/judge'
import { measure } from '../engine/measure'
import type { Metrics } from '../engine/metrics'
import { metricsJson } from '../engine/metrics-json'
import { builtInPolicies } from '../engine/policies/built-in'
import type { Policy } from '../engine/policy'
import { instantIn, readFacts } from '../engine/read-facts'
import { type Bag, bagIn, bagsIn, isBag, textIn, wholeIn } from '../engine/read-json'
import { readPolicy } from '../engine/read-policy'
import { type CheckingKey, checkSignature, type Signature } from './jws'
import { policyMark, receiptVersion } from './receipt'

/** One condition as the receipt says it and as the facts make it; null where one side has none. */
export interface Compared {
  readonly tier: string
  readonly metric: string
  readonly said: Rendered
  readonly found: Rendered
  readonly agrees: boolean
}

export interface Verification {
  readonly ok: true
  /** Nothing was found that disagrees, and the signature is this site's. */
  readonly holds: boolean
  readonly at: Date
  readonly subject: string
  readonly site: string
  readonly policyId: string
  /** The tier that the receipt says. */
  readonly tier: string
  readonly signature: Signature
  /** `enclosed`: no rule that ships with the code, but the receipt carries it, and its hash is right. */
  readonly policy: 'same' | 'enclosed' | 'different' | 'unknown'
  /** The rule by which it was judged again. */
  readonly rule: Policy | null
  readonly facts: boolean
  readonly metrics: boolean
  /** The tier that the facts make; null under a rule that is unknown here. */
  readonly tierFound: string | null
  readonly conditions: readonly Compared[]
}

/** No receipt at all, or one that says something a receipt cannot say. */
export interface Unreadable {
  readonly ok: false
  readonly message: string
}

const compare = (said: Bag | undefined, found: ConditionJson | undefined): Compared => ({
  tier: found?.tier ?? String(said?.['tier']),
  metric: found?.metric ?? String(said?.['metric']),
  said: (said?.['actual'] ?? null) as Rendered,
  found: found?.actual ?? null,
  agrees: said !== undefined && found !== undefined && canonical(said as Json) === canonical(found),
})

const compareAll = (said: readonly Bag[], standing: Standing | null): Compared[] => {
  const found = standing?.conditions.map(conditionJson) ?? []
  const longer = found.length > said.length ? found : said
  return longer.map((_, index) => compare(said[index], found[index]))
}

/** A rule of our own counts before whatever a receipt brings along under its name. */
const ruleOf = (said: Bag, policies: readonly Policy[]): Policy | null => {
  const id = textIn(said, 'id')
  const known = policies.find((policy) => policy.id === id)
  return known ?? (isBag(said['document']) ? readPolicy(said['document']) : null)
}

const policyState = async (
  said: Bag,
  { rule, isKnown }: { rule: Policy | null; isKnown: boolean },
): Promise<Verification['policy']> => {
  if (!rule) return 'unknown'
  if (canonical(said as Json) !== canonical(await policyMark(rule))) return 'different'
  return isKnown ? 'same' : 'enclosed'
}

const isHash = async (receipt: Bag, of: 'facts' | 'metrics'): Promise<boolean> =>
  textIn(receipt, `${of}Hash`) === (await digest(receipt[of] as Json))

const isSame = async (receipt: Bag, measured: Metrics): Promise<boolean> =>
  canonical(bagIn(receipt, 'metrics') as Json) === canonical(metricsJson(measured)) &&
  (await isHash(receipt, 'metrics'))

/** The judgement made again from the facts in the receipt. */
const judgeAgain = async (receipt: Bag, policies: readonly Policy[]) => {
  const at = instantIn(receipt, 'at')
  const said = bagIn(receipt, 'policy')
  const rule = ruleOf(said, policies)
  const facts = readFacts(bagIn(receipt, 'facts'))
  const measured = measure(facts, at)
  const standing = rule ? evaluate(rule, measured, { at, past: facts.past }) : null
  return {
    at,
    policyId: textIn(said, 'id'),
    rule,
    policy: await policyState(said, { rule, isKnown: rule !== null && policies.includes(rule) }),
    facts: await isHash(receipt, 'facts'),
    metrics: await isSame(receipt, measured),
    tierFound: standing?.tier ?? null,
    conditions: compareAll(bagsIn(receipt, 'conditions'), standing),
  }
}

interface Against {
  /** The public keys that count as this site's. */
  readonly keys: readonly CheckingKey[]
  readonly policies?: readonly Policy[]
}

const check = async (text: string, { keys, policies }: Against): Promise<Verification> => {
  const file: unknown = JSON.parse(text)
  if (!isBag(file)) throw new Error('receipt')
  const receipt = bagIn(file, 'receipt')
  if (wholeIn(receipt, 'version') !== receiptVersion) throw new Error('version')
  const judged = await judgeAgain(receipt, policies ?? builtInPolicies)
  const signature = await checkSignature(textIn(file, 'jws'), canonical(receipt as Json), keys)
  const tier = textIn(receipt, 'tier')
  const agrees =
    ['same', 'enclosed'].includes(judged.policy) &&
    judged.facts &&
    judged.metrics &&
    judged.tierFound === tier &&
    judged.conditions.every((condition) => condition.agrees)
  return {
    ...judged,
    ok: true,
    holds: agrees && signature === 'good',
    subject: textIn(receipt, 'subject'),
    site: textIn(receipt, 'site'),
    tier,
    signature,
  }
}

/**
 * Checks a receipt file (§2.6): the signature against the keys given, and everything that it says by judging its facts
 * again. Runs in a browser, on a server and in a shell alike; asks nobody.
 */
export const verifyReceipt = async (text: string, against: Against): Promise<Verification | Unreadable> => {
  try {
    return await check(text, against)
  } catch (error) {
    return { ok: false, message: (error as Error).message }
  }
}
