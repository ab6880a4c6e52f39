import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import type { LedgerReport } from './verify'

/** How many faults a proof keeps: whoever mends them asks for the rest. */
const faultsKept = 20

/** Takes a night's proof for this process; answers false when it was taken before. Reading all may take minutes. */
export const claimNight = async (tx: Tx, nightOn: CivilDate, at: Date): Promise<boolean> => {
  const taken = await tx
    .insertInto('ledgerProofs')
    .values({ nightOn, at, accounts: 0, postings: 0, faults: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('nightOn')
    .executeTakeFirst()
  if (taken) await sql`set local statement_timeout = '10min'`.execute(tx)
  return taken !== undefined
}

export const keepProof = async (tx: Tx, nightOn: CivilDate, report: LedgerReport): Promise<void> => {
  const { accounts, postings, faults } = report
  const first = JSON.stringify(faults.slice(0, faultsKept), (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
  await tx
    .updateTable('ledgerProofs')
    .set({ accounts, postings, faults: faults.length, firstFaults: first })
    .where('nightOn', '=', nightOn)
    .execute()
}
