import type { Tx } from '../../../platform/db'
import { closedName } from '../closed-name'
import { blankMember } from '../store'

/** Takes name and address off the member's row, for good. The address can be used again. */
export const forgetMember = (tx: Tx, of: { memberId: string; at: Date }): Promise<void> =>
  blankMember(tx, { ...of, name: closedName, email: `closed-${of.memberId}@closed.invalid` })
