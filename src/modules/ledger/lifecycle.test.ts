import { expect, test } from 'vitest'
import { type ChargeStatus, chargeLife, decideCharge } from './lifecycle'

test('what is paid stays paid, whatever news comes late', () => {
  for (const { verb } of chargeLife) expect(decideCharge('succeeded', verb)).toBeNull()
})

test('every charge can still be paid until it is', () => {
  for (const status of ['pending', 'needs-action', 'failed'] satisfies ChargeStatus[])
    expect(decideCharge(status, 'succeed')).toBe('succeeded')
})

test('a failure that repeats is told once', () => {
  expect(decideCharge('pending', 'fail')).toBe('failed')
  expect(decideCharge('failed', 'fail')).toBeNull()
})
