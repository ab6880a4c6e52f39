// The life of an identity check (§5.1). One row = one verb = one command file = one event = one button.

export type Status = 'submitted' | 'approved' | 'rejected'
export type Role = 'member' | 'operator'
export const reasons = ['unreadable', 'mismatch', 'expired', 'side-missing', 'other'] as const
export type Reason = (typeof reasons)[number]

interface Step {
  /** The state of the person's latest check; 'none' before the first. */
  from: readonly (Status | 'none')[]
  to: Status
  by: Role
}

// biome-ignore format: a table is read by its columns
export const lifecycle = {
  'submit-identity':  { from: ['none', 'rejected'], to: 'submitted', by: 'member' },
  'approve-identity': { from: ['submitted'],        to: 'approved',  by: 'operator' },
  'reject-identity':  { from: ['submitted'],        to: 'rejected',  by: 'operator' },
} as const satisfies Record<string, Step>

export type Verb = keyof typeof lifecycle

/** Whether this verb may be done now. Pure; the pages draw their buttons by it. */
export const isOpen = (verb: Verb, status: Status | 'none', role: Role): boolean => {
  const step: Step = lifecycle[verb]
  return step.by === role && step.from.includes(status)
}
