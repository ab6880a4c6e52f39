import type { Json } from '../engine/canonical'
import { instantText } from '../engine/civil'
import { digest } from '../engine/digest'
import { metricsJson } from '../engine/metrics-json'
import type { ConditionSaid } from '../receipts/judged-again'
import { type Receipt, receiptVersion } from '../receipts/receipt'
import type { ClientEarlier } from './client-course'
import { clientEarlierJson } from './client-earlier'
import { type ClientFacts, clientAsOf } from './client-facts'
import { clientFactsJson } from './client-facts-json'
import { clientSinceOf } from './client-history'
import type { ClientTier } from './client-metrics'
import type { ClientPolicy } from './client-policy'
import { type ClientCondition, type ClientStanding, evaluateClient } from './client-standing'
import { measureClient } from './measure-client'

/** A client's judgement with all that it was made from (§2.6, §2.8): a freelancer's receipt in another vocabulary. */
export type ClientReceipt = Omit<Receipt, 'tier' | 'conditions'> & {
  /** By this a reader knows which engine made it. */
  readonly about: 'client'
  readonly conditions: readonly ConditionSaid[]
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
): ConditionSaid => {
  const said = { tier, metric, met, required, actual, evidence }
  return since === undefined ? said : { ...said, since: since && instantText(since) }
}

interface Judged {
  readonly standing: ClientStanding
  readonly facts: ClientFacts
  /** Null in a receipt from before they said since when. */
  readonly earlier: ClientEarlier | null
  readonly at: Date
}

/** The conditions of a standing as a client's receipt says them; whoever checks it says them again. */
export const clientConditionsSaid = (
  policy: ClientPolicy,
  { standing, facts, earlier, at }: Judged,
): ConditionSaid[] => {
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
  readonly earlier?: ClientEarlier
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
    conditions: clientConditionsSaid(policy, { standing, facts, earlier, at }),
    tier: standing.tier,
  }
}
