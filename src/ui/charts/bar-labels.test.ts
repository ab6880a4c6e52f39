import { expect, test } from 'vitest'
import { labelRows } from './bar-labels'

/** As the bars of a chart stand (bar-chart.tsx). */
const step = (bars: number): number => 346 / (bars + 0.34)

const count = (labels: string[], bars = labels.length): number =>
  Math.max(0, ...labelRows(labels, step(bars))) + 1

test('names that fit stand in one row', () => {
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`)
  expect(count(months)).toBe(1)
  expect(count(['提示中', '仮払い待ち', '作業中', '検収待ち', '完了', 'キャンセル'])).toBe(1)
  expect(count(['', '11/16', '', '11/23'], 12)).toBe(1)
  expect(count([], 1)).toBe(1)
})

test('names that would cover each other stand in two rows, longer ones in more', () => {
  const statuses = ['Offered', 'Awaiting payment', 'In progress', 'Delivered', 'Completed', 'Cancelled']
  expect(labelRows(statuses, step(6))).toEqual([0, 1, 0, 1, 0, 1])
  expect(labelRows(['', 'Awaiting payment', '', 'In progress'], step(12))).toEqual([0, 0, 0, 1])
  expect(count(Array.from({ length: 6 }, () => 'Outside payment or contact'))).toBeGreaterThan(2)
})
