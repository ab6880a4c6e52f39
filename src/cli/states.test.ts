import { expect, test } from 'vitest'
import { defineLifecycle } from '../platform/lifecycle'
import { statesDocument } from './states'

test('a life is drawn from its first state to its ends, an arrow for each verb and state', () => {
  const lifecycle = defineLifecycle({
    title: 'The life of a job',
    states: ['draft', 'needs-work', 'closed'],
    start: 'draft',
    roles: ['client', 'operator'],
    table: {
      post: { from: ['draft'], to: 'needs-work', by: ['client'] },
      close: { from: ['draft', 'needs-work'], to: 'closed', by: ['client', 'operator'] },
    },
  })
  const drawn = statesDocument([{ module: 'jobs', lifecycle }])
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
  const lifecycle = defineLifecycle({
    title: 'The life of a check',
    states: ['submitted', 'rejected'],
    start: 'none',
    roles: ['member', 'operator'],
    table: {
      submit: { from: ['none', 'rejected'], to: 'submitted', by: ['member'] },
      reject: { from: ['submitted'], to: 'rejected', by: ['operator'] },
    },
  })
  const drawn = statesDocument([{ module: 'verification', lifecycle }])
  expect(drawn).toContain('  [*] --> submitted: submit (member)\n  rejected --> submitted: submit (member)\n')
  expect(drawn.match(/\[\*\] -->/g)).toHaveLength(1)
})
