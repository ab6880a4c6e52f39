import { expect, test } from 'vitest'
import { sideFor } from './intent'

test('the page that somebody came for says whether they give or take work', () => {
  expect(sideFor('/jobs/new')).toBe('client')
  expect(sideFor('/freelancers/1/request?category=logo')).toBe('client')
  expect(sideFor('/jobs/1/propose')).toBe('freelancer')
  expect(sideFor('/jobs/new/propose')).toBe('freelancer')
  expect(sideFor('/messages')).toBeUndefined()
  expect(sideFor('/home')).toBeUndefined()
})
