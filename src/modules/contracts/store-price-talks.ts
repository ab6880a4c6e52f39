import { sql } from 'kysely'
import type { Tx } from '../../platform/db'

export interface NewPriceTalk {
  id: string
  orderId: string
  askedBy: string
  askedAt: Date
  reason: string
  wantedYen: bigint | null
  /** The price that stood. */
  priceYen: bigint
}

/** Answers false while another talk about the order waits for its answer. */
export const insertPriceTalk = async (tx: Tx, talk: NewPriceTalk): Promise<boolean> => {
  const made = await tx
    .insertInto('priceTalks')
    .values(talk)
    // Written out, not a parameter: only so can a prepared statement find the partial index.
    .onConflict((conflict) => conflict.column('orderId').where(sql<boolean>`answer is null`).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** The order of a talk; undefined for an unknown id. */
export const orderOfPriceTalk = async (tx: Tx, id: string): Promise<string | undefined> => {
  const found = await tx.selectFrom('priceTalks').select('orderId').where('id', '=', id).executeTakeFirst()
  return found?.orderId
}

/** Keeps the answer; false where there was one before. */
export const answerTalk = async (
  tx: Tx,
  talk: { id: string; answer: 'talks' | 'stays'; reason: string; by: string; at: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('priceTalks')
    .set({ answer: talk.answer, answerReason: talk.reason, answeredBy: talk.by, answeredAt: talk.at })
    .where('id', '=', talk.id)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
