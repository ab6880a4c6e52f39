import { expect, test } from 'vitest'
import { proposalForm, reshaped, rowCount } from './proposal-form'

const row = (at: number, title: string) => ({
  [`rows.${at}.title`]: title,
  [`rows.${at}.priceYen`]: '１０,０００',
  [`rows.${at}.dueOn`]: '2026-12-20',
})
const form = { ...row(0, '一'), ...row(1, '二'), message: '本文', validUntil: '2026-12-01' }

test('flat fields become order rows, with money as people type it', () => {
  expect(proposalForm.parse(form).rows).toEqual([
    { title: '一', priceYen: 10_000n, dueOn: '2026-12-20' },
    { title: '二', priceYen: 10_000n, dueOn: '2026-12-20' },
  ])
})

test('a fault is named after its field', () => {
  const found = proposalForm.safeParse({ ...form, 'rows.1.priceYen': '100' })
  expect(found.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['rows.1.priceYen'])
})

test('a button adds a row with the last date, or takes the named one away', () => {
  const more = reshaped({ ...form, shape: 'add-rows' })
  expect(rowCount(more, 'rows')).toBe(3)
  expect(more['rows.2.dueOn']).toBe('2026-12-20')
  const fewer = reshaped({ ...form, shape: 'remove-rows-0' })
  expect(rowCount(fewer, 'rows')).toBe(1)
  expect(fewer['rows.0.title']).toBe('二')
  expect(reshaped({ ...form, shape: 'nonsense' })['message']).toBe('本文')
})

test('a line costs ¥500 at least', () => {
  expect(proposalForm.safeParse({ ...form, 'rows.0.priceYen': '499' }).success).toBe(false)
  expect(proposalForm.safeParse({ ...form, 'rows.0.priceYen': '500' }).success).toBe(true)
})
