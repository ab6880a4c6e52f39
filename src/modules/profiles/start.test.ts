import { expect, test } from 'vitest'
import type { OwnProfile } from './queries'
import { firstOpenStep, isStepDone, stepAfter, wordsIn } from './start'

const nothing: OwnProfile = {
  ...{ name: '', headline: '', introduction: '', introductionLength: 0, pictureFileId: null },
  ...{ availability: 'open', hoursPerWeek: null, region: null, vacations: [] },
  ...{ identityStatus: 'none', signed: false, phoneConfirmed: false },
  ...{ categories: [], skills: [], portfolio: [], packages: [], qualifications: [], experiences: [] },
}
const about = { name: '葵', pictureFileId: 'f', introductionLength: 300 }
const offers = { categories: ['article'], skills: [{ name: '記事執筆', years: null }] }
const background = { qualifications: [{ id: 'q', name: '校正技能検定', acquiredMonth: null }] }
const confirmations = { identityStatus: 'submitted', signed: true, phoneConfirmed: true } as const

test('a newcomer goes on at the first step that is not done', () => {
  expect(firstOpenStep(nothing)).toBe('about')
  expect(firstOpenStep({ ...nothing, ...about })).toBe('offers')
  expect(firstOpenStep({ ...nothing, ...about, ...background })).toBe('offers')
  expect(firstOpenStep({ ...nothing, ...about, ...offers })).toBe('background')
  expect(firstOpenStep({ ...nothing, ...about, ...offers, ...background })).toBe('confirmations')
  expect(firstOpenStep({ ...nothing, ...about, ...offers, ...background, ...confirmations })).toBe(
    'confirmations',
  )
})

test('a category alone is not yet an offer, and documents under review are the newcomer’s part done', () => {
  expect(isStepDone({ ...nothing, categories: ['article'] }, 'offers')).toBe(false)
  expect(isStepDone({ ...nothing, ...confirmations }, 'confirmations')).toBe(true)
  expect(isStepDone({ ...nothing, ...confirmations, identityStatus: 'rejected' }, 'confirmations')).toBe(
    false,
  )
})

test('the steps follow one another to an end', () => {
  expect(stepAfter('about')).toBe('offers')
  expect(stepAfter('confirmations')).toBeNull()
})

test('skills are parted by commas of either script, or lines', () => {
  expect(wordsIn('記事執筆、 校正,SEO\n校正，')).toEqual(['記事執筆', '校正', 'SEO'])
  expect(wordsIn(' ')).toEqual([])
})
