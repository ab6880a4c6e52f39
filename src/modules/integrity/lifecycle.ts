// The life of a case (§2.7). One row = one verb = one command file; the detectors' own verb has no button.

export type Status = 'open' | 'dismissed' | 'confirmed'
export type Role = 'operator' | 'clock'

interface Step {
  from: readonly (Status | 'none')[]
  to: Status
  by: Role
}

// biome-ignore format: a table is read by its columns
export const lifecycle = {
  'record-case':  { from: ['none', 'open', 'dismissed', 'confirmed'], to: 'open',      by: 'clock' },
  'dismiss-case': { from: ['open'],                                   to: 'dismissed', by: 'operator' },
  'confirm-case': { from: ['open'],                                   to: 'confirmed', by: 'operator' },
} as const satisfies Record<string, Step>

export type Verb = keyof typeof lifecycle

/** Whether this verb may be done now. Pure; the page draws its buttons by it. */
export const isOpen = (verb: Verb, status: Status | 'none', role: Role): boolean => {
  const step: Step = lifecycle[verb]
  return step.by === role && step.from.includes(status)
}
