import { expect, test } from 'vitest'
import { decide } from './lifecycle'
import { isNewEvidence, isSamePattern, patternOf } from './rules'

test('a group is the same pattern when it shares half of the fewer', () => {
  expect(isSamePattern(['a', 'b', 'c', 'd'], ['c', 'd', 'e', 'f'])).toBe(true)
  expect(isSamePattern(['a', 'b', 'c', 'd'], ['d', 'e', 'f', 'g'])).toBe(false)
  expect(isSamePattern(['a', 'b'], ['b', 'c', 'd', 'e', 'f'])).toBe(true)
  expect(patternOf(['b', 'a'])).toBe(patternOf(['a', 'b']))
})

test('new evidence is two orders or more, and a fifth as many as were decided upon', () => {
  expect(isNewEvidence(['o1'], ['o1', 'o2'])).toBe(false)
  expect(isNewEvidence(['o1'], ['o1', 'o2', 'o3'])).toBe(true)
  const ten = Array.from({ length: 11 }, (_, n) => `o${n}`)
  expect(isNewEvidence(ten, [...ten, 'x', 'y'])).toBe(false)
  expect(isNewEvidence(ten, [...ten, 'x', 'y', 'z'])).toBe(true)
  expect(isNewEvidence(['o1', 'o2'], ['o1'])).toBe(false)
})

test('operators decide what is open, and only the detectors open', () => {
  expect(decide({ status: 'open' }, 'dismiss-case', 'operator').ok).toBe(true)
  expect(decide({ status: 'dismissed' }, 'confirm-case', 'operator').ok).toBe(false)
  expect(decide({ status: 'none' }, 'record-case', 'operator').ok).toBe(false)
  expect(decide({ status: 'dismissed' }, 'record-case', 'clock').ok).toBe(true)
})
