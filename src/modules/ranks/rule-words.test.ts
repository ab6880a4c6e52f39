import { expect, test } from 'vitest'
import { factsOf, noon, orders } from '../../../test/support/freelancer-fixtures'
import { withinContracts } from '../../engine/evaluate/evaluate-policy'
import type { OrderFact } from '../../engine/facts/facts'
import { measure } from '../../engine/measure/measure'
import { classic2020, robust } from '../../engine/policy/policies/built-in'
import type { Policy } from '../../engine/policy/policy'
import { leavesOf } from '../../engine/policy/policy-parts'
import { allowanceText, boundText, ruleNotes, warningText } from './rule-words'

/** Seven of them stand in one contract, the others in contracts of their own. */
const unlike = (order: OrderFact, index: number): OrderFact =>
  index < 7 ? order : { ...order, contract: `other-${index}` }

const rate = ({ tiers }: Policy) =>
  tiers
    .flatMap(({ conditions }) => conditions.flatMap(leavesOf))
    .find(({ metric }) => metric === 'completion-rate')

test('a rule that asks for certainty says its limits, its prior and its warning in words', () => {
  const leaf = rate(robust)
  if (!leaf) throw new Error('no condition')
  const [certain, prior] = ruleNotes({ ...leaf, perContract: 3 }, 'ja')
  for (const figure of ['90%', '50%', '85%']) expect(certain).toContain(figure)
  expect(prior).toContain('20件のうち19件')
  expect(ruleNotes({ ...leaf, perContract: 3 }, 'en').at(-1)).toContain('at most 3 orders')
  expect(warningText(robust, 'ja')).toContain('30日')
})

test('a rule without any of these says nothing more', () => {
  const leaf = rate(classic2020)
  expect(leaf && ruleNotes(leaf, 'ja')).toEqual([])
  expect(warningText(classic2020, 'en')).toBeNull()
})

test('what may fail is told for those who hold the tier and those who do not', () => {
  const allowance = { failures: 1, total: 12, allowed: 4, isHeld: true }
  expect(allowanceText(allowance, 'en')).toBe('To keep it, at most 4 of 12 may fail.')
  expect(allowanceText({ ...allowance, isHeld: false, allowed: 2 }, 'en')).toContain(
    'To reach it, at most 2 of 12',
  )
  expect(allowanceText({ ...allowance, total: 3, allowed: 3 }, 'en')).toBe(
    'With only 3, any result meets it.',
  )
  expect(allowanceText({ ...allowance, allowed: -1 }, 'ja')).toContain('まだ確かめられません')
})

test('a bound per contract says how many orders there are, and how many of them count', () => {
  const history = factsOf({ orders: orders(12, 'o', { contract: 'k1' }).map(unlike) })
  const all = measure(history, noon)['orders-won']
  const counted = withinContracts(all, 3)
  expect(boundText({ perContract: 3 }, { all, counted }, 'en')).toBe(
    '12 orders, of which 8 count: at most 3 of one contract.',
  )
  expect(boundText({ perContract: 3 }, { all, counted }, 'ja')).toBe(
    '該当する12件のうち、数えるのは8件です（同じ契約は3件まで）。',
  )
  expect(boundText({ perContract: 7 }, { all, counted: withinContracts(all, 7) }, 'ja')).toBeNull()
  expect(boundText({}, { all, counted: all }, 'ja')).toBeNull()
})
