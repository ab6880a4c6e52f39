import { expect, test } from 'vitest'
import { jobLifecycle, jobStatuses, verbsOpenTo } from './lifecycle'

const { decide, roles: jobRoles } = jobLifecycle

test('a job that is filled or closed hears of nothing more', () => {
  for (const role of jobRoles) {
    expect(verbsOpenTo(role, { status: 'filled' })).toEqual([])
    expect(verbsOpenTo(role, { status: 'closed' })).toEqual([])
  }
})

test('the whole grid of who may do what, when', () => {
  const grid = jobStatuses.flatMap((status) =>
    jobRoles.map((role) => `${role} ${status}: ${verbsOpenTo(role, { status }).join(' ')}`.trim()),
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
  expect(decide({ status: 'selecting' }, 'extend', 'client')).toEqual({ ok: true, to: 'open' })
  expect(decide({ status: 'selecting' }, 'extend', 'operator').ok).toBe(false)
})
