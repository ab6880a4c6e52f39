import { describe, expect, test } from 'vitest'
import { decide } from './lifecycle'
import { allowsAi, equalShares, participationRewards, showsEntries, unseriousMax } from './rules'

const entries = ['a', 'b', 'a', 'c'].map((authorId, i) => ({ id: `e${i + 1}`, authorId }))

describe('a prize that nobody was chosen for', () => {
  test('is shared an entry at a time, odd yen to the earliest, and added up by person', () => {
    expect(equalShares(10_003n, entries)).toEqual([
      { entryId: 'e1', authorId: 'a', priceYen: 5_002n },
      { entryId: 'e2', authorId: 'b', priceYen: 2_501n },
      { entryId: 'e4', authorId: 'c', priceYen: 2_500n },
    ])
  })

  test('is shared to the last yen, whatever the count', () => {
    for (let count = 1; count <= 300; count++) {
      const many = Array.from({ length: count }, (_, i) => ({ id: `e${i}`, authorId: `m${i % 90}` }))
      const shares = equalShares(30_001n, many).map(({ priceYen }) => priceYen)
      expect(shares.reduce((sum, yen) => sum + yen, 0n)).toBe(30_001n)
    }
    expect(equalShares(3_000n, [])).toEqual([])
  })

  test('at most half of the entries can be left out', () => {
    expect([0, 1, 2, 3, 7].map(unseriousMax)).toEqual([0, 0, 1, 1, 3])
  })
})

test('rewards for taking part go to the earliest people, once each, and not to the winner', () => {
  const terms = { rewardYen: 1_000n, rewardCount: 2 }
  expect(participationRewards(terms, entries, 'a').map(({ authorId }) => authorId)).toEqual(['b', 'c'])
  expect(participationRewards(terms, entries, null).map(({ entryId }) => entryId)).toEqual(['e1', 'e2'])
  expect(participationRewards({ rewardYen: 0n, rewardCount: 0 }, entries, null)).toEqual([])
})

test('entries are seen by others as was promised', () => {
  const seen = (entriesVisibility: 'sealed' | 'open' | 'confidential') =>
    (['open', 'selecting', 'completed'] as const).map((status) => showsEntries({ status, entriesVisibility }))
  expect(seen('sealed')).toEqual([false, true, true])
  expect(seen('open')).toEqual([true, true, true])
  expect(seen('confidential')).toEqual([false, false, false])
})

test('what was made with AI stays out where it is forbidden', () => {
  expect(allowsAi('forbidden', 'assisted')).toBe(false)
  expect(allowsAi('forbidden', 'none')).toBe(true)
  expect(allowsAi('declared', 'generated')).toBe(true)
})

describe('a competition', () => {
  const row = { guaranteedEntries: 3, entries: 2, serious: 2, extendedAt: null }
  const at = (status: 'open' | 'selecting' | 'delivering', over = {}) => ({ ...row, ...over, status })
  const says = (answer: ReturnType<typeof decide>) => (answer.ok ? answer.to : answer.refusal)

  test('is refunded below the guarantee only, and by time only when no entry is left', () => {
    expect(says(decide(at('selecting'), 'refund', 'client'))).toBe('refunded')
    expect(says(decide(at('selecting', { entries: 3 }), 'refund', 'client'))).toBe('guarantee-met')
    expect(says(decide(at('selecting'), 'refund', 'clock'))).toBe('entries-have-come')
    expect(says(decide(at('selecting', { serious: 0 }), 'refund', 'clock'))).toBe('refunded')
    expect(says(decide(at('delivering'), 'refund', 'client'))).toBe('wrong-moment')
  })

  test('is extended once, and withdrawn only while nobody has entered', () => {
    expect(says(decide(at('open'), 'extend', 'client'))).toBe('open')
    expect(says(decide(at('open', { extendedAt: new Date(0) }), 'extend', 'client'))).toBe('already-extended')
    expect(says(decide(at('open'), 'withdraw', 'client'))).toBe('entries-have-come')
    expect(says(decide(at('open', { entries: 0 }), 'withdraw', 'client'))).toBe('refunded')
  })
})
