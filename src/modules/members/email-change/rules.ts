import { later } from '../../../platform/clock'

const confirmHours = 24
/** Whoever took an account over has the letters to the new address: the old one can take it back for a week. */
const undoDays = 7

interface Change {
  readonly askedAt: Date
  readonly confirmedAt: Date | null
  readonly stoppedAt: Date | null
}

/** Whether the new address may still confirm. */
export const mayConfirm = ({ askedAt, confirmedAt, stoppedAt }: Change, at: Date): boolean =>
  confirmedAt === null && stoppedAt === null && at < later(askedAt, { hours: confirmHours })

/** Whether the old address may stop the change, or take it back. */
export const mayStop = ({ askedAt, confirmedAt, stoppedAt }: Change, at: Date): boolean =>
  stoppedAt === null && at < later(confirmedAt ?? askedAt, { days: undoDays })
