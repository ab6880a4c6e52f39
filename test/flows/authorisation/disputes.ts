// Disputes of one pair: one in which they talk, one before the operators, and one whose decision waits for a second of them.
import { propose } from '../../../src/modules/disputes/commands/propose'
import { inTransaction } from '../../../src/platform/db'
import { working } from '../../support/orders'
import { escalated, opened } from '../disputes.help'
import type { DealMaker, Resources } from './deal'
import type { People } from './people'

const parties = 'client|freelancer'
const all = 'client|freelancer|operator'

export const disputeThings = async (maker: DealMaker, { regular }: People): Promise<Resources> => {
  const { app, name, secrets, client } = maker
  const order = async (what: string, priceYen: bigint): Promise<string> =>
    (await working(app, maker, [{ title: secrets.mark(name, what, all), priceYen }])).orderId
  const talking = await opened(client, await order('disputed', 30_000n))
  await client.does(`/disputes/${talking}/state`, {
    body: secrets.mark(name, 'dispute-case', parties),
    links: '',
  })
  await client.does(`/disputes/${talking}/offer`, { amountYen: '2' })
  const waiting = await escalated(client, await order('escalated', 30_000n))
  const large = await escalated(client, await order('proposed', 300_000n))
  const decision = {
    rewardYen: 100_000n,
    fault: 'mutual' as const,
    reason: secrets.mark(name, 'proposal', 'operator'),
  }
  await inTransaction(app.db, (tx) =>
    propose(tx, {
      disputeId: large,
      actorId: regular.memberId,
      as: 'operator',
      at: app.clock.now(),
      ...decision,
    }),
  )
  return {
    dispute: { params: { id: talking }, seenBy: parties },
    escalatedDispute: { params: { id: waiting }, seenBy: 'operator' },
    proposedDispute: { params: { id: large }, seenBy: 'operator' },
  }
}
