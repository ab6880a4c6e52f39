import { z } from 'zod'
import type { CivilDate } from '../../platform/clock'
import { field } from '../../platform/http/forms'
import { type AiUse, aiRuleFields } from '../jobs'

/** What a contract fixes beside revisions and kind of rights; what is absent stays as for a contract that says nothing. */
export interface ContractExtras {
  /** For what, where and how long the work may be used. */
  rightsScope?: string
  aiUse?: AiUse
  aiNote?: string
  /** A work that the client was commissioned with itself: by whom, and the day on which it is paid for it. */
  recommissionFrom?: string | null
  recommissionPayOn?: CivilDate | null
}

/** What the form of a contract asks besides its orders; `aiFields` only where no job fixes the rule. */
export const contractFields = {
  revisions: field.whole(0, 20),
  rights: field.oneOf(['transfer', 'licence', 'keep']),
  rightsScope: z.string().default('').pipe(field.text(500, 0)),
  recommissionFrom: field.optionalLine(100).transform((text) => text || null),
  recommissionPayOn: z.union([z.literal('').transform(() => null), field.on()]).default(null),
}
export const directFields = { ...contractFields, ...aiRuleFields }
