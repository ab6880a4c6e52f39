import { defineEvent } from '../../platform/events'

/** A report was decided: its reporter is told what became of it. */
export const reportDecided = defineEvent<{ reportId: string; at: Date }>('report.decided')

export type SanctionNews = { sanctionId: string; memberId: string; at: Date }
/** A sanction works from now on. */
export const sanctionImposed = defineEvent<SanctionNews>('sanction.imposed')
/** Its time is over. */
export const sanctionEnded = defineEvent<SanctionNews>('sanction.ended')

export type AppealNews = { appealId: string; sanctionId: string; at: Date }
/** Somebody appeals: operators other than the author are told. */
export const appealFiled = defineEvent<AppealNews>('appeal.filed')
export const appealUpheld = defineEvent<AppealNews>('appeal.upheld')
/** The sanction is lifted, with all it did. */
export const appealOverturned = defineEvent<AppealNews>('appeal.overturned')
