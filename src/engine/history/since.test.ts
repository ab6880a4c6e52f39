import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHistory } from '../../../test/support/freelancer-arbitraries'
import {
  brokenOff,
  clientWrites,
  factsOf,
  inWork,
  noon,
  order,
  orders,
  regularFreelancer,
  tokyo,
} from '../../../test/support/freelancer-fixtures'
import { anyEarlier } from '../../../test/support/freelancer-history-arbitraries'
import { evaluate } from '../evaluate/evaluate'
import {
  type DeclaredVacation,
  type FactHistory,
  factsAsOf,
  type History,
  noFactHistory,
} from '../facts/fact-history'
import type { OrderFact, Past } from '../facts/facts'
import { measure } from '../measure/measure'
import { builtInPolicies, classic2020, robust } from '../policy/policies/built-in'
import { boundMetrics, type Policy } from '../policy/policy'
import { freelancerHistory } from './freelancer-history'
import { sinceOf, tierSteps } from './since'

const since = (history: History, metric: string, at = noon): Date | null | undefined => {
  const standing = evaluate(classic2020, measure(factsAsOf(history, at), at))
  const place = standing.conditions.findIndex((condition) => condition.metric === metric)
  return sinceOf(classic2020, { history, standing }, at)[place]
}
const courseOf = (facts: History['facts'], earlier: Partial<FactHistory> = {}): History => ({
  facts,
  earlier: { ...noFactHistory, ...earlier },
})

test('a confirmation holds since it was given, and an order won since it was agreed', () => {
  const history = courseOf(factsOf({ orders: [order('o1'), order('o2', { agreedAt: tokyo('2026-09-01') })] }))
  expect(since(history, 'identity')).toEqual(regularFreelancer.identityVerifiedAt)
  expect(since(history, 'orders-won')).toEqual(tokyo('2026-05-01'))
})

test('a mean that one old rating lowered holds since that order left the year', () => {
  const poor = order('poor', {
    agreedAt: tokyo('2025-10-01'),
    endedAt: tokyo('2025-11-01 15:00'),
    rating: { score: 3, revealedAt: tokyo('2025-11-02') },
  })
  const history = courseOf(factsOf({ orders: [poor, ...orders(4, 'good')] }))
  expect(since(history, 'mean-rating')).toEqual(tokyo('2026-11-01 15:00'))
})

test('a completion rate is short since an order was broken off, or since it was a month late', () => {
  const broken = (dueOn: string) => order('broken', { ...brokenOff, dueOn, endedAt: tokyo('2026-08-08') })
  const history = (dueOn: string) => courseOf(factsOf({ orders: [...orders(3, 'good'), broken(dueOn)] }))
  expect(since(history('2026-07-31'), 'completion-rate')).toEqual(tokyo('2026-08-08'))
  expect(since(history('2026-05-31'), 'completion-rate')).toEqual(tokyo('2026-07-01'))
})

test('an order in work is held against somebody from a month after its due date until another one is agreed on', () => {
  const changed = [{ dueOn: '2026-05-31', until: tokyo('2026-08-08') }]
  const long = order('long', { ...inWork, dueOn: '2026-12-01', earlierDueDates: changed })
  const history = courseOf(factsOf({ orders: [...orders(3, 'good'), long] }))
  expect(since(history, 'completion-rate', tokyo('2026-08-07'))).toEqual(tokyo('2026-07-01'))
  expect(since(history, 'completion-rate')).toEqual(tokyo('2026-08-08'))
})

/** Due on 31 May, so late from July on, beside three orders that went well in June. */
const lateOne = (told: Partial<OrderFact>): History => {
  const late = order('late', { ...inWork, dueOn: '2026-05-31', ...told })
  return courseOf(factsOf({ orders: [...orders(3, 'good'), late] }))
}
const inTime = { at: tokyo('2026-05-30 15:00'), until: tokyo('2026-07-10 09:00') }
const again = { at: tokyo('2026-08-03 18:00'), until: tokyo('2026-08-20 11:00') }

test('an order delivered in time is late since it was sent back, until it is delivered again', () => {
  const history = lateOne({ deliveries: [inTime, again] })
  const rate = (at: Date) => since(history, 'completion-rate', at)
  expect(rate(new Date(inTime.until.getTime() - 1))).toEqual(tokyo('2026-06-01'))
  expect(rate(inTime.until)).toEqual(inTime.until)
  expect(rate(new Date(again.at.getTime() - 1))).toEqual(inTime.until)
  expect(rate(again.at)).toEqual(again.at)
  expect(rate(new Date(again.until.getTime() - 1))).toEqual(again.at)
  expect(rate(noon)).toEqual(again.until)
})

test('whoever delivered late is in order since the delivery, not since it was accepted', () => {
  const lying = { ...again, until: null }
  const accepted = { status: 'completed', endedAt: tokyo('2026-08-17'), releasedYen: 30_000n } as const
  for (const told of [{ status: 'delivered' } as const, accepted]) {
    expect(since(lateOne({ ...told, deliveries: [lying] }), 'completion-rate')).toEqual(again.at)
    const twice = lateOne({ ...told, deliveries: [inTime, lying] })
    expect(since(twice, 'completion-rate')).toEqual(again.at)
    expect(since(twice, 'completion-rate', tokyo('2026-08-01'))).toEqual(inTime.until)
  }
})

test('an order that lay delivered when its days of grace ended was never late', () => {
  const deliveries = [{ at: tokyo('2026-06-30 23:59'), until: null }]
  const told = {
    status: 'completed',
    endedAt: tokyo('2026-07-14'),
    releasedYen: 30_000n,
    deliveries,
  } as const
  expect(since(lateOne(told), 'completion-rate')).toEqual(tokyo('2026-06-01'))
})

test('a confirmation stops counting when a new text comes, and counts again since the new one was confirmed', () => {
  const confirmations = [{ at: tokyo('2026-01-10'), until: tokyo('2026-06-01') }]
  const history = (confidentialityConfirmedAt: Date | null) =>
    courseOf(factsOf({ freelancer: { confidentialityConfirmedAt } }), { confirmations })
  expect(since(history(null), 'confidentiality', tokyo('2026-05-31 23:59'))).toEqual(tokyo('2026-01-10'))
  expect(since(history(null), 'confidentiality')).toEqual(tokyo('2026-06-01'))
  expect(since(history(tokyo('2026-06-20')), 'confidentiality')).toEqual(tokyo('2026-06-20'))
})

test('what has always been so has no time', () => {
  const history = courseOf(factsOf())
  expect(since(history, 'reply-rate')).toBeNull()
  expect(since(history, 'orders-won')).toBeNull()
  expect(since(courseOf(factsOf({ messages: [clientWrites('2026-11-01 10:00')] })), 'reply-rate')).toEqual(
    tokyo('2026-11-02 10:00'),
  )
})

test('visits less than a month apart are one presence, and a longer absence ends it', () => {
  const days = ['2025-01-10', '2026-04-02', '2026-07-01', '2026-07-25', '2026-08-20', '2026-09-15']
  const visits = [...days, '2026-10-12', '2026-11-09'].map((day) => tokyo(day))
  const freelancer = { lastSeenAt: tokyo('2026-11-09') }
  const history = courseOf(factsOf({ freelancer }), { visits })
  expect(since(history, 'last-login')).toEqual(tokyo('2026-07-01'))
  expect(since(history, 'last-login', tokyo('2026-12-31'))).toEqual(
    new Date(tokyo('2026-12-09').getTime() + 1),
  )
})

test('a vacation protects since it was declared, and until it was taken back', () => {
  const vacation = { from: '2026-09-20', until: '2026-10-31' }
  const visits = [tokyo('2026-09-01'), tokyo('2026-11-01')]
  const login = (vacations: readonly DeclaredVacation[], at: string) =>
    since(
      courseOf(factsOf({ freelancer: { lastSeenAt: tokyo('2026-11-01') } }), { visits, vacations }),
      'last-login',
      tokyo(at),
    )
  const late = [{ ...vacation, at: tokyo('2026-10-05 10:00'), goneAt: null }]
  expect(login(late, '2026-10-04')).toEqual(new Date(tokyo('2026-10-01').getTime() + 1))
  expect(login(late, '2026-11-02')).toEqual(tokyo('2026-10-05 10:00'))
  expect(login(late, '2026-10-31')).toEqual(tokyo('2026-10-05 10:00'))
  const gone = [{ ...vacation, at: tokyo('2026-09-10'), goneAt: tokyo('2026-10-20 18:00') }]
  expect(login(gone, '2026-10-20')).toEqual(tokyo('2026-09-01'))
  expect(login(gone, '2026-10-31')).toEqual(tokyo('2026-10-20 18:00'))
})

test('an introduction is long enough since it was written, and a cut reached since it fell', () => {
  const { introductionLength: _, ...shorter } = regularFreelancer
  const profiles = [
    { at: tokyo('2026-01-01'), profile: { ...shorter, introductionLength: 20 } },
    { at: tokyo('2026-02-03'), profile: regularFreelancer },
  ]
  const steps = [
    { at: tokyo('2026-06-10'), cutYen: 90_000n },
    { at: tokyo('2026-10-10'), cutYen: 60_000n },
  ]
  const cuts = [{ category: 'writing', steps }]
  const facts = factsOf({ orders: orders(2, 'o'), cuts: { writing: 60_000 } })
  const history = courseOf(facts, { profiles, cuts })
  expect(since(history, 'introduction-length')).toEqual(tokyo('2026-02-03'))
  expect(since(history, 'earned-reward')).toEqual(tokyo('2026-10-10'))
})

const anyCourse = anyHistory.chain(({ at, facts }) =>
  anyEarlier(at).map((earlier) => ({ at, history: { facts, earlier } })),
)

const dayMs = 86_400_000

/** The rule with at most two orders of one contract counted, wherever orders are (§2.7). */
const bounded = (policy: Policy): Policy => ({
  ...policy,
  id: `${policy.id}-bounded`,
  tiers: policy.tiers.map((step) => ({
    ...step,
    conditions: step.conditions.map((rule) =>
      'anyOf' in rule || !boundMetrics.includes(rule.metric) ? rule : { ...rule, perContract: 2 },
    ),
  })),
})
const inContracts = (history: History): History => ({
  ...history,
  facts: {
    ...history.facts,
    orders: history.facts.orders.map((each, index) => ({ ...each, contract: `c${index % 2}` })),
  },
})
const anyPolicy = fc.constantFrom(...builtInPolicies, bounded(classic2020), bounded(robust))

test('a walk through many days, and past every turning, finds the same, with its warnings', () => {
  fc.assert(
    fc.property(anyCourse, anyPolicy, ({ at, history: known }, policy) => {
      const history = inContracts(known)
      const walked = freelancerHistory(policy, history, { from: null, until: at })
      const steps = tierSteps(walked)
      const days = Array.from({ length: 40 }, (_, index) => at.getTime() - index * 13 * dayMs)
      const told = history.facts.orders.flatMap(
        ({ agreedAt, endedAt, earlierDueDates = [], deliveries = [] }) => [
          agreedAt,
          endedAt ?? agreedAt,
          ...earlierDueDates.map(({ until }) => until),
          ...deliveries.flatMap((each) => [each.at, each.until ?? at]),
        ],
      )
      const edges = walked.steps.flatMap((turn) => [turn.at.getTime() - 1, turn.at.getTime()])
      const times = [...edges, ...days, ...told.map((time) => time.getTime())]
        .filter((time) => time <= at.getTime() && time >= walked.from.getTime())
        .sort((a, b) => a - b)
      let past: Past | undefined
      for (const time of times) {
        const read = walked.steps.findLast((step) => step.at.getTime() <= time)?.after ?? walked.start
        const then = new Date(time)
        const standing = evaluate(policy, measure(factsAsOf(history, then), then), { at: then, past })
        past = { tier: standing.tier, warnings: standing.warnings ?? [] }
        expect(read.conditions.map(({ met }) => met)).toEqual(standing.conditions.map(({ met }) => met))
        expect(read.warnings).toEqual(standing.warnings)
        expect(steps.findLast((step) => step.at <= then)?.tier).toBe(standing.tier)
      }
    }),
    { numRuns: 40 },
  )
})

test('since is the last turning before now', () => {
  fc.assert(
    fc.property(anyCourse, ({ at, history }) => {
      const read = (time: Date, index: number) =>
        evaluate(classic2020, measure(factsAsOf(history, time), time)).conditions[index]?.met
      const standing = evaluate(classic2020, measure(factsAsOf(history, at), at))
      for (const [index, from] of sinceOf(classic2020, { history, standing }, at).entries()) {
        if (!from) continue
        expect(read(from, index)).toBe(read(at, index))
        expect(read(new Date(from.getTime() - 1), index)).toBe(!read(at, index))
      }
    }),
    { numRuns: 40 },
  )
})
