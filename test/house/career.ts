// How a freelancer climbs, step by step, by the real commands.
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import type { House } from './house'
import { delivered, type Made, type Parties } from './orders'

/** One finished order, rated by both sides. */
export const ratedOrder = async (
  house: House,
  { client, freelancer }: Parties,
  score = 5,
  pricesYen?: bigint[],
): Promise<Made> => {
  const made = await delivered(house, { client, freelancer }, pricesYen)
  for (const orderId of made.orderIds) {
    const { accept } = await import('../../src/modules/contracts')
    const { writeReview } = await import('../../src/modules/reviews')
    const at = house.clock.now()
    await inTransaction(house.db, async (tx) => {
      await accept(tx, { orderId, actorId: client.memberId, at })
      for (const authorId of [client.memberId, freelancer.memberId]) {
        const review = { id: newId(at), orderId, authorId, score, comment: 'ありがとうございました。', writtenAt: at, at }
        await writeReview(tx, { ...review, quality: null, communication: null, timeliness: null, again: null } as never)
      }
    })
  }
  return made
}

/** The tier a person holds now. */
export const tierOf = async (house: House, memberId: string): Promise<string> =>
  (
    await house.db
      .selectFrom('members')
      .select('tier')
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow()
  ).tier
