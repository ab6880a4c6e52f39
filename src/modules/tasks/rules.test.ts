import { expect, test } from 'vitest'
import {
  allowsAi,
  appealUntil,
  approvedAt,
  correctUntil,
  expiresAt,
  heldYen,
  rejectionsMax,
  type StartFacts,
  startRefusal,
} from './rules'

const at = new Date('2026-11-23T10:00:00+09:00')

test('a work is decided on within a week, corrected within three days, and appealed for within three', () => {
  expect(approvedAt(at)).toEqual(new Date('2026-11-30T10:00:00+09:00'))
  expect(correctUntil(at)).toEqual(new Date('2026-11-26T10:00:00+09:00'))
  expect(appealUntil(at)).toEqual(new Date('2026-11-26T10:00:00+09:00'))
  expect(expiresAt(at, 45)).toEqual(new Date('2026-11-23T10:45:00+09:00'))
})

test.each([
  [3, 0],
  [4, 1],
  [9, 2],
  [10, 3],
  [100, 30],
])('of %i works %i may be rejected', (works, max) => {
  expect(rejectionsMax(works)).toBe(max)
})

test('what is held is the price of a work for each of them', () => {
  expect(heldYen({ unitYen: 15n, works: 200 })).toBe(3000n)
})

test('only where it is forbidden does it matter how a work was made', () => {
  expect(allowsAi('forbidden', 'none')).toBe(true)
  expect(allowsAi('forbidden', 'assisted')).toBe(false)
  expect(allowsAi('declared', 'generated')).toBe(true)
})

const facts: StartFacts = {
  ...{ status: 'open', clientId: 'client', endsAt: new Date('2026-12-01T10:00:00+09:00') },
  ...{ minTier: 'bronze', tier: 'bronze', minApprovalPercent: 90, approved: 9, unpaid: 1 },
  ...{ perPerson: 3, done: 2, screening: null, screeningPassed: null, hasFreePlace: true },
  ...{ regions: ['13', '27'], region: '27' },
}
const person = { memberId: 'worker', isOperator: false, at }

const startAs = (change: Partial<StartFacts>, by: Partial<typeof person> = {}) =>
  startRefusal({ ...facts, ...change }, { ...person, ...by })

test.each<[string, Partial<StartFacts>, string | null]>([
  ['meets every condition at its limit', {}, null],
  ['comes before it is open', { status: 'draft', endsAt: null }, 'task-not-open'],
  ['comes when it has no end yet', { endsAt: null }, 'task-not-open'],
  ['comes at its last instant', { endsAt: at }, 'task-not-open'],
  [
    'failed the screening',
    { screening: { label: '', options: [], right: [] }, screeningPassed: false },
    'screening-failed',
  ],
  ['stands below the tier', { tier: 'regular' }, 'tier-too-low'],
  ['has too few approved', { approved: 8, unpaid: 1 }, 'approval-too-low'],
  ['lives elsewhere', { region: '01' }, 'other-region'],
  ['does not say where', { region: null }, 'other-region'],
  ['may live anywhere', { regions: [], region: null }, null],
  ['was never decided on', { approved: 0, unpaid: 0 }, null],
  ['has done all that one may', { done: 3 }, 'limit-reached'],
  ['finds every place taken', { hasFreePlace: false }, 'no-place-free'],
])('whoever wants to start and %s', (_, change, refusal) => {
  expect(startAs(change)).toBe(refusal)
})

test('neither who posted a task nor an operator works on it', () => {
  expect(startAs({}, { memberId: 'client' })).toBe('own-task')
  expect(startAs({}, { isOperator: true })).toBe('operators-do-not-work')
})
