import { expect, test } from 'vitest'
import { statesDocument } from './states'

test('a life is drawn from its first state to its ends, an arrow for each verb and state', () => {
  const rows = [
    { verb: 'post', from: ['draft'], to: 'needs-work', by: ['client'] },
    { verb: 'close', from: ['draft', 'needs-work'], to: 'closed', by: ['client', 'operator'] },
  ]
  const drawn = statesDocument([{ module: 'jobs', title: 'The life of a job', rows }])
  const lines = drawn.split('\n').filter((line) => line.startsWith('  '))
  expect(lines.map((line) => line.trim())).toEqual([
    'state "needs-work" as needs_work',
    '[*] --> draft',
    'draft --> needs_work: post (client)',
    'draft --> closed: close (client, operator)',
    'needs_work --> closed: close (client, operator)',
    'closed --> [*]',
  ])
})

test('what comes from nothing begins at the beginning', () => {
  const rows = [{ verb: 'submit', from: ['none', 'rejected'], to: 'submitted', by: [] }]
  const drawn = statesDocument([{ module: 'verification', title: 'The life of a check', rows }])
  expect(drawn).toContain('  [*] --> submitted: submit\n  rejected --> submitted: submit\n')
  expect(drawn.match(/\[\*\] -->/g)).toHaveLength(1)
})
