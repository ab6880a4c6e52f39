import { expect, test } from 'vitest'
import { isDiskFull, isOutage } from './outage'

const error = (message: string, more: object = {}): Error => Object.assign(new Error(message), more)

test.each([
  error('terminating connection due to administrator command', { code: '57P01' }),
  error('the database system is starting up', { code: '57P03' }),
  error('connection failure', { code: '08006' }),
  error('sorry, too many clients already', { code: '53300' }),
  error('could not extend file', { code: '53100' }),
  error('connect ECONNREFUSED', { code: 'ECONNREFUSED' }),
  error('connect ENOENT /tmp/x/.s.PGSQL.5432', { code: 'ENOENT', syscall: 'connect' }),
  error('Connection terminated unexpectedly'),
  error('Query read timeout'),
  error('timeout exceeded when trying to connect'),
  error('no space left on device', { code: 'ENOSPC', syscall: 'write' }),
  new Error('Could not load the session', { cause: error('x', { code: '57P02' }) }),
])('$message is an outage', (one) => {
  expect(isOutage(one)).toBe(true)
})

test.each([
  error('duplicate key value', { code: '23505' }),
  error('canceling statement due to statement timeout', { code: '57014' }),
  error('deadlock detected', { code: '40P01' }),
  error('no such file', { code: 'ENOENT', syscall: 'open' }),
  error('Connection pool is a word in a bug'),
  'a text',
  undefined,
])('%s is none', (one) => {
  expect(isOutage(one)).toBe(false)
})

test('only a full disk is a full disk', () => {
  expect(isDiskFull(error('x', { code: 'ENOSPC' }))).toBe(true)
  expect(isDiskFull(error('x', { code: '57P01' }))).toBe(false)
})
