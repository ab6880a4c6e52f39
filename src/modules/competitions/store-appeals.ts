import type { Selectable } from 'kysely'
import type { CompetitionAppeals } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'

export type AppealRow = Selectable<CompetitionAppeals>
export const appealDecisions = ['upheld', 'overturned'] as const
export type AppealDecision = (typeof appealDecisions)[number]

/** The appeal about an entry whose competition the caller has locked. */
export const appealOf = (tx: Tx, entryId: string): Promise<AppealRow | undefined> =>
  tx.selectFrom('competitionAppeals').selectAll().where('entryId', '=', entryId).executeTakeFirst()

export const appealById = (
  tx: Tx,
  id: string,
): Promise<(AppealRow & { competitionId: string }) | undefined> =>
  tx
    .selectFrom('competitionAppeals as a')
    .innerJoin('competitionEntries as e', 'e.id', 'a.entryId')
    .selectAll('a')
    .select('e.competitionId')
    .where('a.id', '=', id)
    .executeTakeFirst()

export const insertAppeal = async (
  tx: Tx,
  appeal: { id: string; entryId: string; authorId: string; markReason: string; body: string; at: Date },
): Promise<void> => {
  const { at, ...row } = appeal
  await tx
    .insertInto('competitionAppeals')
    .values({ ...row, madeAt: at })
    .execute()
}

export const updateAppeal = async (
  tx: Tx,
  change: { appealId: string; decision: AppealDecision; answer: string; operatorId: string; at: Date },
): Promise<void> => {
  const { appealId, decision, answer, operatorId, at } = change
  await tx
    .updateTable('competitionAppeals')
    .set({ decision, answer, decidedBy: operatorId, decidedAt: at })
    .where('id', '=', appealId)
    .execute()
}
