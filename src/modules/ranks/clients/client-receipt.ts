import { clientEarlierJson } from '../../../engine/documents/client-earlier'
import { clientFactsJson } from '../../../engine/documents/client-facts-json'
import { metricsJson } from '../../../engine/documents/metrics-json'
import {
  type ClientCondition,
  type ClientStanding,
  evaluateClient,
} from '../../../engine/evaluate/client-standing'
import type { ClientFactHistory } from '../../../engine/facts/client-fact-history'
import { type ClientFacts, clientAsOf } from '../../../engine/facts/client-facts'
import { clientSinceOf } from '../../../engine/history/client-history'
import { measureClient } from '../../../engine/measure/measure-client'
import type { ClientTier } from '../../../engine/policy/client-metrics'
import type { ClientPolicy } from '../../../engine/policy/client-policy'
import type { Json } from '../../../engine/values/canonical'
import { instantText } from '../../../engine/values/civil'
import { digest } from '../../../engine/values/digest'
import { type Receipt, receiptVersion } from '../receipts/receipt'
import type { ConditionRecord } from '../receipts/reevaluate-receipt'

/** A client's judgement with all that it was made from (§2.6, §2.8): a freelancer's receipt in another vocabulary. */
export type ClientReceipt = Omit<Receipt, 'tier' | 'conditions'> & {
  /** By this a reader knows which engine made it. */
  readonly about: 'client'
  readonly conditions: readonly ConditionRecord[]
  readonly tier: ClientTier
}

/** What identifies a rule for clients. All of them ship with the code: none has to be enclosed. */
export const clientPolicyMark = async (policy: ClientPolicy): Promise<Receipt['policy']> => ({
  id: policy.id,
  version: policy.version,
  hash: await digest(policy as unknown as Json),
})

const conditionJson = (
  { tier, metric, met, required, actual, evidence }: ClientCondition,
  since: Date | null | undefined,
): ConditionRecord => {
  const said = { tier, metric, met, required, actual, evidence }
  return since === undefined ? said : { ...said, since: since && instantText(since) }
}

interface Judged {
  readonly standing: ClientStanding
  readonly facts: ClientFacts
  /** Null in a receipt from before they said since when. */
  readonly earlier: ClientFactHistory | null
  readonly at: Date
}

/** The conditions of a standing as a client's receipt says them; whoever checks it says them again. */
export const clientConditionRecords = (
  policy: ClientPolicy,
  { standing, facts, earlier, at }: Judged,
): ConditionRecord[] => {
  const since = earlier ? clientSinceOf(policy, { facts, earlier }, at) : []
  return standing.conditions.map((condition, index) => conditionJson(condition, since[index]))
}

interface Given {
  readonly id: string
  readonly site: string
  readonly subject: string
  readonly at: Date
  readonly policy: ClientPolicy
  readonly facts: ClientFacts
  /** What was before; with it the receipt says since when. */
  readonly earlier?: ClientFactHistory
}

/** Judges a client's facts at `at` and writes down how. The same facts give the same receipt, to the byte. */
export const makeClientReceipt = async (given: Given): Promise<ClientReceipt> => {
  const { id, site, subject, at, policy, earlier = null } = given
  const facts = clientAsOf(given.facts, at)
  const measured = measureClient(facts, at)
  const standing = evaluateClient(policy, measured)
  const counted = { ...clientFactsJson(facts, at), ...(earlier && { earlier: clientEarlierJson(earlier) }) }
  const metrics = metricsJson(measured)
  return {
    about: 'client',
    id,
    version: receiptVersion,
    site,
    policy: await clientPolicyMark(policy),
    subject,
    at: instantText(at),
    facts: counted,
    factsHash: await digest(counted),
    metrics,
    metricsHash: await digest(metrics),
    conditions: clientConditionRecords(policy, { standing, facts, earlier, at }),
    tier: standing.tier,
  }
}
