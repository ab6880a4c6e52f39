import { readInstant } from '../../../engine/documents/read-facts'
import type { Rendered } from '../../../engine/evaluate/judge'
import { builtInPolicies } from '../../../engine/policy/policies/built-in'
import type { Policy } from '../../../engine/policy/policy'
import { canonical, type Json } from '../../../engine/values/canonical'
import { digest } from '../../../engine/values/digest'
import {
  isJsonObject,
  type JsonObject,
  readObject,
  readObjects,
  readText,
  readWhole,
} from '../../../engine/values/read-json'
import { type CheckingKey, checkSignature, type Signature } from './jws'
import { receiptVersion } from './receipt'
import {
  type About,
  aboutOf,
  type ConditionRecord,
  type Reevaluation,
  type RuleNames,
  reevaluateReceipt,
} from './reevaluate-receipt'

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

const sinceIn = (said: JsonObject | undefined): string | null => {
  const since = said?.['since']
  return typeof since === 'string' ? since : null
}

const compare = (said: JsonObject | undefined, found: ConditionRecord | undefined): Compared => ({
  tier: found?.tier ?? String(said?.['tier']),
  metric: found?.metric ?? String(said?.['metric']),
  said: (said?.['actual'] ?? null) as Rendered,
  found: found?.actual ?? null,
  since: { said: sinceIn(said), found: found?.since ?? null },
  agrees: said !== undefined && found !== undefined && canonical(said as Json) === canonical(found),
})

const compareAll = (said: readonly JsonObject[], found: readonly ConditionRecord[]): Compared[] => {
  const longer = found.length > said.length ? found : said
  return longer.map((_, index) => compare(said[index], found[index]))
}

const policyState = (said: JsonObject, { mark, isKnown }: Reevaluation): Verification['policy'] => {
  if (!mark) return 'unknown'
  if (canonical(said as Json) !== canonical(mark)) return 'different'
  return isKnown ? 'same' : 'enclosed'
}

const isHash = async (receipt: JsonObject, of: 'facts' | 'metrics'): Promise<boolean> =>
  readText(receipt, `${of}Hash`) === (await digest(receipt[of] as Json))

const isSame = async (receipt: JsonObject, metrics: Json): Promise<boolean> =>
  canonical(readObject(receipt, 'metrics') as Json) === canonical(metrics) &&
  (await isHash(receipt, 'metrics'))

/** What the receipt says, held against the judgement made again. */
const judgeAgain = async (receipt: JsonObject, policies: readonly Policy[]) => {
  const said = readObject(receipt, 'policy')
  const again = await reevaluateReceipt(receipt, policies)
  return {
    about: aboutOf(receipt),
    at: readInstant(receipt, 'at'),
    policyId: readText(said, 'id'),
    rule: again.rule,
    policy: policyState(said, again),
    facts: await isHash(receipt, 'facts'),
    metrics: await isSame(receipt, again.metrics),
    tierFound: again.tier,
    conditions: compareAll(readObjects(receipt, 'conditions'), again.conditions),
  }
}

interface Against {
  /** The public keys that count as this site's. */
  readonly keys: readonly CheckingKey[]
  readonly policies?: readonly Policy[]
}

const check = async (text: string, { keys, policies }: Against): Promise<Verification> => {
  const file: unknown = JSON.parse(text)
  if (!isJsonObject(file)) throw new Error('receipt')
  const receipt = readObject(file, 'receipt')
  if (readWhole(receipt, 'version') !== receiptVersion) throw new Error('version')
  const judged = await judgeAgain(receipt, policies ?? builtInPolicies)
  const signature = await checkSignature(readText(file, 'jws'), canonical(receipt as Json), keys)
  const tier = readText(receipt, 'tier')
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
    subject: readText(receipt, 'subject'),
    site: readText(receipt, 'site'),
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
