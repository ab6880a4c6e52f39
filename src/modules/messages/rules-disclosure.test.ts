import { expect, test } from 'vitest'
import { disclosureLifecycle } from './lifecycle'
import { askAgainDays, obstacleToAsking } from './rules-disclosure'

const day = (n: number) => new Date(Date.UTC(2026, 10, n))
const declined = { status: 'declined' as const, decidedAt: day(1) }

test('contacts are asked for after the escrow, one request at a time, and not again at once after a no', () => {
  expect(obstacleToAsking({ isFunded: false, last: null }, day(2))).toBe('escrow-not-funded')
  expect(obstacleToAsking({ isFunded: true, last: null }, day(2))).toBeNull()
  for (const status of ['asked', 'accepted'] as const)
    expect(
      obstacleToAsking({ isFunded: true, last: { status, isMine: false, decidedAt: null } }, day(2)),
    ).toBe('disclosure-open')
  expect(obstacleToAsking({ isFunded: true, last: { ...declined, isMine: true } }, day(2))).toBe(
    'disclosure-declined',
  )
  expect(obstacleToAsking({ isFunded: true, last: { ...declined, isMine: false } }, day(2))).toBeNull()
  expect(
    obstacleToAsking({ isFunded: true, last: { ...declined, isMine: true } }, day(1 + askAgainDays)),
  ).toBeNull()
})

test('only the one who was asked accepts, and only the one who asked takes it back', () => {
  const { decide } = disclosureLifecycle
  expect(decide({ status: 'asked' }, 'accept-disclosure', 'asker').ok).toBe(false)
  expect(decide({ status: 'asked' }, 'accept-disclosure', 'answerer').ok).toBe(true)
  expect(decide({ status: 'accepted' }, 'withdraw-disclosure', 'asker').ok).toBe(true)
  expect(decide({ status: 'declined' }, 'accept-disclosure', 'answerer').ok).toBe(false)
})
