import { defineEvent } from '../../platform/events'

/**
 * An operator has confirmed a case: these people forged. What follows from it (a sanction, §5.3) is for whoever hears
 * this; a rank never does.
 */
export const caseConfirmed = defineEvent<{
  caseId: string
  memberIds: readonly string[]
  operatorId: string
  at: Date
}>('integrity.case-confirmed')
