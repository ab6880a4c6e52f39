import { describe, expect, test } from 'vitest'
import { factsOf, figure, noon, tokyo } from '../../../test/support/freelancer-fixtures'
import { visibleLength } from '../../platform/visible-length'
import type { FreelancerFacts } from '../facts/facts'
import { measure } from './measure'
import { isVacationDay } from './measure-profile'

const figureOf = (
  key: Parameters<typeof figure>[1],
  freelancer: Partial<FreelancerFacts>,
  at = noon,
): string => figure(measure(factsOf({ freelancer }), at), key)

describe('the introduction', () => {
  test('is as long as a reader sees it', () => {
    expect(visibleLength('こんにちは')).toBe(5)
    expect(visibleLength('👨‍👩‍👧‍👦🇯🇵👍🏽')).toBe(3)
    expect(visibleLength('か\u3099é')).toBe(2)
  })

  test('gets no longer by spaces, line breaks or invisible characters', () => {
    expect(visibleLength(' \t\r\n\u3000\u00a0文 字\u200b\u200d\u2060\ufeff\u00ad\u202e')).toBe(2)
    expect(visibleLength('\u3164\ufe0f\u034f\u0007')).toBe(0)
    expect(visibleLength(' \u200d')).toBe(0)
    expect(visibleLength('')).toBe(0)
  })
})

test('one skill, one portfolio item or one package is an offering', () => {
  expect(figureOf('offering', { skills: 0 })).toBe('0')
  expect(figureOf('offering', { skills: 0, portfolioItems: 1 })).toBe('1')
  expect(figureOf('offering', { skills: 2, portfolioItems: 1, packages: 3 })).toBe('6')
})

test('an experience shown or a qualification is a background', () => {
  expect(figureOf('background', { experiencesShown: 0 })).toBe('0')
  expect(figureOf('background', { experiencesShown: 1, qualifications: 2 })).toBe('3')
})

test('a confirmation counts from the instant it was given', () => {
  expect(figureOf('phone', { phoneVerifiedAt: null })).toBe('false')
  expect(figureOf('phone', { phoneVerifiedAt: noon })).toBe('true')
  expect(figureOf('phone', { phoneVerifiedAt: new Date(noon.getTime() + 1) })).toBe('false')
})

describe('the last login', () => {
  const seen = (lastSeenAt: string, at: Date, vacations: FreelancerFacts['vacations'] = []) =>
    figureOf('last-login', { lastSeenAt: tokyo(lastSeenAt), vacations }, at)

  test('holds for a calendar month to the millisecond', () => {
    expect(seen('2026-10-23 12:00', noon)).toBe('true')
    expect(seen('2026-10-23 12:00', new Date(noon.getTime() + 1))).toBe('false')
  })

  test('from the 31st holds to the end of a shorter month', () => {
    expect(seen('2026-01-31 09:00', tokyo('2026-02-28 09:00'))).toBe('true')
    expect(seen('2026-01-31 09:00', tokyo('2026-02-28 09:01'))).toBe('false')
    expect(seen('2028-01-31 09:00', tokyo('2028-02-29 09:00'))).toBe('true')
  })

  test('is unmet by someone who was never here, on holiday or not', () => {
    const vacations = [{ from: '2026-11-01', until: '2026-11-30' }]
    expect(figureOf('last-login', { lastSeenAt: null, vacations })).toBe('false')
    expect(seen('2026-11-24', noon, vacations)).toBe('false')
  })

  test('is kept by a vacation from its first day to the end of its last', () => {
    const vacations = [{ from: '2026-08-01', until: '2026-08-20' }]
    expect(seen('2026-07-10', tokyo('2026-08-20 23:59'), vacations)).toBe('true')
    expect(seen('2026-07-10', tokyo('2026-08-21'), vacations)).toBe('false')
  })

  test('is not brought back by a vacation that began after the month was over', () => {
    const from = '2026-08-11'
    expect(seen('2026-07-11 00:00', tokyo('2026-08-15'), [{ from, until: '2026-08-20' }])).toBe('true')
    expect(seen('2026-07-10 23:59', tokyo('2026-08-15'), [{ from, until: '2026-08-20' }])).toBe('false')
  })

  test('is kept for the 90th day of vacation and not for the 91st', () => {
    const vacations = [{ from: '2026-04-01', until: '2026-12-31' }]
    expect(seen('2026-03-20', tokyo('2026-06-29 23:59'), vacations)).toBe('true')
    expect(seen('2026-03-20', tokyo('2026-06-30'), vacations)).toBe('false')
  })
})

test('the 90 days start again in the new year, and overlapping vacations count once', () => {
  const long = [{ from: '2026-10-01', until: '2027-06-30' }]
  expect(isVacationDay(long, '2026-12-29')).toBe(true)
  expect(isVacationDay(long, '2026-12-30')).toBe(false)
  expect(isVacationDay(long, '2027-01-01')).toBe(true)
  expect(isVacationDay(long, '2027-03-31')).toBe(true)
  expect(isVacationDay(long, '2027-04-01')).toBe(false)
  const twice = [
    { from: '2026-02-01', until: '2026-03-10' },
    { from: '2026-01-01', until: '2026-03-31' },
  ]
  expect(isVacationDay(twice, '2026-03-31')).toBe(true)
  expect(isVacationDay([...twice, { from: '2026-05-01', until: '2026-05-01' }], '2026-05-01')).toBe(false)
})
