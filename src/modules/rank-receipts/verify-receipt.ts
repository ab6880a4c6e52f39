import {
  bag,
  instant,
  isJsonObject,
  list,
  object,
  oneOf,
  optional,
  plain,
  text,
} from '../../engine/documents/schema'
import type { RenderedValue } from '../../engine/evaluate/judge'
import { builtInPolicies } from '../../engine/policy/policies/built-in'
import type { Policy } from '../../engine/policy/policy'
import type { AnyPolicy } from '../../engine/policy/rule-language'
import { canonical, digest, type Json, type JsonDocument } from '../../engine/values/canonical'
import { type CheckingKey, checkSignature, type Signature } from './jws'
import {
  type ConditionRecord,
  type Receipt,
  type ReceiptSubject,
  type Reevaluation,
  receiptVersion,
  reevaluate,
} from './receipt'
import { clientReceipts, freelancerReceipts } from './receipt-kinds'

/** One condition as the receipt says it and as the facts make it; null where one side has none. */
export interface ConditionComparison {
  readonly tier: string
  readonly metric: string
  readonly said: RenderedValue
  readonly found: RenderedValue
  /** Since when it reads so; null for as far back as the facts go, and where the receipt does not say. */
  readonly since: { readonly said: string | null; readonly found: string | null }
  readonly agrees: boolean
}

export interface Verification {
  readonly ok: true
  /** Nothing was found that disagrees, and the signature is this site's. */
  readonly holds: boolean
  readonly about: ReceiptSubject
  readonly at: Date
  readonly subject: string
  readonly site: string
  readonly policyId: string
  readonly tier: string
  readonly signature: Signature
  /** `enclosed`: no rule that ships with the code, but the receipt carries it, and its hash is right. */
  readonly policy: 'same' | 'enclosed' | 'different' | 'unknown'
  readonly rule: AnyPolicy | null
  readonly facts: boolean
  readonly metrics: boolean
  /** The tier that the facts make; null under a rule that is unknown here. */
  readonly tierFound: string | null
  readonly conditions: readonly ConditionComparison[]
}

/** No receipt at all, or one that says something a receipt cannot say. */
export interface UnreadableReceipt {
  readonly ok: false
  readonly message: string
}

/** A rule as a receipt names it, with whatever else stands there. */
const namedRule = plain(
  (value): value is NamedPolicy => isJsonObject(value) && typeof value['id'] === 'string',
)
type NamedPolicy = JsonDocument & Pick<Receipt['policy'], 'id' | 'document'>

const said = object({
  version: oneOf(receiptVersion),
  about: optional(oneOf('client')),
  at: instant,
  subject: text,
  site: text,
  policy: namedRule,
  facts: bag,
  factsHash: text,
  metrics: bag,
  metricsHash: text,
  conditions: list(bag),
  tier: text,
})
const file = object({ jws: text, receipt: bag })
type ReceiptContent = ReturnType<typeof said.read>

const sinceIn = (said: JsonDocument | undefined): string | null => {
  const since = said?.['since']
  return typeof since === 'string' ? since : null
}

const compare = (
  said: JsonDocument | undefined,
  found: ConditionRecord | undefined,
): ConditionComparison => ({
  tier: found?.tier ?? String(said?.['tier']),
  metric: found?.metric ?? String(said?.['metric']),
  said: (said?.['actual'] ?? null) as RenderedValue,
  found: found?.actual ?? null,
  since: { said: sinceIn(said), found: found?.since ?? null },
  agrees: said !== undefined && found !== undefined && canonical(said) === canonical(found),
})

const compareAll = (
  said: readonly JsonDocument[],
  found: readonly ConditionRecord[],
): ConditionComparison[] => {
  const longer = found.length > said.length ? found : said
  return longer.map((_, index) => compare(said[index], found[index]))
}

const policyState = (said: Json, { mark, isKnown }: Reevaluation): Verification['policy'] => {
  if (!mark) return 'unknown'
  if (canonical(said) !== canonical(mark)) return 'different'
  return isKnown ? 'same' : 'enclosed'
}

const reevaluateSaid = (of: ReceiptContent, policies: readonly Policy[]): Promise<Reevaluation> =>
  of.about === 'client' ? reevaluate(clientReceipts, of) : reevaluate({ ...freelancerReceipts, policies }, of)

/** What the receipt says, held against the judgement made again. */
const judgeAgain = async (of: ReceiptContent, policies: readonly Policy[]) => {
  const again = await reevaluateSaid(of, policies)
  const { facts, metrics } = of
  return {
    about: of.about ?? ('freelancer' as const),
    at: of.at,
    policyId: of.policy.id,
    rule: again.rule,
    policy: policyState(of.policy, again),
    facts: of.factsHash === (await digest(facts)),
    metrics: canonical(metrics) === canonical(again.metrics) && of.metricsHash === (await digest(metrics)),
    tierFound: again.tier,
    conditions: compareAll(of.conditions, again.conditions),
  }
}

interface VerifyContext {
  /** The public keys that count as this site's. */
  readonly keys: readonly CheckingKey[]
  readonly policies?: readonly Policy[]
}

const check = async (json: string, { keys, policies }: VerifyContext): Promise<Verification> => {
  const { jws, receipt } = file.read(JSON.parse(json), 'receipt')
  const read = said.read(receipt, 'receipt')
  const judged = await judgeAgain(read, policies ?? builtInPolicies)
  const signature = await checkSignature(jws, canonical(receipt), keys)
  const { tier, subject, site } = read
  const agrees =
    ['same', 'enclosed'].includes(judged.policy) &&
    judged.facts &&
    judged.metrics &&
    judged.tierFound === tier &&
    judged.conditions.every((condition) => condition.agrees)
  return { ...judged, ok: true, holds: agrees && signature === 'good', subject, site, tier, signature }
}

/**
 * Checks a receipt file (§2.6): the signature against the keys given, and everything that it says by judging its facts
 * again. Runs in a browser, on a server and in a shell alike; asks nobody.
 */
export const verifyReceipt = async (
  text: string,
  against: VerifyContext,
): Promise<Verification | UnreadableReceipt> => {
  try {
    return await check(text, against)
  } catch (error) {
    return { ok: false, message: (error as Error).message }
  }
}
