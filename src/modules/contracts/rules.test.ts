import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, later } from '../../platform/clock'
import {
  acceptNoticesDue,
  autoAcceptAt,
  countedFrom,
  daysStopped,
  disputeOutcome,
  evenPieces,
  fundBy,
  isLongOverdue,
  mayRemind,
  mergedTerms,
  mergeFault,
  offerOpenUntil,
  pieceFault,
  requestOpenUntil,
  silenceOutcome,
} from './rules'
import { freezeTerms, makeTerms, paysInTime, termsDiff } from './terms'

const at = new Date('2026-11-23T10:00:00+09:00')
const source = {
  client: '健',
  freelancer: '葵',
  number: 'T-1-1',
  title: '記事',
  brief: '',
  category: 'ライティング',
  rights: 'transfer' as const,
  revisions: 2,
  dueOn: '2026-12-01',
  priceYen: 50_000n,
}

test('an offer and a request stand for 7 days, a payment is awaited for 14 (§3.1)', () => {
  expect(offerOpenUntil(at)).toEqual(new Date('2026-11-30T10:00:00+09:00'))
  expect(requestOpenUntil(at)).toEqual(new Date('2026-11-30T10:00:00+09:00'))
  expect(fundBy(at)).toEqual(new Date('2026-12-07T10:00:00+09:00'))
})

describe('splitting', () => {
  test('any price divides into even pieces that add up to the yen', () => {
    fc.assert(
      fc.property(fc.bigInt(1_000n, 100_000_000n), fc.integer({ min: 2, max: 100 }), (priceYen, n) => {
        const pieces = evenPieces({ title: '記事', priceYen, dueOn: '2026-12-01' }, n)
        const fault = pieceFault(priceYen, pieces)
        expect(fault).toBe(priceYen / BigInt(n) < 500n ? 'piece-too-cheap' : null)
      }),
    )
  })
  test('one yen too much is refused', () => {
    const pieces = evenPieces({ title: '記事', priceYen: 10_000n, dueOn: '2026-12-01' }, 5)
    expect(pieceFault(10_001n, pieces)).toBe('pieces-do-not-add-up')
    expect(pieceFault(2_000n, pieces.slice(0, 1))).toBe('too-few-pieces')
  })
})

describe('merging', () => {
  const order = (contractId: string, priceYen: bigint) => ({ contractId, priceYen })
  const part = (title: string, brief: string, dueOn: string) => ({ title, brief, dueOn, priceYen: 1_000n })

  test('takes orders of one contract, every one that was named, up to the price of one order', () => {
    const mine = order('k', 50_000_000n)
    expect(mergeFault(mine, [order('k', 50_000_000n)], 1)).toBeNull()
    expect(mergeFault(mine, [order('k', 50_000_001n)], 1)).toBe('merged-too-dear')
    expect(mergeFault(mine, [order('other', 500n)], 1)).toBe('order-not-found')
    expect(mergeFault(mine, [order('k', 500n)], 2)).toBe('order-not-found')
    expect(mergeFault(mine, [], 0)).toBe('nothing-to-merge')
  })

  test('begins with the name and brief that pieces of a split share, and with the latest date', () => {
    const pieces = evenPieces({ title: '記事', priceYen: 3_001n, dueOn: '2026-12-01' }, 3)
    const parts = pieces.map((piece) => ({ ...piece, brief: '木桶の話' }))
    const [first, ...rest] = parts as [(typeof parts)[0], ...typeof parts]
    expect(mergedTerms([first, ...rest])).toEqual({
      title: '記事',
      brief: '木桶の話',
      priceYen: 3_001n,
      dueOn: '2026-12-01',
    })
  })

  test('keeps every brief under its name when they differ', () => {
    const made = mergedTerms([part('表紙', '青', '2026-12-01'), part('挿絵', '', '2026-12-24')])
    expect(made).toEqual({ title: '表紙', brief: '表紙\n青\n\n挿絵', priceYen: 2_000n, dueOn: '2026-12-24' })
  })
})

describe('deadlines', () => {
  test('notices of auto-acceptance come 7, 3 and 1 days before, each from its very hour', () => {
    const due = (days: number, minutes = 0) => acceptNoticesDue(at, later(at, { days, minutes }))
    expect(due(6, 23 * 60 + 59)).toEqual([])
    expect(due(7)).toEqual(['accept-7'])
    expect(due(11)).toEqual(['accept-3', 'accept-7'])
    expect(due(13)[0]).toBe('accept-1')
  })
  test('a silent side may be reminded after exactly seven days', () => {
    expect(mayRemind(at, later(at, { days: 7 }))).toBe(true)
    expect(mayRemind(at, later(at, { days: 6, hours: 23, minutes: 59 }))).toBe(false)
  })
  test('silence pays what was delivered and returns what was not', () => {
    expect(silenceOutcome('delivered', 'client')).toBe('accept')
    expect(silenceOutcome('working', 'freelancer')).toBe('refund')
    expect(silenceOutcome('working', 'client')).toBe('refund')
    expect(silenceOutcome('delivered', 'freelancer')).toBeNull()
  })
  test('an order is long overdue from the 31st day after its due date', () => {
    const order = { status: 'working' as const, dueOn: '2026-10-24' }
    expect(isLongOverdue(order, at)).toBe(false)
    expect(isLongOverdue({ ...order, dueOn: '2026-10-23' }, at)).toBe(true)
  })
})

describe('the terms of an order', () => {
  test('name all nine items, and pay within sixty days of receipt whatever the due date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (days) => {
        const dueOn = later(at, { days }).toISOString().slice(0, 10)
        const terms = makeTerms({ ...source, dueOn }, at)
        expect(paysInTime(terms)).toBe(true)
        expect(terms.paymentOn > dueOn).toBe(true)
      }),
    )
  })
  test('count inspection and payment from a delivery that came early, and never from a late one', () => {
    const terms = makeTerms(source, at)
    const early = makeTerms({ ...source, receivedOn: '2026-11-24' }, at)
    // Fourteen days of inspection from the delivery; the 8th is paid at the end of the month before the bank days end.
    expect([early.inspectionOn, early.paymentOn]).toEqual(['2026-12-08', '2026-12-30'])
    expect([terms.inspectionOn, terms.paymentOn]).toEqual(['2026-12-15', '2026-12-30'])
    expect(early.receivedOn).toBe('2026-11-24')
    expect(makeTerms({ ...source, receivedOn: '2026-12-05' }, at)).toEqual(terms)
    const months = makeTerms({ ...source, dueOn: '2027-03-31' }, at)
    expect(paysInTime({ ...months, receivedOn: '2026-11-24' })).toBe(false)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }), (due, before) => {
        const dueOn = addDays('2026-11-23', due)
        expect(paysInTime(makeTerms({ ...source, dueOn, receivedOn: addDays(dueOn, -before) }, at))).toBe(
          true,
        )
      }),
    )
  })
  test('show the tax apart, and the law of 2026 only where there is something to say', () => {
    const terms = makeTerms(source, at)
    expect([terms.taxYen, terms.taxPercent]).toEqual(['4545', 10])
    expect(Object.keys(terms)).not.toEqual(
      expect.arrayContaining(['rightsScope', 'recommissionFrom', 'laws']),
    )
    const more = {
      rightsScope: '自社サイト',
      aiUse: 'forbidden' as const,
      laws: ['fl-3' as const, 'fl-4' as const],
    }
    const recommission = { recommissionFrom: '株式会社元請', recommissionPayOn: '2027-01-31' }
    expect(makeTerms({ ...source, ...more, ...recommission }, at)).toMatchObject({
      ...{ rightsScope: '自社サイト', aiUse: 'forbidden', laws: 'fl-3 fl-4' },
      ...recommission,
    })
  })
  test('change their seal with every item, and say which changed', () => {
    const before = makeTerms(source, at)
    const now = makeTerms({ ...source, priceYen: 40_000n }, at)
    expect(freezeTerms(now).sha256).not.toBe(freezeTerms(before).sha256)
    expect(freezeTerms({ ...before }).sha256).toBe(freezeTerms(before).sha256)
    // The tax in the price is an item of its own.
    expect(termsDiff(before, now)).toEqual(['priceYen', 'taxYen'])
  })
})

describe('a period that stood still', () => {
  const minuteMs = 60_000
  const minutes = fc.integer({ min: 0, max: 20_000 })

  test('has as much time left as it had, however often it stood still', () => {
    fc.assert(
      fc.property(minutes, fc.array(fc.tuple(minutes, minutes), { maxLength: 5 }), (start, stops) => {
        let now = at.getTime() + start * minuteMs
        let from = new Date(now)
        let ran = 0
        for (const [before, stopped] of stops) {
          now += before * minuteMs
          ran += before
          const stop = { from: new Date(now), until: new Date(now + stopped * minuteMs) }
          const left = autoAcceptAt(from).getTime() - stop.from.getTime()
          from = countedFrom(from, stop)
          expect(autoAcceptAt(from).getTime() - stop.until.getTime()).toBe(left)
          now = stop.until.getTime()
        }
        expect(now - from.getTime()).toBe(ran * minuteMs)
      }),
    )
  })

  test('moves a due date by each day begun, and by none if it never stood still', () => {
    const stop = (hours: number) => ({ from: at, until: later(at, { hours }) })
    expect([0, 1, 24, 25, 48].map((hours) => daysStopped(stop(hours)))).toEqual([0, 1, 1, 2, 2])
  })
})

describe('the end of a dispute', () => {
  const order = { status: 'delivered' as const, priceYen: 1000n }

  test('completes delivered work that is paid whole without the freelancer’s fault, and nothing else', () => {
    expect(disputeOutcome(order, { rewardYen: 1000n, fault: 'client' })).toBe('completed')
    expect(disputeOutcome(order, { rewardYen: 1000n, fault: 'mutual' })).toBe('completed')
    expect(disputeOutcome(order, { rewardYen: 1000n, fault: 'freelancer' })).toBe('cancelled')
    expect(disputeOutcome(order, { rewardYen: 999n, fault: 'client' })).toBe('cancelled')
    expect(disputeOutcome({ ...order, status: 'working' }, { rewardYen: 1000n, fault: 'client' })).toBe(
      'cancelled',
    )
  })
})
