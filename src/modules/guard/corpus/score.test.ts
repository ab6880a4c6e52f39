import { expect, test } from 'vitest'
import { inspect } from '../detect'
import { corpus, figuresOf, halfOf, type LabelledText } from './score'

const texts = corpus()
const of = (half: string): LabelledText[] => texts.filter((one) => halfOf(one) === half)

test('the labelled set is large, mixed and without repetition', () => {
  const contacts = texts.filter(({ label }) => label === 'contact').length
  expect(texts.length).toBeGreaterThanOrEqual(1_000)
  expect(contacts / texts.length).toBeGreaterThan(0.45)
  expect(contacts / texts.length).toBeLessThan(0.55)
  expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length)
  expect(texts.every(({ text }) => text.length <= 2_000)).toBe(true)
})

test('on the development half the guard finds what it should and leaves the rest alone', () => {
  const { recall, precision, falseAlarms } = figuresOf(of('development'))
  expect(recall).toBeGreaterThanOrEqual(0.97)
  expect(precision).toBeGreaterThanOrEqual(0.99)
  expect(falseAlarms).toBeLessThanOrEqual(0.01)
})

test('on texts that no rule was tuned on it keeps the bar of §9 S3', () => {
  const { recall, precision } = figuresOf(of('held-out'))
  expect(recall).toBeGreaterThanOrEqual(0.85)
  expect(precision).toBeGreaterThanOrEqual(0.97)
})

test('no text costs more than a bounded number of steps per unit', () => {
  for (const { text } of texts) expect(inspect(text).steps).toBeLessThan(700 * Math.max(text.length, 20))
})
