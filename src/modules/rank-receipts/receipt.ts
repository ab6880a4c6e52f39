import type { JudgedCondition } from '../../engine/evaluate/evaluate-policy'
import { rendered } from '../../engine/evaluate/judge'
import type { Measure } from '../../engine/policy/metrics'
import type { AnyPolicy } from '../../engine/policy/rule-language'
import { canonical, digest, type Json, type JsonDocument } from '../../engine/values/canonical'
import { instantText } from '../../platform/calendar'

const measureJson = (measure: Measure): Json => {
  const { kind, evidence } = measure
  switch (measure.kind) {
    case 'flag':
      return { kind, evidence, value: measure.value }
    case 'count':
      return { kind, evidence, value: rendered(measure.value) }
    case 'ratio':
      return { kind, evidence, n: rendered(measure.value.n), d: rendered(measure.value.d) }
    case 'top-share':
      return {
        kind,
        evidence,
        categories: measure.value.map(({ earnedYen, cutYen, ...rest }) => ({
          ...rest,
          earnedYen: rendered(earnedYen),
          cutYen: cutYen === null ? null : rendered(cutYen),
        })),
      }
  }
}

/** Every figure as a receipt carries it, exact, with the ids of the facts counted (§2.6). */
export const metricsJson = (metrics: Readonly<Record<string, Measure>>): Json =>
  Object.fromEntries(Object.entries(metrics).map(([key, measure]) => [key, measureJson(measure)]))

export const receiptVersion = 1
/** What is larger is not checked: years of facts stay far below. */
export const receiptBytesMax = 2 * 1024 * 1024

/** Whom a receipt is about: by that a reader knows what judges it again. */
export type ReceiptSubject = 'freelancer' | 'client'

/**
 * A condition with the instant since when it has read so (§2.5): null where it has for as far back as the facts go, absent where
 * it is not told, and in receipts without the facts of earlier times.
 */
export type ConditionRecord = Pick<
  JudgedCondition,
  'tier' | 'metric' | 'met' | 'required' | 'actual' | 'evidence' | 'allowance'
> & { readonly since?: string | null }

/** A judgement with all that it was made from (§2.6): whoever has it can make it again and compare. */
export type Receipt = {
  /** Receipts of freelancers do not say whom they are about: they were there first. */
  readonly about?: 'client'
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
  readonly facts: JsonDocument
  readonly factsHash: string
  readonly metrics: Json
  readonly metricsHash: string
  readonly conditions: readonly ConditionRecord[]
  readonly tier: string
}

/** What facts say at a moment, and what a rule P makes of it. */
export interface Assessment<P> {
  readonly metrics: Readonly<Record<string, Measure>>
  readonly under: (policy: P) => {
    readonly tier: string
    readonly conditions: readonly JudgedCondition[]
    /** Since when each condition reads so; undefined where that is not told. */
    readonly since: readonly (Date | null | undefined)[]
  }
}

/** Facts F and, in receipts that say since when, those of earlier times E. */
export interface KnownFacts<F, E> {
  readonly facts: F
  readonly earlier: E | null
  readonly at: Date
}

/** What receipts of freelancers and of clients differ in: their facts F, those of earlier times E, and the rules P. */
export interface ReceiptKind<F, E, P extends AnyPolicy> {
  readonly about: ReceiptSubject
  readonly policies: readonly P[]
  readonly told: (policy: P, known: KnownFacts<F, E>) => JsonDocument
  readonly judging: (document: JsonDocument, at: Date) => Assessment<P>
  /** Reads a rule that a receipt encloses; null where every rule ships with the code. */
  readonly readPolicy: ((document: Json) => P) | null
}

/** What identifies a rule: its id says which, its hash that not a word of it has changed. */
const policyMark = async <P extends AnyPolicy>(
  policy: P,
  { policies }: Pick<ReceiptKind<never, never, P>, 'policies'>,
): Promise<Receipt['policy']> => ({
  id: policy.id,
  version: policy.version,
  hash: await digest(policy as Json),
  ...(policies.some(({ id }) => id === policy.id) ? {} : { document: policy as Json }),
})

const judged = <P>(judging: Assessment<P>, policy: P): Pick<Receipt, 'conditions' | 'tier'> => {
  const { tier, conditions, since } = judging.under(policy)
  const records = conditions.map((condition, index): ConditionRecord => {
    const { tier: of, metric, met, required, actual, evidence, allowance } = condition
    const record = { tier: of, metric, met, required, actual, evidence, ...(allowance && { allowance }) }
    const from = since[index]
    return from === undefined ? record : { ...record, since: from && instantText(from) }
  })
  return { tier, conditions: records }
}

export interface ReceiptInput<F, E, P> {
  readonly id: string
  readonly site: string
  readonly subject: string
  readonly at: Date
  readonly policy: P
  readonly facts: F
  /** What was before; with it the receipt says since when. */
  readonly earlier?: E
}

/** Judges the facts at `at` and writes down how. The same facts give the same receipt, to the byte. */
export const makeReceipt = async <F, E, P extends AnyPolicy>(
  kind: ReceiptKind<F, E, P>,
  { id, site, subject, at, policy, facts, earlier }: ReceiptInput<F, E, P>,
): Promise<Receipt> => {
  const told = kind.told(policy, { facts, earlier: earlier ?? null, at })
  const judging = kind.judging(told, at)
  const metrics = metricsJson(judging.metrics)
  return {
    ...(kind.about === 'client' && { about: 'client' }),
    ...{ id, version: receiptVersion, site, subject, at: instantText(at) },
    policy: await policyMark(policy, kind),
    facts: told,
    factsHash: await digest(told),
    metrics,
    metricsHash: await digest(metrics),
    ...judged(judging, policy),
  }
}

/** The judgement made again from the facts in a receipt. */
export interface Reevaluation {
  /** Null where the rule is unknown here: then nothing can be judged. */
  readonly rule: AnyPolicy | null
  /** Whether the rule ships with the code; it may also have come with the receipt. */
  readonly isKnown: boolean
  readonly mark: Receipt['policy'] | null
  readonly metrics: Json
  readonly tier: string | null
  readonly conditions: readonly ConditionRecord[]
}

/** A rule of our own counts before whatever a receipt brings along under its name. */
export const reevaluate = async <P extends AnyPolicy>(
  kind: ReceiptKind<never, never, P>,
  {
    policy: said,
    facts,
    at,
  }: Pick<Receipt, 'facts'> & { policy: Pick<Receipt['policy'], 'id' | 'document'>; at: Date },
): Promise<Reevaluation> => {
  const known = kind.policies.find(({ id }) => id === said.id)
  const rule =
    known ?? (said.document !== undefined && kind.readPolicy ? kind.readPolicy(said.document) : null)
  const judging = kind.judging(facts, at)
  return {
    rule,
    isKnown: known !== undefined,
    mark: rule && (await policyMark(rule, kind)),
    metrics: metricsJson(judging.metrics),
    ...(rule ? judged(judging, rule) : { tier: null, conditions: [] }),
  }
}

/** The file that a person keeps: the receipt's own bytes, and the signature over them. */
export const receiptFile = (text: string, jws: string): string =>
  `{"jws":${canonical(jws)},"receipt":${text}}`
