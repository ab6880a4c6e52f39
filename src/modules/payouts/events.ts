import { defineEvent } from '../../platform/events'

export type RunNews = { runId: string; at: Date }
export type LineNews = { lineId: string; at: Date }

/** The money of a run is on its way. */
export const runSent = defineEvent<RunNews>('payout.sent')
/** A transfer came back. */
export const lineReturned = defineEvent<LineNews>('payout.returned')
