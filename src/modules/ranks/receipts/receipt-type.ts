import type { Reader, Tx } from '../../../platform/db'
import type { ReceiptTable } from './store-receipts'

/** One judgement to be written down and signed, made from facts F as they were known at `at`. */
export interface Judged<F> {
  readonly id: string
  readonly memberId: string
  /** The step of the history that this judgement led to; null when it was asked for. */
  readonly changeId: string | null
  readonly at: Date
  readonly facts: F
}

/** What receipts of freelancers or of clients are made from, facts F, and how. */
export interface ReceiptType<F> {
  readonly table: ReceiptTable
  /** Where the steps are that receipts stand behind. */
  readonly steps: 'rankChanges' | 'rankClientChanges'
  readonly factsOf: (db: Reader, memberIds: readonly string[], at: Date) => Promise<ReadonlyMap<string, F>>
  /** What the rule of that moment makes of the facts. */
  readonly tierOf: (facts: F, at: Date) => string
  readonly issue: (tx: Tx, judged: Judged<F>) => Promise<void>
}
