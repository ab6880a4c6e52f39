import { defineEvent } from '../../platform/events'

/** A purchase statement awaits its freelancer's confirmation (§4.5). */
export const statementIssued = defineEvent<{ paperId: string; at: Date }>('paper.to-confirm')
