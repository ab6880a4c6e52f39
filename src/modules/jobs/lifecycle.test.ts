import { expect, test } from 'vitest'
import { decide, type JobStatus, jobMoves, jobRoles, jobStatuses, verbsOpenTo } from './lifecycle'

test('every status is reached from a draft', () => {
  const reached = new Set<JobStatus>(['draft'])
  for (let round = 0; round < jobStatuses.length; round++)
    for (const move of jobMoves) if (move.from.some((from) => reached.has(from))) reached.add(move.to)
  expect([...reached].sort()).toEqual([...jobStatuses].sort())
})

test('a job that is filled or closed hears of nothing more', () => {
  for (const role of jobRoles) {
    expect(verbsOpenTo(role, 'filled')).toEqual([])
    expect(verbsOpenTo(role, 'closed')).toEqual([])
  }
})

test('the whole grid of who may do what, when', () => {
  const grid = jobStatuses.flatMap((status) =>
    jobRoles.map((role) => `${role} ${status}: ${verbsOpenTo(role, status).join(' ')}`.trim()),
  )
  expect(grid).toEqual([
    'client draft: post',
    'operator draft:',
    'clock draft:',
    'agreement draft:',
    'client open: extend fill close',
    'operator open: close',
    'clock open: pass-deadline',
    'agreement open: fill',
    'client selecting: extend fill close',
    'operator selecting: close',
    'clock selecting:',
    'agreement selecting: fill',
    'client filled:',
    'operator filled:',
    'clock filled:',
    'agreement filled:',
    'client closed:',
    'operator closed:',
    'clock closed:',
    'agreement closed:',
  ])
})

test('extending opens a job that was selecting; nobody but its client can', () => {
  expect(decide('selecting', 'extend', 'client')).toBe('open')
  expect(decide('selecting', 'extend', 'operator')).toBeNull()
})
