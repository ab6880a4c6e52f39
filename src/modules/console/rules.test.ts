import { expect, test } from 'vitest'
import { maskEmail } from '../../platform/email-address'
import { daysSince } from './rules'

test('an address is shown so that only those who know it recognise it', () => {
  expect(maskEmail('aoi@example.jp')).toBe('a•••@example.jp')
  expect(maskEmail('')).toBe('•••@')
})

test('a wait of a day less a second is no day yet', () => {
  const at = new Date('2026-11-23T10:00:00+09:00')
  expect(daysSince(new Date('2026-11-22T10:00:01+09:00'), at)).toBe(0)
  expect(daysSince(new Date('2026-11-22T10:00:00+09:00'), at)).toBe(1)
})
