import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../platform/clock'
import { type Balance, calendarOf, earlyLines, regularLines } from './rules'

const balance: Balance = {
  ...{ memberId: 'm', bankAccountId: 'b', mode: 'automatic', isRequested: false },
  ...{ closedYen: 41_750n, balanceYen: 50_000n, earnedOn: '2026-11-10', dueOn: '2027-01-08' },
}
const calendar = calendarOf('2026-11-16')

describe('the calendar of a day', () => {
  test('names the last closing, its payday and the one after', () => {
    expect(calendar).toEqual({
      ...{ closedOn: '2026-11-15', payOn: '2026-11-30', nextPayOn: '2026-12-15', earliestOn: '2026-11-17' },
    })
    expect(calendarOf('2026-12-16')).toMatchObject({
      closedOn: '2026-12-15',
      payOn: '2026-12-30',
      nextPayOn: '2027-01-15',
    })
  })
  test('pays on the next bank day where the site stood still over the payday', () => {
    expect(calendarOf('2026-11-30')).toMatchObject({ closedOn: '2026-11-15', payOn: '2026-12-01' })
  })
})

describe('the run of a closing', () => {
  test.each([
    ['all of the closing', {}, 41_750n],
    ['the minimum', { closedYen: 1000n }, 1000n],
    ['less than the minimum', { closedYen: 999n }, undefined],
    ['less than the minimum that would be late', { closedYen: 999n, dueOn: '2026-12-14' }, 999n],
    [
      'less than the minimum that is due on the next payday',
      { closedYen: 999n, dueOn: '2026-12-15' },
      undefined,
    ],
    ['what lay for 180 days', { closedYen: 10n, earnedOn: '2026-06-01' }, 10n],
    ['who asks each time, and has not', { mode: 'on-request' as const }, undefined],
    ['who asks each time, and has', { mode: 'on-request' as const, isRequested: true }, 41_750n],
    ['who asks each time, and would be late', { mode: 'on-request' as const, dueOn: '2026-12-01' }, 41_750n],
    ['nothing of the closing', { closedYen: 0n, dueOn: '2026-12-01' }, undefined],
    ['what is due on its payday', { dueOn: '2026-11-30' }, 41_750n],
    ['what would be late with it', { dueOn: '2026-11-29' }, undefined],
  ])('pays %s', (_, changed, yen) => {
    expect(regularLines([{ ...balance, ...changed }], calendar)[0]?.amountYen).toBe(yen)
  })
})

test('an early run pays all that is free, of those alone who would be late', () => {
  expect(earlyLines([{ ...balance, dueOn: '2026-12-15' }], calendar)).toEqual([])
  expect(earlyLines([{ ...balance, dueOn: '2026-12-14' }], calendar)).toMatchObject([{ amountYen: 50_000n }])
})

test('no yen waits past its last legal day: on each day it is in the run of the closing, in an early one, or has time', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: -30, max: 90 }),
      fc.boolean(),
      (day, left, isClosed) => {
        const today = addDays('2026-01-01', day)
        const calendar = calendarOf(today)
        const owed = { ...balance, dueOn: addDays(today, left), closedYen: isClosed ? 500n : 0n }
        const inRegular = regularLines([owed], calendar).length === 1
        const inEarly = earlyLines([owed], calendar).length === 1
        const hasTime = calendar.nextPayOn <= owed.dueOn
        expect(inRegular || inEarly || hasTime).toBe(true)
        if (inRegular) expect(calendar.payOn <= owed.dueOn).toBe(true)
      },
    ),
  )
})
