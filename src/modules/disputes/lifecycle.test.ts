import { describe, expect, test } from 'vitest'
import { appealVerbsOpenTo, type DisputeRole, type DisputeStatus, decide, verbsOpenTo } from './lifecycle'

const roles: DisputeRole[] = ['client', 'freelancer', 'operator', 'clock']
const dispute = (status: DisputeStatus, escalatedAt: Date | null = null) => ({
  status,
  openedBy: 'client' as const,
  escalatedAt,
})
const later = new Date('2026-12-01T00:00:00Z')

describe('the life of a dispute', () => {
  test('offers each role these buttons and no others', () => {
    const grid = (shown: ReturnType<typeof dispute>) =>
      Object.fromEntries(roles.map((role) => [role, verbsOpenTo(role, shown).join(' ')]))
    expect(grid(dispute('open'))).toEqual({
      client: 'state offer withdraw escalate',
      freelancer: 'state offer escalate',
      operator: '',
      clock: 'escalate',
    })
    expect(grid(dispute('open', later))).toEqual({
      client: 'state offer withdraw',
      freelancer: 'state offer',
      operator: 'take decide',
      clock: '',
    })
    expect(grid(dispute('proposed', later))).toEqual({
      client: '',
      freelancer: '',
      operator: 'approve send-back',
      clock: '',
    })
    for (const status of ['settled', 'decided', 'withdrawn'] as const)
      expect(Object.values(grid(dispute(status, later))).join('')).toBe('')
  })

  test('is decided by operators only once it was handed to them', () => {
    expect(decide(dispute('open'), 'decide', 'operator')).toEqual({ ok: false, refusal: 'still-talking' })
    expect(decide(dispute('open', later), 'escalate', 'client')).toEqual({ ok: false, refusal: 'escalated' })
    expect(decide(dispute('open'), 'withdraw', 'freelancer')).toEqual({ ok: false, refusal: 'not-yours' })
  })
})

test('an appeal is answered once by the other side, and read by operators', () => {
  const appeal = { status: 'open' as const, byRole: 'client' as const, repliedAt: null as Date | null }
  expect(appealVerbsOpenTo('client', appeal)).toEqual([])
  expect(appealVerbsOpenTo('freelancer', appeal)).toEqual(['reply'])
  expect(appealVerbsOpenTo('freelancer', { ...appeal, repliedAt: later })).toEqual([])
  expect(appealVerbsOpenTo('operator', appeal)).toEqual(['take', 'uphold', 'propose'])
  expect(appealVerbsOpenTo('operator', { ...appeal, status: 'proposed' })).toEqual(['send-back', 'overturn'])
  expect(appealVerbsOpenTo('operator', { ...appeal, status: 'overturned' })).toEqual([])
})
