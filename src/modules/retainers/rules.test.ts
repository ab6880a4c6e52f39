import { describe, expect, test } from 'vitest'
import { isLongWork } from '../contracts'
import { dueOnOf, monthTitle, noticeDeadline, noticeEndsOn, opensOn, secondOnFrom } from './rules'

describe('the months of a retainer', () => {
  test('come back to the 31st after a shorter month', () => {
    const rhythm = { secondOn: '2026-12-31', firstDueOn: '2027-01-31' }
    expect([2, 3, 4, 5].map((n) => opensOn(rhythm, n))).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ])
    expect([2, 3].map((n) => dueOnOf(rhythm, n, '2026-12-31'))).toEqual(['2027-02-28', '2027-03-31'])
  })

  test('are never due in the past, when one was opened late', () => {
    expect(dueOnOf({ firstDueOn: '2027-01-10' }, 2, '2027-02-20')).toBe('2027-02-20')
  })

  test('begin a month after the agreement, when the wanted day has passed meanwhile', () => {
    expect(secondOnFrom({ secondOn: '2026-12-01', firstDueOn: '2027-01-10' }, '2026-12-05')).toBe(
      '2027-01-05',
    )
    expect(secondOnFrom({ secondOn: '2026-12-20', firstDueOn: '2027-01-10' }, '2026-12-05')).toBe(
      '2026-12-20',
    )
  })

  test('open no later than they are due', () => {
    expect(secondOnFrom({ secondOn: '2027-02-01', firstDueOn: '2026-12-10' }, '2026-11-23')).toBe(
      '2027-01-10',
    )
  })

  test('are named in the title, within its length', () => {
    expect(monthTitle('記事', '2027-01-05')).toBe('記事（2027年1月分）')
    expect(monthTitle('あ'.repeat(100), '2027-12-05').length).toBeLessThanOrEqual(100)
  })
})

describe('notice', () => {
  const retainer = { secondOn: '2026-12-23', opened: 1, runsSince: '2026-11-23' }

  test('ends young work with the running month', () => {
    expect(noticeEndsOn(retainer, '2026-12-20')).toBe('2026-12-22')
  })

  test('ends work of six months with a month that is thirty days away', () => {
    const long = { ...retainer, opened: 7 }
    expect(isLongWork('2026-11-23', '2027-05-22')).toBe(true)
    expect(isLongWork('2026-11-23', '2027-05-21')).toBe(false)
    expect(noticeEndsOn(long, '2027-05-23')).toBe('2027-06-22')
    expect(noticeEndsOn(long, '2027-05-24')).toBe('2027-07-22')
  })

  test('has a last day only where it has to come thirty days ahead', () => {
    expect(noticeDeadline(retainer, '2026-12-20')).toBeNull()
    const long = { ...retainer, opened: 7 }
    expect(noticeDeadline(long, '2027-05-20')).toBe('2027-05-23')
    expect(noticeDeadline(long, '2027-05-23')).toBe('2027-05-23')
    expect(noticeDeadline(long, '2027-05-24')).toBe('2027-06-22')
  })

  test('counts what the contract ran before the retainer', () => {
    expect(noticeEndsOn({ ...retainer, runsSince: '2026-05-01' }, '2026-12-01')).toBe('2027-01-22')
  })
})
