import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { claimNight, keepProof } from '../store-proofs'
import { type LedgerReport, verifyLedger } from '../verify'

/** Proves the ledger once a night, in Japan's calendar, and keeps what was found. Null when this night is done. */
export const prove = async (tx: Tx, at: Date): Promise<LedgerReport | null> => {
  const nightOn = dateOf(at)
  if (!(await claimNight(tx, nightOn, at))) return null
  const report = await verifyLedger(tx)
  await keepProof(tx, nightOn, report)
  return report
}
