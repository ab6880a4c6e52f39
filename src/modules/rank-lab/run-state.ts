/** How far a replay is: being counted, done, failed with a fault, or silent for so long that its process must have died. */
export type RunState = 'counting' | 'done' | 'failed' | 'stopped'

interface Run {
  readonly askedAt: Date
  /** When it last finished a month; null before the first. */
  readonly movedAt: Date | null
  readonly finishedAt: Date | null
  readonly fault: string | null
}

/** A month of a million people takes minutes; a replay that says nothing for longer than this is not waited for. */
export const silenceMaxMs = 20 * 60_000

export const runState = ({ askedAt, movedAt, finishedAt, fault }: Run, at: Date): RunState => {
  if (finishedAt) return fault === null ? 'done' : 'failed'
  const silentMs = at.getTime() - (movedAt ?? askedAt).getTime()
  return silentMs < silenceMaxMs ? 'counting' : 'stopped'
}
