import type { Tx } from '../../../platform/db'
import type { ReplayReport } from '../replay-report'
import { insertReplay, type Move } from '../store-lab'

interface NewReplay {
  readonly id: string
  readonly report: ReplayReport
  readonly moves: readonly Move[]
  /** Whoever asked for it; null at a shell. */
  readonly madeBy: string | null
  readonly at: Date
}

/** Keeps a finished replay for ever (§2.7): a rule can only be published with one made of its very text. */
export const keepReplay = (tx: Tx, { id, report, moves, madeBy, at }: NewReplay): Promise<void> => {
  const { policyHash, from, to } = report
  return insertReplay(tx, { id, policyHash, fromOn: from, toOn: to, madeAt: at, madeBy, report }, moves)
}
