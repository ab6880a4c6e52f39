import { clientPolicy, clientStandingAt } from '../../engine/evaluate/client-standing'
import { standingAt } from '../../engine/evaluate/evaluate'
import type { ClientFactHistory, ClientFacts } from '../../engine/facts/client-facts'
import type { FactHistory } from '../../engine/facts/fact-history'
import type { Facts } from '../../engine/facts/facts'
import type { ClientPolicy } from '../../engine/policy/client-metrics'
import type { Policy } from '../../engine/policy/policy'
import type { AnyPolicy } from '../../engine/policy/rule-language'
import type { Reader } from '../../platform/db'
import { clientEarlierOf, clientFactsOf } from '../client-standing'
import { earlierOf, factsOf, policyCalled, policyInForce } from '../ranks'
import type { ReceiptKind, ReceiptSubject } from './receipt'
import { clientReceipts, freelancerReceipts } from './receipt-kinds'

/** Receipts of freelancers and of clients on this site: where they and the steps behind them are kept and shown. */
export interface Place {
  readonly about: ReceiptSubject
  /** Receipts and steps stand below it. */
  readonly path: '/my/rank' | '/my/standing'
  readonly receipts: 'rankReceipts' | 'rankClientReceipts'
  readonly changes: 'rankChanges' | 'rankClientChanges'
  /** The rule of a receipt or step, by its name and its time. */
  readonly policyOf: (kept: { readonly policy: string; readonly at: Date }) => AnyPolicy
}

/** And what they are made from. */
export interface Subject<F, E, P extends AnyPolicy> extends Place {
  readonly kind: ReceiptKind<F, E, P>
  readonly policyAt: (at: Date) => P
  readonly factsOf: (db: Reader, memberIds: readonly string[], at: Date) => Promise<ReadonlyMap<string, F>>
  readonly earlierOf: (db: Reader, owner: { readonly memberId: string }, at: Date) => Promise<E>
  readonly tierOf: (facts: F, at: Date) => string
}

export const freelancers: Subject<Facts, FactHistory, Policy> = {
  about: 'freelancer',
  kind: freelancerReceipts,
  path: '/my/rank',
  receipts: 'rankReceipts',
  changes: 'rankChanges',
  policyAt: policyInForce,
  policyOf: ({ policy, at }) => policyCalled(policy) ?? policyInForce(at),
  factsOf,
  earlierOf,
  tierOf: (facts, at) => standingAt(policyInForce(at), facts, at).tier,
}

export const clients: Subject<ClientFacts, ClientFactHistory, ClientPolicy> = {
  about: 'client',
  kind: clientReceipts,
  path: '/my/standing',
  receipts: 'rankClientReceipts',
  changes: 'rankClientChanges',
  policyAt: () => clientPolicy,
  policyOf: () => clientPolicy,
  factsOf: clientFactsOf,
  earlierOf: clientEarlierOf,
  tierOf: (facts, at) => clientStandingAt(facts, at).tier,
}
