import { defineLifecycle } from '../../platform/lifecycle'

export const reasons = ['unreadable', 'mismatch', 'expired', 'side-missing', 'other'] as const
export type Reason = (typeof reasons)[number]

// biome-ignore format: a table is read by its columns
/** The life of an identity check (§5.1): the state is that of the person's latest check; 'none' before the first. */
export const identityLifecycle = defineLifecycle({
  title: 'The life of an identity check',
  states: ['submitted', 'approved', 'rejected'],
  start: 'none',
  roles: ['member', 'operator'],
  table: {
    'submit-identity':  { from: ['none', 'rejected'], to: 'submitted', by: ['member'] },
    'approve-identity': { from: ['submitted'],        to: 'approved',  by: ['operator'] },
    'reject-identity':  { from: ['submitted'],        to: 'rejected',  by: ['operator'] },
  },
})

export type Status = (typeof identityLifecycle)['states'][number]
export const { decide, verbsOpenTo } = identityLifecycle
