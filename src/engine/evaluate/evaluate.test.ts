import { describe, expect, test } from 'vitest'
import {
  brokenOff,
  clientWrites,
  factsOf,
  freelancerWrites,
  inWork,
  noon,
  order,
  orders,
} from '../../../test/support/freelancer-fixtures'
import type { Facts } from '../facts/facts'
import { measure } from '../measure/measure'
import type { MetricKey } from '../policy/metrics'
import { classic2020, current2024, satisfaction2022 } from '../policy/policies/built-in'
import type { Policy } from '../policy/policy'
import { evaluate, type Standing } from './evaluate'
import { furtherResults } from './next-step'

const judged = (facts: Facts, policy: Policy = classic2020): Standing =>
  evaluate(policy, measure(facts, noon))
const tierOf = (facts: Facts, policy?: Policy) => judged(facts, policy).tier
const condition = (standing: Standing, metric: MetricKey) =>
  standing.conditions.find((each) => each.metric === metric)

const unrated = { rating: null }
const rated = (score: number) => ({ rating: { score, revealedAt: noon } })

describe('the ladder', () => {
  test('a complete and verified newcomer is regular', () => {
    expect(tierOf(factsOf())).toBe('regular')
  })

  test.each([
    { hasName: false },
    { profileImage: false },
    { introductionLength: 299 },
    { skills: 0 },
    { experiencesShown: 0 },
    { identityVerifiedAt: null },
    { confidentialityConfirmedAt: null },
    { phoneVerifiedAt: null },
    { lastSeenAt: null },
  ])('a newcomer with %j is unranked', (freelancer) => {
    expect(tierOf(factsOf({ freelancer }))).toBe('none')
  })

  test('a first agreed order makes bronze, at the moment it is agreed', () => {
    expect(tierOf(factsOf({ orders: [order('o', { ...inWork, status: 'agreed', fundedAt: null })] }))).toBe(
      'bronze',
    )
  })

  test('a first delivery rated 5 makes silver, and with the top fifth certified', () => {
    expect(tierOf(factsOf({ orders: [order('o')] }))).toBe('silver')
    expect(tierOf(factsOf({ orders: [order('o')], cuts: { writing: 30_001 } }))).toBe('silver')
    expect(tierOf(factsOf({ orders: [order('o')], cuts: { writing: 30_000 } }))).toBe('certified')
  })

  test('the highest earner who does not log in is nobody', () => {
    const facts = factsOf({ freelancer: { lastSeenAt: null }, orders: [order('o')], cuts: { writing: 1 } })
    expect(tierOf(facts)).toBe('none')
    expect(condition(judged(facts), 'earned-reward')?.met).toBe(true)
  })
})

describe('at the threshold', () => {
  test('exactly 90 % completed is enough, a hair less is not', () => {
    expect(tierOf(factsOf({ orders: [...orders(9, 'd'), order('f', brokenOff)] }))).toBe('silver')
    expect(tierOf(factsOf({ orders: [...orders(899, 'd'), ...orders(100, 'f', brokenOff)] }))).toBe('bronze')
    expect(tierOf(factsOf({ orders: [...orders(900, 'd'), ...orders(100, 'f', brokenOff)] }))).toBe('silver')
  })

  test('a mean of exactly 4.8 is enough', () => {
    expect(tierOf(factsOf({ orders: [...orders(4, 'a'), order('b', rated(4))] }))).toBe('silver')
    expect(tierOf(factsOf({ orders: [...orders(7, 'a'), ...orders(2, 'b', rated(4))] }))).toBe('bronze')
  })

  test('exactly 80 % of answers in time is enough', () => {
    const talk = (index: number, answer: string) => [
      clientWrites('2026-11-01 10:00', { thread: `t${index}` }),
      freelancerWrites(answer, { thread: `t${index}` }),
    ]
    const prompt = [1, 2, 3, 4].flatMap((index) => talk(index, '2026-11-01 11:00'))
    const late = talk(5, '2026-11-03 11:00')
    expect(tierOf(factsOf({ orders: [order('o')], messages: [...prompt, ...late] }))).toBe('silver')
    expect(tierOf(factsOf({ orders: [order('o')], messages: [...prompt.slice(2), ...late] }))).toBe('bronze')
  })
})

describe('with nothing to count', () => {
  test('no finished or rated order is not enough for silver, no message is', () => {
    const standing = judged(factsOf({ orders: orders(1, 'o', inWork) }))
    expect(condition(standing, 'completion-rate')).toMatchObject({
      met: false,
      actual: null,
      required: '9/10',
    })
    expect(condition(standing, 'mean-rating')).toMatchObject({ met: false, actual: null, required: '24/5' })
    expect(condition(standing, 'reply-rate')).toMatchObject({ met: true, actual: null, required: '4/5' })
  })

  test('a category nobody has a cut for cannot be topped', () => {
    const standing = judged(factsOf({ orders: [order('o')] }))
    expect(condition(standing, 'earned-reward')).toMatchObject({ met: false, required: null, actual: 30_000 })
  })
})

describe('the earned reward', () => {
  const orderIn = (category: string, releasedYen: bigint) => order(category, { category, releasedYen })
  const reward = (yen: Record<string, number>, cuts: Record<string, number>) => {
    const earned = Object.entries(yen).map(([category, amount]) => orderIn(category, BigInt(amount)))
    return condition(judged(factsOf({ orders: earned, cuts })), 'earned-reward')
  }

  test('one category is enough, and it is the one shown', () => {
    const shown = reward({ writing: 100, design: 900 }, { writing: 1000, design: 900 })
    expect(shown).toMatchObject({ met: true, required: 900, actual: 900, evidence: ['design'] })
  })

  test('shows the category with the least left to earn among those worked in', () => {
    const shown = reward({ writing: 100, design: 800 }, { writing: 1000, design: 900, music: 50 })
    expect(shown).toMatchObject({ met: false, required: 900, actual: 800 })
  })

  test('shows the lowest cut to someone who has earned nothing yet', () => {
    expect(reward({}, { writing: 1000, design: 900 })).toMatchObject({ met: false, required: 900, actual: 0 })
  })

  test('money in one category does not help in another', () => {
    expect(reward({ writing: 600, music: 600 }, { writing: 1000, music: 1000 })?.met).toBe(false)
  })
})

describe('the next step', () => {
  test('says how many characters are missing and what else', () => {
    const freelancer = { introductionLength: 260, phoneVerifiedAt: null }
    expect(judged(factsOf({ freelancer, orders: [order('o')] })).next).toMatchObject([
      {
        tier: 'regular',
        metric: 'introduction-length',
        missing: 40,
        unit: 'characters',
        action: 'write-introduction',
      },
      { tier: 'regular', metric: 'phone', missing: null, action: 'verify-phone' },
    ])
  })

  test('says how many orders, ratings of 5 and timely replies in a row make up for the past', () => {
    const facts = factsOf({
      orders: [...orders(5, 'd', rated(4)), order('f', brokenOff)],
      messages: [clientWrites('2026-11-01 10:00')],
    })
    expect(judged(facts).next).toMatchObject([
      { metric: 'completion-rate', missing: 4, action: 'deliver-orders' },
      { metric: 'mean-rating', missing: 20, unit: 'rating' },
      { metric: 'reply-rate', missing: 4, action: 'reply-in-time' },
    ])
  })

  test('says how many yen are missing and where', () => {
    const next = judged(factsOf({ orders: [order('o')], cuts: { writing: 120_000 } })).next
    expect(next).toMatchObject([
      { metric: 'earned-reward', missing: 90_000, unit: 'yen', category: 'writing' },
    ])
  })

  test('is empty at the top', () => {
    expect(judged(factsOf({ orders: [order('o')], cuts: { writing: 1 } })).next).toEqual([])
  })

  test('promises nothing that no number of good results can bring', () => {
    expect(furtherResults({ n: 9n, d: 10n }, { n: 1n, d: 1n }, 1n)).toBeNull()
    expect(furtherResults({ n: 0n, d: 0n }, { n: 1n, d: 1n }, 1n)).toBe(1)
    expect(furtherResults({ n: 0n, d: 0n }, { n: 6n, d: 1n }, 5n)).toBeNull()
  })

  test('asks a beginner for one good result, not for none', () => {
    expect(furtherResults({ n: 0n, d: 0n }, { n: 9n, d: 10n }, 1n)).toBe(1)
  })
})

describe('other policies', () => {
  test('four clients of a hundred who gave 1 do not cost silver where satisfaction counts', () => {
    const facts = factsOf({ orders: [...orders(96, 'a', rated(3)), ...orders(4, 'b', rated(1))] })
    expect([classic2020, satisfaction2022, current2024].map((policy) => tierOf(facts, policy))).toEqual([
      'bronze',
      'silver',
      'silver',
    ])
  })

  test('19 of 20 satisfied is exactly enough', () => {
    const satisfied = (count: number) => factsOf({ orders: [...orders(count, 'a'), order('b', rated(2))] })
    expect(tierOf(satisfied(19), current2024)).toBe('silver')
    expect(tierOf(satisfied(18), current2024)).toBe('bronze')
  })

  test('slow answers cost certified in 2022 and not in 2024', () => {
    const facts = factsOf({
      freelancer: { qualifications: 1 },
      orders: [order('o')],
      messages: [clientWrites('2026-11-01 10:00')],
      cuts: { writing: 30_000 },
    })
    expect(tierOf(facts, satisfaction2022)).toBe('silver')
    expect(tierOf(facts, current2024)).toBe('certified')
  })

  test('rejected tasks cost certified only where tasks were done', () => {
    const facts = (tasks: ReturnType<typeof orders>) =>
      factsOf({ freelancer: { qualifications: 1 }, orders: [order('o'), ...tasks], cuts: { writing: 1 } })
    const rejected = { ...brokenOff, mode: 'task', ...unrated } as const
    expect(tierOf(facts([]), current2024)).toBe('certified')
    expect(tierOf(facts(orders(1, 't', rejected)), current2024)).toBe('silver')
  })
})

describe('alternatives', () => {
  const [regular] = classic2020.tiers
  const [picture, phone] = (regular?.conditions ?? []).filter(
    (rule) => 'metric' in rule && ['profile-image', 'phone'].includes(rule.metric),
  )
  const lenient: Policy = {
    ...classic2020,
    tiers: [
      { tier: 'regular', labels: { ja: '甲', en: 'A' }, conditions: [{ anyOf: [picture, phone] as never }] },
    ],
  }

  test('one of two suffices', () => {
    const standing = judged(factsOf({ freelancer: { phoneVerifiedAt: null } }), lenient)
    expect(standing.tier).toBe('regular')
    expect(standing.conditions.map(({ met, choice }) => [met, choice])).toEqual([
      [true, 0],
      [false, 0],
    ])
    expect(standing.next).toEqual([])
  })

  test('with neither, both ways are shown', () => {
    const standing = judged(factsOf({ freelancer: { phoneVerifiedAt: null, profileImage: false } }), lenient)
    expect(standing.tier).toBe('none')
    expect(standing.next.map(({ action, choice }) => [action, choice])).toEqual([
      ['add-picture', 0],
      ['verify-phone', 0],
    ])
  })
})
