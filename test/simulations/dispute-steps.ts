// The steps of a dispute in a history of contracts, by the real commands.
import { approve } from '../../src/modules/disputes/commands/approve'
import { decide } from '../../src/modules/disputes/commands/decide'
import { escalate } from '../../src/modules/disputes/commands/escalate'
import { offer } from '../../src/modules/disputes/commands/offer'
import { open } from '../../src/modules/disputes/commands/open'
import { withdraw } from '../../src/modules/disputes/commands/withdraw'
import { needsSecond } from '../../src/modules/disputes/rules'
import type { Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { newcomer, type Person } from '../support/person'
import type { TestApp } from '../support/test-app'
import { misaki } from '../world'
import type { OrderAction } from './model'

type Who = Pick<Person, 'memberId'>
/** The two people of an order. */
export interface Sides {
  client: Who
  freelancer: Who
}
/** Two operators: what is large needs both. */
export interface Deciders {
  first: Who
  second: Who
}

export const makeDeciders = async (app: TestApp): Promise<Deciders> => ({
  first: await misaki(app),
  second: await newcomer(app, { name: '凪', email: 'nagi@example.jp', operator: true }),
})

/** The running dispute of an order; an unknown id where none runs, so that the command refuses. */
const disputeOf = async (tx: Tx, orderId: string): Promise<string> =>
  (
    await tx
      .selectFrom('disputes')
      .select('id')
      .where('orderId', '=', orderId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
  )?.id ?? 'none'

interface DisputeStep {
  order: { id: string; priceYen: bigint }
  deed: OrderAction
  at: Date
  rewardYen: bigint
}

/** Opened and withdrawn by the freelancer; settled by two offers around the reward; or decided by one operator or two. */
export const disputeIt = async (
  tx: Tx,
  people: Sides & Deciders,
  { order, deed, at, rewardYen }: DisputeStep,
): Promise<unknown> => {
  const [client, freelancer] = [people.client.memberId, people.freelancer.memberId]
  if (deed === 'dispute') {
    const statement = { id: newId(at), body: '検収されません。', links: [], fileIds: [] }
    const by = { id: newId(at), orderId: order.id, actorId: freelancer, at }
    return open(tx, { ...by, reason: 'not-accepted', statement })
  }
  const disputeId = await disputeOf(tx, order.id)
  if (deed === 'withdraw-dispute') return withdraw(tx, { disputeId, actorId: freelancer, at })
  if (deed === 'decide-dispute') {
    await escalate(tx, { disputeId, actorId: client, at })
    const act = { disputeId, actorId: people.first.memberId, as: 'operator' as const, at }
    await decide(tx, { ...act, rewardYen, fault: 'mutual', reason: '記録を読みました。' })
    return needsSecond(order.priceYen) ? approve(tx, { ...act, actorId: people.second.memberId }) : undefined
  }
  // As far apart as the escrow allows, so that their midpoint is the reward.
  const rest = order.priceYen - rewardYen
  const apart = rewardYen < rest ? rewardYen : rest
  await offer(tx, { disputeId, actorId: client, at, amountYen: rewardYen + apart })
  return offer(tx, { disputeId, actorId: freelancer, at, amountYen: rewardYen - apart })
}
