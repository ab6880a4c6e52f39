import { expect, test } from 'vitest'
import { proposalLifecycle, proposalStatuses, verbsOpenTo } from './lifecycle'

test('the whole grid: what has ended is silent', () => {
  const grid = proposalStatuses.flatMap((status) =>
    proposalLifecycle.roles.map((role) =>
      `${role} ${status}: ${verbsOpenTo(role, { status }).join(' ')}`.trim(),
    ),
  )
  expect(grid).toEqual([
    'freelancer sent: edit withdraw',
    'client sent: decline order',
    'offer sent:',
    'freelancer withdrawn:',
    'client withdrawn:',
    'offer withdrawn:',
    'freelancer declined:',
    'client declined:',
    'offer declined:',
    'freelancer ordered:',
    'client ordered:',
    'offer ordered: reopen',
  ])
})
