import { expect, test } from 'vitest'
import { type ProposalStatus, proposalMoves, proposalRoles, proposalStatuses, verbsOpenTo } from './lifecycle'

test('every status is reached from a sent proposal', () => {
  const reached = new Set<ProposalStatus>(['sent'])
  for (const move of proposalMoves) if (move.from.some((from) => reached.has(from))) reached.add(move.to)
  expect([...reached].sort()).toEqual([...proposalStatuses].sort())
})

test('the whole grid: what has ended is silent', () => {
  const grid = proposalStatuses.flatMap((status) =>
    proposalRoles.map((role) => `${role} ${status}: ${verbsOpenTo(role, status).join(' ')}`.trim()),
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
