// One definition, two executions (§2.4): the database must measure and judge exactly as the pure engine does.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  builtInPolicies,
  evaluate,
  factsOf,
  figuresOf,
  measure,
  type Policy,
  tiersOf,
} from '../../src/modules/ranks'
import { anyFactsAt } from '../../src/modules/ranks/any-facts'
import { noon } from '../../src/modules/ranks/aoi'
import type { Facts } from '../../src/modules/ranks/facts'
import type { Measure, MetricKey, Metrics } from '../../src/modules/ranks/metrics'
import { useHouse } from '../house/house'
import { edgesAt } from './ranks-edges'
import { insertHistories, type Subject, straighten } from './ranks-rows'

const it = useHouse()
const perMoment = 150

const moments = [
  noon,
  new Date('2028-02-29T01:00:00Z'),
  new Date('2027-02-28T03:00:00Z'),
  new Date('2026-12-31T15:00:00Z'),
]

const cuts: Facts['cuts'] = new Map([
  ['writing', 20_000n],
  ['design', 60_000n],
])

/** Histories of all sorts; profiles stand at, below and above every line. */
const anySubjects = (at: Date): Subject[] => {
  const profile = fc.record({
    hasName: fc.nat(12).map((dice) => dice > 0),
    profileImage: fc.nat(12).map((dice) => dice > 0),
    introductionLength: fc.constantFrom(299, 300, 300, 300, 301, 1200),
    skills: fc.constantFrom(0, 1, 1, 2),
    packages: fc.constantFrom(0, 1),
    experiencesShown: fc.constantFrom(0, 1, 1),
  })
  const any = fc.tuple(anyFactsAt(at), profile, fc.boolean())
  return fc
    .sample(any, { numRuns: perMoment, seed: 2026 + (at.getTime() % 1000) })
    .map(([facts, change, isSound], index) => {
      const memberId = `m${at.getTime()}-${index}`
      const sound = { ...facts.freelancer, lastSeenAt: at, phoneVerifiedAt: at, qualifications: 1, skills: 1 }
      const freelancer = isSound ? sound : { ...facts.freelancer, ...change }
      return { memberId, facts: straighten({ ...facts, freelancer }, memberId, cuts) }
    })
}

const columns: Partial<Record<MetricKey, string>> = {
  'display-name': 'hasName',
  'profile-image': 'hasPicture',
  'introduction-length': 'introductionLength',
  offering: 'offering',
  background: 'background',
  identity: 'identity',
  confidentiality: 'confidentiality',
  phone: 'phone',
  'last-login': 'lastLogin',
  'orders-won': 'ordersWon',
  'skill-registered': 'hasSkill',
  'qualification-registered': 'hasQualification',
}
const ratios: Partial<Record<MetricKey, [string, string]>> = {
  'completion-rate': ['completionN', 'completionD'],
  'mean-rating': ['ratingN', 'ratingD'],
  'satisfied-share': ['satisfiedN', 'ratingD'],
  'task-approval': ['taskN', 'taskD'],
  'reply-rate': ['replyN', 'replyD'],
}

const plain = (measure: Measure): string => {
  if (measure.kind === 'ratio') return `${measure.value.n}/${measure.value.d}`
  if (measure.kind === 'top-share')
    return String(
      measure.value.some(({ earnedYen, cutYen }) => cutYen !== null && earnedYen > 0n && earnedYen >= cutYen),
    )
  return String(measure.value)
}
const told = (metrics: Metrics): Record<string, string> =>
  Object.fromEntries(Object.entries(metrics).map(([key, measure]) => [key, plain(measure)]))

const read = (row: Readonly<Record<string, unknown>>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, String(row[column])])),
  ...Object.fromEntries(Object.entries(ratios).map(([key, [n, d]]) => [key, `${row[n]}/${row[d]}`])),
  'earned-reward': String(row['inTop']),
})

/** The built-in policies, and harder and easier ones made from them. */
const variants = (policy: Policy): Policy[] => {
  const turned = (turn: (n: number, d: number) => { n: number; d: number }): Policy => ({
    ...policy,
    tiers: policy.tiers.map((step) => ({
      ...step,
      conditions: step.conditions.map((rule) =>
        'anyOf' in rule || typeof rule.threshold !== 'object'
          ? rule
          : {
              ...rule,
              threshold: turn(rule.threshold.n, rule.threshold.d),
              whenEmpty: rule.whenEmpty && 'met',
            },
      ),
    })),
  })
  return [policy, turned((n, d) => ({ n, d: d * 2 })), turned((n, d) => ({ n: n * 3, d: d * 4 }))]
}

for (const at of moments)
  test(`${perMoment} people are judged alike by the database and by the pure engine at ${at.toISOString()}`, async () => {
    const { db } = it.house
    const edges = edgesAt(at).map((facts, index): Subject => {
      const memberId = `edge${at.getTime()}-${index}`
      return { memberId, facts: straighten(facts, memberId, cuts) }
    })
    const subjects = [...anySubjects(at), ...edges]
    await insertHistories(db, subjects, cuts)
    const ids = subjects.map(({ memberId }) => memberId)
    const known = await factsOf(db, ids, at)
    const figures = new Map((await figuresOf(db, { subjects: ids, at })).map((row) => [row.memberId, row]))
    const measured = new Map<string, Metrics>()
    for (const { memberId, facts } of subjects) {
      const metrics = measure(facts, at)
      measured.set(memberId, metrics)
      const wanted = told(metrics)
      expect(told(measure(known.get(memberId) as Facts, at)), memberId).toEqual(wanted)
      expect(read(figures.get(memberId) ?? {}), memberId).toEqual(wanted)
    }
    const seen = new Set<string>()
    for (const policy of builtInPolicies.flatMap(variants)) {
      const tiers = await tiersOf(db, { policy, subjects: 'all', at })
      for (const [memberId, metrics] of measured) {
        const { tier } = evaluate(policy, metrics)
        seen.add(tier)
        expect(tiers.get(memberId), `${policy.id} ${memberId}`).toBe(tier)
      }
    }
    // A test that only ever saw one tier would prove little.
    expect([...seen].sort()).toEqual(['bronze', 'certified', 'none', 'regular', 'silver'])
  })
