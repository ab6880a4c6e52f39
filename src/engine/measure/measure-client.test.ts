import { describe, expect, test } from 'vitest'
import {
  atWork,
  brokenOffBy,
  clientFacts,
  clientFigure,
  expired,
  halfYearAgo,
  placed,
  posted,
  unfunded,
} from '../../../test/support/client-fixtures'
import { noon, tokyo } from '../../../test/support/freelancer-fixtures'
import { fundBy } from '../../modules/contracts'
import { choosingDays as daysOnCards } from '../../modules/profiles'
import type { ClientFacts, PlacedOrder, PostedJob } from '../facts/client-facts'
import type { ClientMetricKey } from '../policy/client-metrics'
import { choosingDays, fundingDays, measureClient } from './measure-client'

const figureOf = (key: ClientMetricKey, facts: Partial<ClientFacts>, at = noon): string =>
  clientFigure(measureClient(clientFacts(facts), at), key)
const justAfter = (time: Date): Date => new Date(time.getTime() + 1)
const justBefore = (time: Date): Date => new Date(time.getTime() - 1)

test('the days are those of the contracts and of the figure on the cards', () => {
  expect(fundBy(noon).getTime() - noon.getTime()).toBe(fundingDays * 86_400_000)
  expect(choosingDays).toBe(daysOnCards)
})

describe('the client profile', () => {
  test.each([{ hasName: false }, { hasIndustry: false }, { descriptionLength: 0 }])(
    'is not complete with %o',
    (change) => {
      const client = { ...clientFacts().client, ...change }
      expect(figureOf('client-profile', { client })).toBe('false')
      expect(figureOf('client-profile', {})).toBe('true')
    },
  )

  test('confirmations count from their instant on', () => {
    const client = { ...clientFacts().client, identityVerifiedAt: noon, phoneVerifiedAt: noon }
    expect(figureOf('identity', { client })).toBe('true')
    expect(figureOf('phone', { client }, justBefore(noon))).toBe('false')
  })
})

describe('the total paid', () => {
  test('adds up what was released for completed orders of half a year, its far end excluded', () => {
    const orders = [placed('a'), placed('b', { endedAt: halfYearAgo })]
    expect(figureOf('paid-total', { orders })).toBe('30000')
    expect(figureOf('paid-total', { orders: [placed('b', { endedAt: justAfter(halfYearAgo) })] })).toBe(
      '30000',
    )
  })

  test('leaves out what a cancelled or an open order released', () => {
    const orders = [placed('a', { ...brokenOffBy('mutual'), paidYen: 9_000n }), placed('b', atWork)]
    expect(figureOf('paid-total', { orders })).toBe('0')
  })

  test('does not know what is released tomorrow', () => {
    expect(figureOf('paid-total', { orders: [placed('a', { endedAt: justAfter(noon) })] })).toBe('0')
  })

  test('on 31 August looks back to the end of February', () => {
    const at = tokyo('2027-08-31 12:00')
    const paid = (endedAt: Date) => figureOf('paid-total', { orders: [placed('a', { endedAt })] }, at)
    expect(paid(tokyo('2027-02-28 12:00'))).toBe('0')
    expect(paid(justAfter(tokyo('2027-02-28 12:00')))).toBe('30000')
  })
})

describe('the order rate', () => {
  const rate = (jobs: PostedJob[], orders: PlacedOrder[] = [], at = noon) =>
    figureOf('order-rate', { jobs, orders }, at)

  test('is empty while no job counts', () => {
    expect(rate([])).toBe('0/0')
    expect(rate([posted('j1', { endedAt: null, until: tokyo('2026-12-01') })])).toBe('0/0')
  })

  test('of a job is the people who completed among the people ordered', () => {
    const orders = [placed('a'), placed('b'), placed('c', brokenOffBy('client'))]
    expect(rate([posted('j1')], orders)).toBe('2/3')
  })

  test('counts people, not orders', () => {
    const pieces = [placed('a', { freelancerId: 'aoi' }), placed('b', { freelancerId: 'aoi' })]
    const broken = placed('c', { ...brokenOffBy('client'), freelancerId: 'aoi' })
    expect(rate([posted('j1')], [...pieces, broken, placed('d', brokenOffBy('client'))])).toBe('1/2')
  })

  test('of a client is the mean over the jobs, exactly', () => {
    const orders = [
      ...[placed('a'), placed('b', brokenOffBy('client')), placed('c', brokenOffBy('client'))],
      ...['d', 'e', 'f', 'g'].map((id) => placed(id, { jobId: 'j2' })),
      ...['h', 'i', 'k'].map((id) => placed(id, { jobId: 'j2', ...brokenOffBy('client') })),
    ]
    // (1/3 + 4/7 + 0) ÷ 3
    expect(rate([posted('j1'), posted('j2'), posted('j3')], orders)).toBe('19/63')
  })

  test('is 0 for a job that ended without anybody', () => {
    expect(rate([posted('j1')])).toBe('0/1')
  })

  test('waits 14 days after the deadline for a client who is still choosing', () => {
    const job = posted('j1', { endedAt: null, until: tokyo('2026-11-09 12:00') })
    expect(rate([job])).toBe('0/1')
    expect(rate([job], [], justBefore(noon))).toBe('0/0')
  })

  test('counts who completed already although the job is open to more, once its deadline has passed', () => {
    const job = posted('j1', { endedAt: null, until: noon })
    expect(rate([job], [placed('a')])).toBe('1/1')
    expect(rate([job], [placed('a')], justBefore(noon))).toBe('0/0')
  })

  test('waits for those still at work', () => {
    expect(rate([posted('j1')], [placed('a', atWork)])).toBe('0/0')
    expect(rate([posted('j1')], [placed('a'), placed('b', atWork)])).toBe('1/1')
    const again = [brokenOffBy('client'), atWork].map((change, index) =>
      placed(`o${index}`, { ...change, freelancerId: 'aoi' }),
    )
    expect(rate([posted('j1')], again)).toBe('0/0')
  })

  test.each(['freelancer', 'mutual', 'platform', 'force-majeure'] as const)(
    'does not fall by a cancellation with fault %s',
    (fault) => {
      expect(rate([posted('j1')], [placed('a'), placed('b', brokenOffBy(fault))])).toBe('1/1')
      expect(rate([posted('j1')], [placed('b', brokenOffBy(fault))])).toBe('0/0')
    },
  )

  test('looks at jobs that ended in half a year, and, of those not ended, at the deadline', () => {
    expect(rate([posted('j1', { endedAt: halfYearAgo })])).toBe('0/0')
    expect(rate([posted('j1', { endedAt: justAfter(halfYearAgo) })])).toBe('0/1')
    expect(rate([posted('j1', { endedAt: null, until: halfYearAgo })])).toBe('0/0')
    expect(rate([posted('j1', { endedAt: null, until: justAfter(halfYearAgo) })])).toBe('0/1')
  })
})

describe('what freelancers said', () => {
  const review = (score: number, priceUnfair = false, revealedAt = tokyo('2026-09-10')) => ({
    review: { score, priceUnfair, revealedAt },
  })
  const many = (count: number, flagged: number) =>
    Array.from({ length: count }, (_, index) => placed(`o${index}`, review(5, index < flagged)))

  test('counts revealed ratings of completed orders', () => {
    const orders = [
      placed('a', review(5)),
      placed('b', review(4)),
      placed('c', review(1, true, justAfter(noon))),
      placed('d', { review: null }),
      placed('e', { ...review(1), endedAt: halfYearAgo }),
    ]
    expect(figureOf('mean-rating', { orders })).toBe('9/2')
  })

  test('that the pay was not fair is told as a share of five reviews or more, and names no order', () => {
    expect(figureOf('unfair-price', { orders: many(4, 1) })).toBe('0/0')
    expect(figureOf('unfair-price', { orders: many(5, 1) })).toBe('1/5')
    expect(measureClient(clientFacts({ orders: many(20, 20) }), noon)['unfair-price'].evidence).toEqual([])
  })
})

describe('replies', () => {
  const message = (from: 'client' | 'freelancer', at: Date, tied = true) => ({
    ...{ thread: 't1', from, at, tied, noReplyNeeded: false, system: false, sanctioned: false },
  })
  const asked = tokyo('2026-10-01 12:00')
  const dayLater = new Date(asked.getTime() + 86_400_000)

  test('are owed by the client, and in time at exactly 24 hours', () => {
    const rate = (answeredAt: Date) =>
      figureOf('reply-rate', { messages: [message('freelancer', asked), message('client', answeredAt)] })
    expect(rate(dayLater)).toBe('1/1')
    expect(rate(justAfter(dayLater))).toBe('0/1')
  })

  test('are not owed to somebody whom nothing was ordered from and who never got an answer', () => {
    expect(figureOf('reply-rate', { messages: [message('freelancer', asked, false)] })).toBe('0/0')
    expect(figureOf('reply-rate', { messages: [message('freelancer', asked)] })).toBe('0/1')
  })

  test('begin within half a year', () => {
    expect(figureOf('reply-rate', { messages: [message('freelancer', halfYearAgo)] })).toBe('0/0')
    expect(figureOf('reply-rate', { messages: [message('freelancer', justAfter(halfYearAgo))] })).toBe('0/1')
  })
})

describe('arrears', () => {
  test('begin when an agreed order has waited 14 days for its money', () => {
    const orders = [placed('a', { ...unfunded, agreedAt: tokyo('2026-11-09 12:00') })]
    expect(figureOf('arrears', { orders })).toBe('1')
    expect(figureOf('arrears', { orders }, justBefore(noon))).toBe('0')
  })

  test('stay for half a year after the clock ended such an order', () => {
    const arrears = (endedAt: Date) => figureOf('arrears', { orders: [placed('a', { ...expired, endedAt })] })
    expect(arrears(halfYearAgo)).toBe('0')
    expect(arrears(justAfter(halfYearAgo))).toBe('1')
    expect(figureOf('arrears', { orders: [placed('a', brokenOffBy('client'))] })).toBe('0')
  })
})
