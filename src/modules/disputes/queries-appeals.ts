// Appeals against decisions, as both sides and the operators read them.
import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { AppealStatus, Side } from './lifecycle'
import type { Fault } from './queries'
import { nameOfOperator } from './queries-console'

export interface AppealView {
  id: string
  byRole: Side
  body: string
  filedAt: Date
  reply: string | null
  repliedAt: Date | null
  status: AppealStatus
  deciderId: string
  takenBy: string | null
  takenName: string | null
  approvedName: string | null
  /** What takes the decision's place; before a second operator has approved it, for operators alone. */
  rewardYen: bigint | null
  fault: Fault | null
  answer: string | null
  decidedAt: Date | null
  missingYen: bigint | null
}

/** The appeal of a dispute; says nothing of who may read it. */
export const appealOf = async (db: Reader, disputeId: string): Promise<AppealView | undefined> => {
  const { rows } = await sql<AppealView>`
    select a.id, a.by_role, a.body, a.filed_at, a.reply, a.replied_at, a.status, a.decider_id, a.taken_by, a.reward_yen::bigint as reward_yen,
      a.fault, a.answer, a.decided_at, a.missing_yen::bigint as missing_yen, ${nameOfOperator('a.taken_by')} as taken_name,
      ${nameOfOperator('a.approved_by')} as approved_name
    from dispute_appeals a where a.dispute_id = ${disputeId}`.execute(db)
  return rows[0]
}
