// One definition, two executions (§2.4, §2.8): the database must measure and judge clients exactly as the pure engine does.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateClient } from '../../src/engine/evaluate/client-standing'
import type { ClientFacts } from '../../src/engine/facts/client-facts'
import { measureClient } from '../../src/engine/measure/measure-client'
import type {
  ClientMetricKey,
  ClientMetrics,
  ClientPolicy,
  ClientRule,
  ClientTier,
} from '../../src/engine/policy/client-metrics'
import type { Measure } from '../../src/engine/policy/metrics'
import { clients2020 } from '../../src/engine/policy/policies/clients-2020'
import { leavesOf } from '../../src/engine/policy/rule-language'
import { fractionText } from '../../src/engine/values/exact'
import { clientFactsOf } from '../../src/modules/client-standing/queries-facts'
import { clientFigures, clientTiersOf } from '../../src/modules/client-standing/queries-figures'
import { anyClientFactsAt } from '../support/client-arbitraries'
import { noon } from '../support/freelancer-fixtures'
import { useTestApp } from '../support/test-app'
import { type ClientSubject, insertClients, straightenClient } from './client-rows'

const app = useTestApp()
const perMoment = 120

const moments = [
  noon,
  new Date('2028-08-31T01:00:00Z'),
  new Date('2027-08-29T14:59:59.999Z'),
  new Date('2026-12-31T15:00:00Z'),
]

const values = { identity: 'identity', phone: 'phone', 'client-profile': 'clientProfile' } as const
const counts = { 'paid-total': 'paidTotal', arrears: 'arrears' } as const
const ratios = {
  'order-rate': 'rate',
  'mean-rating': 'rating',
  'reply-rate': 'reply',
  'unfair-price': 'unfair',
} as const

const plain = (measure: Measure): string | null =>
  measure.kind === 'ratio' ? fractionText(measure.value) : String(measure.value)
const told = (metrics: ClientMetrics): Record<string, string | null> =>
  Object.fromEntries(Object.entries(metrics).map(([key, measure]) => [key, plain(measure)]))
const read = (row: Readonly<Record<string, unknown>>): Record<string, string | null> => ({
  ...Object.fromEntries(
    Object.entries({ ...values, ...counts }).map(([key, column]) => [key, String(row[column])]),
  ),
  ...Object.fromEntries(
    Object.entries(ratios).map(([key, name]) => [
      key,
      fractionText({ n: BigInt(String(row[`${name}N`])), d: BigInt(String(row[`${name}D`])) }),
    ]),
  ),
})

/** The rule, and harder and easier ones made from it. */
const variants = (policy: ClientPolicy): ClientPolicy[] => {
  const turned = (turn: (rule: ClientRule) => ClientRule): ClientPolicy => ({
    ...policy,
    tiers: policy.tiers.map((step) => ({
      ...step,
      conditions: step.conditions.map((rule) => ('anyOf' in rule ? rule : turn(rule))),
    })),
  })
  const halved = turned((rule) =>
    typeof rule.threshold === 'object'
      ? { ...rule, whenEmpty: 'met', threshold: { n: rule.threshold.n, d: rule.threshold.d * 2 } }
      : rule,
  )
  const mirrored = turned((rule) => (rule.comparator === '>=' ? { ...rule, comparator: '<=' } : rule))
  const anyOne: ClientPolicy = {
    ...policy,
    tiers: policy.tiers.map((step) => ({
      ...step,
      conditions: [{ anyOf: step.conditions.flatMap(leavesOf) }],
    })),
  }
  return [halved, mirrored, anyOne]
}

for (const at of moments)
  test(`${perMoment} clients are judged alike by the database and by the pure engine at ${at.toISOString()}`, async () => {
    const { db } = app
    const subjects = fc
      .sample(anyClientFactsAt(at), { numRuns: perMoment, seed: 97 })
      .map((facts, index): ClientSubject => {
        const memberId = `c${at.getTime()}-${index}`
        return { memberId, facts: straightenClient(facts, memberId) }
      })
    await insertClients(db, subjects)
    const ids = subjects.map(({ memberId }) => memberId)
    const known = await clientFactsOf(db, ids, at)
    const figures = new Map(
      (await clientFigures(db, { subjects: ids, at })).map((row) => [row.memberId, row]),
    )
    const seen = new Map<ClientMetricKey, Set<string | null>>()
    for (const { memberId, facts } of subjects) {
      const wanted = told(measureClient(facts, at))
      expect(told(measureClient(known.get(memberId) as ClientFacts, at)), memberId).toEqual(wanted)
      expect(read(figures.get(memberId) ?? {}), memberId).toEqual(wanted)
      for (const [key, value] of Object.entries(wanted))
        seen.set(key as ClientMetricKey, (seen.get(key as ClientMetricKey) ?? new Set()).add(value))
    }
    const standings = new Set<ClientTier>()
    for (const policy of [clients2020, ...variants(clients2020)]) {
      const tiers = await clientTiersOf(db, { policy, subjects: 'all', at })
      for (const { memberId, facts } of subjects) {
        const { tier } = evaluateClient(policy, measureClient(facts, at))
        standings.add(tier)
        expect(tiers.get(memberId), `${policy.id} ${memberId}`).toBe(tier)
      }
    }
    expect([...standings].sort()).toEqual(['certified', 'none', 'verified'])
    // A figure that is always the same would prove little.
    for (const [key, different] of seen) expect(different.size, key).toBeGreaterThan(1)
  })
