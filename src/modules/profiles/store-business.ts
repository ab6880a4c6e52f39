import type { Tx } from '../../platform/db'
import type { Business } from './business'

/** Keeps who somebody is as a business from now on; what was said before stays for the papers of its time. */
export const insertBusiness = async (
  tx: Tx,
  declared: Business & { memberId: string; at: Date },
): Promise<void> => {
  const { memberId, at, kind, registeredName, representative, address, capitalYen, employees, moreOfficers } =
    declared
  const { invoiceNumber, invoiceFrom, wantsStatements, acceptsStatements } = declared
  await tx
    .insertInto('businessFacts')
    .values({
      ...{ memberId, at, kind, registeredName, representative, address, capitalYen, employees, moreOfficers },
      ...{ invoiceNumber, invoiceFrom, wantsStatements, acceptsStatements },
    })
    .execute()
}
