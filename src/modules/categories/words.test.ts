import { expect, test } from 'vitest'
import { wordName } from './words'

test('skills and qualifications are named in the reader’s language, in whichever they were typed', () => {
  expect(wordName('記事執筆', 'en')).toBe('Article writing')
  expect(wordName('article WRITING', 'ja')).toBe('記事執筆')
  expect(wordName('校正技能検定', 'en')).toBe('Proofreading skills test')
  expect(wordName('ｓｅｏライティング', 'en')).toBe('SEO writing')
})

test('what the lists do not hold stays as it was typed', () => {
  expect(wordName('木桶づくり', 'en')).toBe('木桶づくり')
  expect(wordName('', 'en')).toBe('')
})
