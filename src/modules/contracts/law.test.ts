import { describe, expect, test } from 'vitest'
import { type LegalSide, lawsOf } from './law'

const alone: LegalSide = { kind: 'individual', capitalYen: null, employees: 0, moreOfficers: false }
const firm = (changed: Partial<LegalSide> = {}): LegalSide => ({
  ...{ kind: 'company', capitalYen: 5_000_000n, employees: 3, moreOfficers: true },
  ...changed,
})
const laws = (client: LegalSide, freelancer: LegalSide = alone, more = {}) =>
  lawsOf({ client, freelancer, trade: 'writing', agreedOn: '2026-11-28', dueOn: '2026-12-10', ...more })

describe('the laws of an order', () => {
  test('of somebody who works alone begin with the notice of terms, whoever the client is', () => {
    expect(laws(alone)).toEqual(['fl-3'])
    expect(laws({ kind: null, capitalYen: null, employees: null, moreOfficers: null })).toEqual(['fl-3'])
  })

  test('against a client with employees or two officers the sixty days count, and the bans from a month on', () => {
    expect(laws(firm())).toEqual(['fl-3', 'fl-4'])
    expect(laws(firm({ employees: 0 }))).toEqual(['fl-3', 'fl-4'])
    expect(laws(firm({ employees: 0, moreOfficers: false }))).toEqual(['fl-3'])
    expect(laws(firm(), alone, { dueOn: '2026-12-27' })).toEqual(['fl-3', 'fl-4'])
    expect(laws(firm(), alone, { dueOn: '2026-12-28' })).toEqual(['fl-3', 'fl-4', 'fl-5'])
  })

  test('by capital or by employees a small contractor is protected at any length', () => {
    expect(laws(firm({ capitalYen: 10_000_000n }))).not.toContain('toriteki')
    expect(laws(firm({ capitalYen: 10_000_001n }))).toContain('toriteki')
    expect(laws(firm({ employees: 101 }))).toContain('toriteki')
    expect(laws(firm({ employees: 101 }), alone, { trade: 'development' })).not.toContain('toriteki')
    expect(laws(firm({ employees: 301 }), alone, { trade: 'development' })).toContain('toriteki')
    const middle = firm({ capitalYen: 50_000_000n })
    expect(laws(firm({ capitalYen: 50_000_000n }), middle)).toEqual([])
    expect(laws(firm({ capitalYen: 50_000_001n }), middle)).toEqual(['toriteki'])
  })
})
