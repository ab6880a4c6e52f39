// How a freelancer climbs, step by step, by the real commands.
import { accept } from '../../src/modules/contracts'
import { writeReview } from '../../src/modules/reviews'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { delivered, type OfferedContract, type Parties } from './orders'
import type { TestApp } from './test-app'

/** A contract whose orders are finished, and rated by both sides at once. */
export const ratedContract = async (
  app: TestApp,
  parties: Parties,
  { score = 5, pricesYen = [50_000n] }: { score?: number; pricesYen?: bigint[] } = {},
): Promise<OfferedContract> => {
  const made = await delivered(app, parties, pricesYen)
  const at = app.clock.now()
  const { client, freelancer } = parties
  await inTransaction(app.db, async (tx) => {
    for (const orderId of made.orderIds) {
      await accept(tx, { orderId, actorId: client.memberId, at })
      for (const authorId of [client.memberId, freelancer.memberId])
        await writeReview(tx, {
          id: newId(at),
          orderId,
          authorId,
          score,
          aspects: {},
          comment: 'お世話になりました。',
          at,
        })
    }
  })
  return made
}

/** The tier a person holds now. */
export const tierOf = async (app: TestApp, memberId: string): Promise<string> => {
  const member = await app.db
    .selectFrom('members')
    .select('tier')
    .where('id', '=', memberId)
    .executeTakeFirst()
  return member?.tier ?? 'unknown'
}
