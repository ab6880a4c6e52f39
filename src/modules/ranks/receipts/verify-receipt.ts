import { canonical, type Json } from '../engine/canonical'
import { digest } from '../engine/digest'
import type { Rendered } from '../engine/judge'
import { builtInPolicies } from '../engine/policies/built-in'
import type { Policy } from '../engine/policy'
import { instantIn } from '../engine/read-facts'
import { type Bag, bagIn, bagsIn, isBag, textIn, wholeIn } from '../engine/read-json'
import {
  type About,
  aboutOf,
  type ConditionSaid,
  type JudgedAgain,
  judgedAgain,
  type RuleNames,
} from './judged-again'
import { type CheckingKey, checkSignature, type Signature } from './jws'
import { receiptVersion } from './receipt'

/** One condition as the receipt says it and as the facts make it; null where one side has none. */
export interface Compared {
  readonly tier: string
  readonly metric: string
  readonly said: Rendered
  readonly found: Rendered
  /** Since when it reads so; null for as far back as the facts go, and where the receipt does not say. */
  readonly since: { readonly said: string | null; readonly found: string | null }
  readonly agrees: boolean
}

export interface Verification {
  readonly ok: true
  /** Nothing was found that disagrees, and the signature is this site's. */
  readonly holds: boolean
  readonly about: About
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
  readonly rule: RuleNames | null
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

const sinceIn = (said: Bag | undefined): string | null => {
  const since = said?.['since']
  return typeof since === 'string' ? since : null
}

const compare = (said: Bag | undefined, found: ConditionSaid | undefined): Compared => ({
  tier: found?.tier ?? String(said?.['tier']),
  metric: found?.metric ?? String(said?.['metric']),
  said: (said?.['actual'] ?? null) as Rendered,
  found: found?.actual ?? null,
  since: { said: sinceIn(said), found: found?.since ?? null },
  agrees: said !== undefined && found !== undefined && canonical(said as Json) === canonical(found),
})

const compareAll = (said: readonly Bag[], found: readonly ConditionSaid[]): Compared[] => {
  const longer = found.length > said.length ? found : said
  return longer.map((_, index) => compare(said[index], found[index]))
}

const policyState = (said: Bag, { mark, isKnown }: JudgedAgain): Verification['policy'] => {
  if (!mark) return 'unknown'
  if (canonical(said as Json) !== canonical(mark)) return 'different'
  return isKnown ? 'same' : 'enclosed'
}

const isHash = async (receipt: Bag, of: 'facts' | 'metrics'): Promise<boolean> =>
  textIn(receipt, `${of}Hash`) === (await digest(receipt[of] as Json))

const isSame = async (receipt: Bag, metrics: Json): Promise<boolean> =>
  canonical(bagIn(receipt, 'metrics') as Json) === canonical(metrics) && (await isHash(receipt, 'metrics'))

/** What the receipt says, held against the judgement made again. */
const judgeAgain = async (receipt: Bag, policies: readonly Policy[]) => {
  const said = bagIn(receipt, 'policy')
  const again = await judgedAgain(receipt, policies)
  return {
    about: aboutOf(receipt),
    at: instantIn(receipt, 'at'),
    policyId: textIn(said, 'id'),
    rule: again.rule,
    policy: policyState(said, again),
    facts: await isHash(receipt, 'facts'),
    metrics: await isSame(receipt, again.metrics),
    tierFound: again.tier,
    conditions: compareAll(bagsIn(receipt, 'conditions'), again.conditions),
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
