import { expect, test } from 'vitest'
import { isStanding } from './end-notice'
import { endNoticeLifecycle } from './lifecycle'

const given = {
  ...{ status: 'given' as const, noticeBy: 'client' as const, isAhead: true },
  ...{ reason: '', reasonAskedAt: null as Date | null },
}
const asked = { ...given, reasonAskedAt: new Date('2026-12-01T00:00:00Z') }
const open = endNoticeLifecycle.verbsOpenTo

test('the client takes a notice back until its last day; the freelancer asks for the reason', () => {
  expect(open('client', given)).toEqual(['take-back'])
  expect(open('freelancer', given)).toEqual(['ask-reason'])
  expect(endNoticeLifecycle.decide({ ...given, isAhead: false }, 'take-back', 'client')).toEqual({
    ok: false,
    refusal: 'end-passed',
  })
  expect(open('freelancer', { ...given, isAhead: false })).toEqual(['ask-reason'])
})

test('the reason is asked for once, and given once', () => {
  expect(open('client', asked)).toEqual(['take-back', 'give-reason'])
  expect(open('freelancer', asked)).toEqual([])
  const answered = { ...asked, reason: '予算の見直しのため' }
  expect(open('client', answered)).toEqual(['take-back'])
  expect(open('freelancer', answered)).toEqual([])
  expect(open('freelancer', { ...given, reason: '予算の見直しのため' })).toEqual([])
  expect(open('client', { ...asked, status: 'taken-back' as const })).toEqual([])
})

test('work that is agreed on after the last day overtakes a notice', () => {
  const notice = { endsOn: '2027-06-30' }
  const span = (from: string) => ({ from, until: '2027-07-31' })
  expect(isStanding(notice, [span('2027-01-01'), span('2027-06-30')])).toBe(true)
  expect(isStanding(notice, [span('2027-01-01'), span('2027-07-01')])).toBe(false)
})
