import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { anyHistory } from '../../../test/support/freelancer-arbitraries'
import { figure, order, regularFreelancer } from '../../../test/support/freelancer-fixtures'
import { monthsLater } from '../../platform/calendar'
import { evaluate } from '../evaluate/evaluate'
import { asOf } from '../facts/fact-history'
import type { Facts, MessageFact } from '../facts/facts'
import { measure } from '../measure/measure'
import { builtInPolicies, classic2020 } from '../policy/policies/built-in'
import { tiers } from '../policy/tiers'
import { forecast } from './forecast'

const height = (facts: Facts, at: Date, policy = classic2020): number =>
  tiers.indexOf(evaluate(policy, measure(facts, at)).tier)

const zoned = (at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Asia/Tokyo')
const yearAgo = (at: Date): number => zoned(at).subtract({ years: 1 }).epochMilliseconds
const inYear = (time: Date, at: Date): boolean => time.getTime() > yearAgo(at) && time <= at

const tomorrow = (at: Date): Date => new Date(at.getTime() + 86_400_000)

/** The definition of the completion rate once more, read off the page in another order and another calendar. */
const completionAgain = ({ orders }: Facts, at: Date): string => {
  let done = 0
  let failed = 0
  for (const order of orders) {
    const { mode, agreedAt, endedAt, status, fault, fundedAt } = order
    if (mode !== 'project' || !inYear(agreedAt, at)) continue
    const over = endedAt !== null && endedAt <= at
    const paidIn = fundedAt !== null && fundedAt <= at
    if (over) {
      if (status === 'completed') done += 1
      else if (fault === 'freelancer') failed += 1
      continue
    }
    const { deliveries } = order
    const lies = deliveries
      ? deliveries.findLast((one) => one.at <= at && (one.until ?? tomorrow(at)) > at) !== undefined
      : status === 'delivered'
    const waits = status === 'agreed' || lies || (endedAt ? !paidIn : fundedAt !== null && !paidIn)
    // What was agreed later than `at` was not known yet; of several, the one that was changed next.
    const changed = [...(order.earlierDueDates ?? [])].reverse()
    const dueOn = changed.reduce((due, { until, dueOn: was }) => (until > at ? was : due), order.dueOn)
    if (waits || dueOn === null) continue
    const lastDay = Temporal.PlainDate.from(dueOn).add({ days: 30 })
    if (Temporal.PlainDate.compare(lastDay, zoned(at).toPlainDate()) < 0) failed += 1
  }
  return `${done}/${done + failed}`
}

const ratingAgain = ({ orders }: Facts, at: Date): string => {
  const scores = orders.flatMap(({ status, endedAt, rating }) =>
    status === 'completed' && endedAt && inYear(endedAt, at) && rating && rating.revealedAt <= at
      ? [rating.score]
      : [],
  )
  return `${scores.reduce((sum, score) => sum + score, 0)}/${scores.length}`
}

const opens = ({ from, system, noReplyNeeded, sanctioned }: MessageFact): boolean =>
  from === 'client' && !system && !noReplyNeeded && !sanctioned

/** Looks at each message by itself: does a waiting start here, and when does it end? */
const repliesAgain = ({ messages }: Facts, at: Date): string => {
  let inTime = 0
  let due = 0
  const known = messages.filter((message) => message.at <= at).sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const [index, message] of known.entries()) {
    const same = (other: MessageFact): boolean => other.thread === message.thread
    const answers = (other: MessageFact): boolean =>
      same(other) && other.from === 'freelancer' && !other.system
    const counts = (other: MessageFact): boolean => opens(other) && (other.tied || known.some(answers))
    if (!counts(message) || !inYear(message.at, at)) continue
    const before = known.slice(0, index).filter(same)
    const sinceAnswer = before.slice(before.findLastIndex(answers) + 1)
    if (sinceAnswer.some(counts)) continue
    const limit = Temporal.Instant.fromEpochMilliseconds(message.at.getTime()).add({
      hours: 24,
    }).epochMilliseconds
    const answer = known.slice(index + 1).find(answers)
    if (!answer && limit > at.getTime()) continue
    due += 1
    if (answer && answer.at.getTime() <= limit) inTime += 1
  }
  return `${inTime}/${due}`
}

test('the figures agree with the definitions read a second time', () => {
  fc.assert(
    fc.property(anyHistory, ({ facts, at }) => {
      const metrics = measure(facts, at)
      expect(figure(metrics, 'completion-rate')).toBe(completionAgain(facts, at))
      expect(figure(metrics, 'mean-rating')).toBe(ratingAgain(facts, at))
      expect(figure(metrics, 'reply-rate')).toBe(repliesAgain(facts, at))
    }),
    { numRuns: 1000 },
  )
})

test('nobody is judged by what happens later', () => {
  fc.assert(
    fc.property(anyHistory, ({ facts, at }) => {
      expect(measure(asOf(facts, at), at)).toEqual(measure(facts, at))
    }),
  )
})

test('the order in which the facts are told changes no figure', () => {
  fc.assert(
    fc.property(anyHistory, ({ facts, at }) => {
      const retold = { ...facts, orders: [...facts.orders].reverse() }
      expect(height(retold, at)).toBe(height(facts, at))
    }),
  )
})

test('one more order delivered and rated 5 lowers no freelancer, under any policy', () => {
  fc.assert(
    fc.property(anyHistory, fc.constantFrom(...builtInPolicies), ({ facts, at }, policy) => {
      const agreedAt = new Date(at.getTime() - 1000)
      const more = order('more', {
        agreedAt,
        fundedAt: agreedAt,
        endedAt: at,
        rating: { score: 5, revealedAt: at },
      })
      expect(height({ ...facts, orders: [...facts.orders, more] }, at, policy)).toBeGreaterThanOrEqual(
        height(facts, at, policy),
      )
    }),
    { numRuns: 300 },
  )
})

test('a cancellation by the client of a funded order lowers no freelancer', () => {
  fc.assert(
    fc.property(
      anyHistory,
      fc.constantFrom('client', 'mutual', 'platform', 'force-majeure'),
      ({ facts, at }, fault) => {
        const ended = { status: 'cancelled', endedAt: at, releasedYen: 0n, fault } as const
        const gone = order('gone', { ...ended, agreedAt: new Date(at.getTime() - 1000), fundedAt: at })
        const after = height({ ...facts, orders: [...facts.orders, gone] }, at)
        expect(after).toBeGreaterThanOrEqual(height(facts, at))
      },
    ),
  )
})

test('a lower cut, or a completed profile, lowers nobody', () => {
  fc.assert(
    fc.property(anyHistory, ({ facts, at }) => {
      const cuts = new Map([...facts.cuts].map(([category, yen]) => [category, yen / 2n + 1n]))
      const freelancer = {
        ...facts.freelancer,
        phoneVerifiedAt: regularFreelancer.phoneVerifiedAt,
        lastSeenAt: at,
      }
      expect(height({ ...facts, cuts, freelancer }, at)).toBeGreaterThanOrEqual(height(facts, at))
    }),
  )
})

test('every tier of a policy includes those below it', () => {
  fc.assert(
    fc.property(anyHistory, fc.constantFrom(...builtInPolicies), ({ facts, at }, policy) => {
      const { tier, conditions, next } = evaluate(policy, measure(facts, at))
      const held = tiers.indexOf(tier)
      const unmet = conditions.filter(({ met }) => !met).map((condition) => tiers.indexOf(condition.tier))
      expect(Math.min(...unmet, tiers.length)).toBe(held + 1)
      expect(next.length > 0).toBe(tier !== 'certified')
    }),
  )
})

const anyOffset = fc.oneof(
  fc.nat(366 * 24).map((hours) => hours * 3_600_000),
  fc.nat(366 * 24 * 3_600_000),
)

test('the forecast is what the judgement will be if nothing is done, at any time and to the millisecond', () => {
  fc.assert(
    fc.property(anyHistory, fc.array(anyOffset, { maxLength: 20 }), ({ facts, at }, offsets) => {
      const known = asOf(facts, at)
      const { steps } = forecast(classic2020, facts, at)
      const start = evaluate(classic2020, measure(known, at)).tier
      const foreseen = (time: Date) => steps.findLast((step) => step.at <= time)?.tier ?? start
      const edges = steps.flatMap((step) => [step.at.getTime() - 1, step.at.getTime()])
      const times = [...edges, ...offsets.map((offset) => at.getTime() + offset)].filter(
        (time) => time >= at.getTime(),
      )
      for (const time of times.map((each) => new Date(each)).filter((each) => each <= monthsLater(at, 12)))
        expect(evaluate(classic2020, measure(known, time)).tier).toBe(foreseen(time))
    }),
    { numRuns: 200 },
  )
})

test('the forecast foresees every condition, and names a cause for each change', () => {
  fc.assert(
    fc.property(anyHistory, ({ facts, at }) => {
      const known = asOf(facts, at)
      for (const { at: then, tier, metric, met, because } of forecast(classic2020, facts, at).changes) {
        const readAt = (time: number) =>
          evaluate(classic2020, measure(known, new Date(time))).conditions.find(
            (condition) => condition.tier === tier && condition.metric === metric,
          )?.met
        expect([readAt(then.getTime() - 1), readAt(then.getTime())]).toEqual([!met, met])
        expect(because.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 150 },
  )
})
