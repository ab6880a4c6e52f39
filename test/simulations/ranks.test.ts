// One definition, two executions (§2.4): the database must measure and judge exactly as the pure engine does.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/engine/evaluate/evaluate'
import type { Facts, Past } from '../../src/engine/facts/facts'
import { measure } from '../../src/engine/measure/measure'
import type { Measure, MetricKey, Metrics } from '../../src/engine/policy/metrics'
import { builtInPolicies, classic2020, robust } from '../../src/engine/policy/policies/built-in'
import { type Leaf, type Policy, parsePolicy } from '../../src/engine/policy/policy'
import { isSameShare, topShareOf } from '../../src/engine/policy/policy-parts'
import { factsOf, figuresOf, tiersOf } from '../../src/modules/ranks'
import { anyFactsAt } from '../support/freelancer-arbitraries'
import { useTestApp } from '../support/test-app'
import { cutsInSql, cutsOf, withCuts } from './ranks-cuts'
import { edgesAt } from './ranks-edges'
import { anyPastAt, insertPasts } from './ranks-pasts'
import { anyPolicy } from './ranks-policies'
import { insertHistories, type Subject, straighten } from './ranks-rows'

const app = useTestApp()
const peoplePerMoment = 150
const randomPolicies = 9

/** Noon of a working day; around a leap day; a month's last day after a shorter month; the year's first instant. */
const moments = [
  '2026-11-23T12:00:00+09:00',
  '2028-02-29T10:00:00+09:00',
  '2027-02-28T12:00:00+09:00',
  '2027-03-31T23:59:59.999+09:00',
  '2027-01-01T00:00:00+09:00',
]

const fifth = { n: 1, d: 5 }
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
    .sample(any, { numRuns: peoplePerMoment, seed: 2026 + (at.getTime() % 1000) })
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

/** Rules to judge a moment's people by: those that ship, and others that nobody would think of. */
const policiesFor = (at: Date): Policy[] => [
  ...builtInPolicies,
  ...fc.sample(anyPolicy, { numRuns: randomPolicies, seed: 77 + (at.getTime() % 9973) }),
]

const pastsFor = (at: Date, subjects: readonly Subject[]): ReadonlyMap<string, Past> => {
  const pasts = fc.sample(anyPastAt(at), { numRuns: subjects.length, seed: at.getTime() % 9973 })
  return new Map(subjects.map(({ memberId }, index) => [memberId, pasts[index] as Past]))
}

const subjectsAt = (at: Date): Subject[] => [
  ...anySubjects(at),
  ...edgesAt(at).map((facts, index): Subject => {
    const memberId = `edge${at.getTime()}-${index}`
    return { memberId, facts: straighten(facts, memberId, cuts) }
  }),
]

interface JudgeScope {
  readonly policy: Policy
  /** What the database is told to judge by; another rule only where a fault is planted. */
  readonly compiled?: Policy
  readonly at: Date
  readonly measured: ReadonlyMap<string, Metrics>
  readonly pasts: ReadonlyMap<string, Past>
  /** Pasts and cuts are told to the database; otherwise it reads what is stored. */
  readonly told?: boolean
}

/** The cuts of a rule's share: those stored for a fifth, or those that follow from what everybody earned, stored now. */
const cutsFor = async (
  policy: Policy,
  at: Date,
  measured: ReadonlyMap<string, Metrics>,
): Promise<Facts['cuts']> => {
  const share = topShareOf(policy)
  if (!share || isSameShare(share, fifth)) return cuts
  const found = cutsOf(measured.values(), share)
  expect(await cutsInSql(app.db, at, share)).toEqual(found)
  sharesJudged.add(`${share.n}/${share.d}`)
  return new Map(Object.entries(found).map(([category, { cutYen }]) => [category, cutYen]))
}

/** Whom the two executions judge differently, with both verdicts. */
const disagreements = async ({
  policy,
  compiled,
  at,
  measured,
  pasts,
  told,
}: JudgeScope): Promise<string[]> => {
  const of = { policy: compiled ?? policy, subjects: 'all' as const, at }
  const own = await cutsFor(policy, at, measured)
  const tiers = await tiersOf(app.db, told ? { ...of, pasts, cuts: own } : of)
  return [...measured].flatMap(([memberId, metrics]) => {
    const { tier } = evaluate(policy, withCuts(metrics, own), { at, past: pasts.get(memberId) })
    return tiers.get(memberId) === tier ? [] : [`${memberId}: ${tier}, in SQL ${tiers.get(memberId)}`]
  })
}

const settled = async (at: Date) => {
  const subjects = subjectsAt(at)
  const pasts = pastsFor(at, subjects)
  await insertHistories(app.db, subjects, cuts)
  await insertPasts(app.db, pasts, at)
  // Nobody analyses what one transaction has just written: without figures of their own, tables seem empty to the planner.
  await sql`analyze members, orders, contracts, reviews, deliveries, threads, messages, thread_actions, visits,
    vacations, profile_facts, rank_changes, rank_warnings`.execute(app.db)
  const measured = new Map(subjects.map(({ memberId, facts }) => [memberId, measure(facts, at)]))
  return { subjects, pasts, measured }
}

/** Whom the facts of today tell of an earlier day otherwise than the database does, with both figures. */
const pastDisagreements = async (known: ReadonlyMap<string, Facts>, then: Date): Promise<string[]> => {
  const rows = await figuresOf(app.db, { subjects: [...known.keys()], at: then })
  return rows.flatMap((row) => {
    const wanted = told(measure(known.get(row.memberId) as Facts, then))
    const [pure, stored] = [JSON.stringify(wanted), JSON.stringify({ ...wanted, ...read(row) })]
    return pure === stored ? [] : [`${row.memberId}: ${pure}, in SQL ${stored}`]
  })
}

let cases = 0
const sharesJudged = new Set<string>()
const shown = new Set<string>()

describe.each(moments)('at %s', (text) => {
  const at = new Date(text)

  test('everybody is measured and judged alike by the database and by the pure engine, under any rule', async () => {
    const { db } = app
    const { subjects, pasts, measured } = await settled(at)
    const ids = subjects.map(({ memberId }) => memberId)
    const known = await factsOf(db, ids, at)
    const figures = new Map((await figuresOf(db, { subjects: ids, at })).map((row) => [row.memberId, row]))
    for (const [memberId, metrics] of measured) {
      const wanted = told(metrics)
      expect(told(measure(known.get(memberId) as Facts, at)), memberId).toEqual(wanted)
      expect(read(figures.get(memberId) ?? {}), memberId).toEqual(wanted)
      expect(known.get(memberId)?.past?.tier, memberId).toBe(pasts.get(memberId)?.tier)
    }
    for (const days of [1, 10, 45, 100, 300]) {
      const then = new Date(at.getTime() - days * 86_400_000)
      expect(await pastDisagreements(known, then), `${days} days before`).toEqual([])
    }
    for (const [index, policy] of policiesFor(at).entries()) {
      expect(parsePolicy(policy)).toEqual({ ok: true, value: policy })
      const judging = { policy, at, measured, pasts, told: index % 2 === 0 }
      expect(await disagreements(judging), JSON.stringify(policy)).toEqual([])
      cases += measured.size
      for (const [memberId, metrics] of measured)
        shown.add(evaluate(policy, metrics, { at, past: pasts.get(memberId) }).tier)
    }
    expect(await cutsInSql(db, at, fifth)).toEqual(cutsOf(measured.values(), fifth))
  })
})

test('these were ten thousand cases and more, with people of every tier and many top shares', () => {
  expect(cases).toBeGreaterThanOrEqual(10_000)
  expect(sharesJudged.size).toBeGreaterThanOrEqual(5)
  expect([...shown].sort()).toEqual(['bronze', 'certified', 'none', 'regular', 'silver'])
})

/** A copy of a rule with every condition on a metric changed. */
const faulty = (policy: Policy, metric: MetricKey, change: Partial<Leaf>): Policy => ({
  ...policy,
  tiers: policy.tiers.map((step) => ({
    ...step,
    conditions: step.conditions.map((rule) =>
      'anyOf' in rule || rule.metric !== metric ? rule : { ...rule, ...change },
    ),
  })),
})

const tenth = faulty(classic2020, 'earned-reward', { threshold: { n: 1, d: 10 } })
const bounded = faulty(classic2020, 'completion-rate', { perContract: 2 })
const certainty = { prior: { a: 19, b: 1 }, promoteBelow: { n: 1, d: 2 }, demoteFrom: { n: 17, d: 20 } }
const planted: readonly (readonly [string, Policy, Policy])[] = [
  [
    '90 % by a hair',
    classic2020,
    faulty(classic2020, 'completion-rate', { threshold: { n: 9001, d: 10_000 } }),
  ],
  ['4.8 by a hair', classic2020, faulty(classic2020, 'mean-rating', { threshold: { n: 4801, d: 1000 } })],
  ['80 % by a hair', classic2020, faulty(classic2020, 'reply-rate', { threshold: { n: 8001, d: 10_000 } })],
  ['300 by one', classic2020, faulty(classic2020, 'introduction-length', { threshold: 301 })],
  ['more for at least', classic2020, faulty(classic2020, 'completion-rate', { comparator: '=' })],
  ['nothing to count', classic2020, faulty(classic2020, 'mean-rating', { whenEmpty: 'met' })],
  ['another bound', bounded, faulty(bounded, 'completion-rate', { perContract: 1 })],
  ['no bound', bounded, classic2020],
  ['a raw share for a sure one', robust, faulty(robust, 'completion-rate', { certainty: undefined })],
  [
    'a limit',
    robust,
    faulty(robust, 'completion-rate', { certainty: { ...certainty, demoteFrom: { n: 1, d: 2 } } }),
  ],
  ['a tenth for a fifth', classic2020, tenth],
  ['a day of notice', robust, { ...robust, warningDays: 31 }],
  ['no notice', robust, { ...classic2020, tiers: robust.tiers }],
]

test('every planted fault is noticed', async () => {
  const at = new Date(moments[0] as string)
  const { measured, pasts } = await settled(at)
  await cutsFor(tenth, at, measured)
  for (const [what, policy, compiled] of planted) {
    const judging = { policy, at, measured, pasts }
    expect(await disagreements(judging), what).toEqual([])
    expect((await disagreements({ ...judging, compiled })).length, what).toBeGreaterThan(0)
  }
})
