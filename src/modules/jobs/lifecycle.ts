export const jobStatuses = ['draft', 'open', 'selecting', 'filled', 'closed'] as const
export type JobStatus = (typeof jobStatuses)[number]

/** `agreement`: an order that came out of the job was agreed. */
export const jobRoles = ['client', 'operator', 'clock', 'agreement'] as const
export type JobRole = (typeof jobRoles)[number]

interface Move {
  verb: string
  from: readonly JobStatus[]
  to: JobStatus
  by: readonly JobRole[]
}

/** The life of a job (§3.3): one row, one verb, one command. No money moves: escrow belongs to orders. */
export const jobMoves = [
  { verb: 'post', from: ['draft'], to: 'open', by: ['client'] },
  { verb: 'pass-deadline', from: ['open'], to: 'selecting', by: ['clock'] },
  { verb: 'extend', from: ['open', 'selecting'], to: 'open', by: ['client'] },
  { verb: 'fill', from: ['open', 'selecting'], to: 'filled', by: ['client', 'agreement'] },
  { verb: 'close', from: ['open', 'selecting'], to: 'closed', by: ['client', 'operator'] },
] as const satisfies readonly Move[]

export type JobVerb = (typeof jobMoves)[number]['verb']

/** Where the verb leads, or null when this role may not do it now. */
export const decide = (status: JobStatus, verb: JobVerb, role: JobRole): JobStatus | null => {
  const moves: readonly Move[] = jobMoves
  const move = moves.find((row) => row.verb === verb && row.from.includes(status) && row.by.includes(role))
  return move?.to ?? null
}

/** What this role may do now: pages draw their buttons from it. */
export const verbsOpenTo = (role: JobRole, status: JobStatus): JobVerb[] =>
  jobMoves.filter((row) => decide(status, row.verb, role) !== null).map((row) => row.verb)
