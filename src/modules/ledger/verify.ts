import type { Reader } from '../../platform/db'
import { ledgerFaults, ledgerSize } from './queries-verify'

export interface LedgerFault {
  /** Which rule is broken. */
  rule: 'balance' | 'chain' | 'posting' | 'total' | 'escrow' | 'fees-held' | 'deposits' | 'chargebacks'
  subject: string
  /** What was found, and what it should be. */
  found: bigint
  wanted: bigint
}

export interface LedgerReport {
  accounts: number
  postings: number
  faults: LedgerFault[]
}

/**
 * Proves the ledger (§4.2): every balance is the sum of its entries and the last balance after, numbers have
 * no gaps, every posting and the whole sum to zero, the escrow of each order, competition and task matches its status, and fees are held
 * for exactly those that are paid and not ended; deposits without a decision and claims of chargebacks stand as they were noted. Reads everything; changes nothing.
 */
export const verifyLedger = async (db: Reader): Promise<LedgerReport> => {
  const [size, faults] = [await ledgerSize(db), await ledgerFaults(db)]
  return { ...size, faults }
}
