import { defineEvent } from '../../platform/events'

type CompetitionNews = { competitionId: string; clientId: string; byClient?: boolean; at: Date }
type EntryNews = CompetitionNews & { entryId: string; authorId: string }

export const competitionOpened = defineEvent<CompetitionNews>('competition.opened')
/** Its end was moved, once. */
export const competitionExtended = defineEvent<CompetitionNews>('competition.extended')
/** No more entries: the client chooses. */
export const competitionClosed = defineEvent<CompetitionNews>('competition.closed')
/** A winner has been chosen; the others learn that it was not them. */
export const competitionDecided = defineEvent<CompetitionNews>('competition.decided')
/** Nobody was chosen in time: the prize was shared. */
export const competitionShared = defineEvent<CompetitionNews>('competition.shared')
/** The prize went back to the client. */
export const competitionRefunded = defineEvent<CompetitionNews>('competition.refunded')
/** The orders that came out of it have ended. */
export const competitionEnded = defineEvent<CompetitionNews>('competition.ended')
export const entrySubmitted = defineEvent<EntryNews>('entry.submitted')
export const entryWithdrawn = defineEvent<EntryNews>('entry.withdrawn')
/** `isFunded`: the prize is held, so that the final files can be handed in at once. */
export const entryWon = defineEvent<EntryNews & { orderId: string; isFunded: boolean }>('entry.won')
/** Its author got the reward for taking part. */
export const entryRewarded = defineEvent<EntryNews & { orderId: string }>('entry.rewarded')
/** The client has marked it unserious; its author may appeal. */
export const entryMarked = defineEvent<EntryNews>('entry.marked')
/** An operator has decided its author's appeal against that mark. */
export const appealDecided = defineEvent<EntryNews>('appeal.decided')
/** The client wrote to the author what they think of the entry. */
export const entryAnswered = defineEvent<EntryNews>('entry.answered')
