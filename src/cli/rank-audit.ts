import { recount } from '../modules/ranks'
import { inTransaction } from '../platform/db'
import { withDatabase } from './database'

export const auditUsage =
  '       bin/tanomi rank audit                    hold the sums kept for ranks against the facts of everybody: 0 same, 1 not\n'

/** Names whose sums differed; they have been made anew from the facts by then. */
export const runAudit = (at: Date): Promise<number> =>
  withDatabase(async (db) => {
    const audit = await inTransaction(db, (tx) => recount(tx, { at }))
    if (!audit) {
      process.stdout.write('There are no sums yet: the first night makes them\n')
      return 0
    }
    const { people, memberIds } = audit
    process.stdout.write(
      `The sums of ${people} people were held against the facts; ${memberIds.length} differed\n`,
    )
    for (const memberId of memberIds) process.stdout.write(`  ${memberId}\n`)
    if (memberIds.length > 0) process.stdout.write('All sums were made anew from the facts\n')
    return memberIds.length > 0 ? 1 : 0
  })
