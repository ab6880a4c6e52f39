/**
 * Whoever waited for the lock may bring an older time than the judgement before it: by that time the facts of the newer one
 * would not have happened, and what was just given would be taken again.
 */
export const noEarlierThan = (since: Date | null, at: Date): Date => (since && since > at ? since : at)
