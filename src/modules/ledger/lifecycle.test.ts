import { expect, test } from 'vitest'
import { type ChargeStatus, type ChargeVerb, chargeLifecycle, decide } from './lifecycle'

const next = (status: ChargeStatus, verb: ChargeVerb): ChargeStatus | null => {
  const decision = decide({ status }, verb, 'provider')
  return decision.ok ? decision.to : null
}

test('what is paid stays paid, whatever news comes late', () => {
  for (const verb of chargeLifecycle.verbs) expect(next('succeeded', verb)).toBeNull()
})

test('every charge can still be paid until it is', () => {
  for (const status of ['pending', 'needs-action', 'failed'] satisfies ChargeStatus[])
    expect(next(status, 'succeed')).toBe('succeeded')
})

test('a failure that repeats is told once', () => {
  expect(next('pending', 'fail')).toBe('failed')
  expect(next('failed', 'fail')).toBeNull()
})
