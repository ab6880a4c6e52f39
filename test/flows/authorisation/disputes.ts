// Disputes of one pair: one in which they talk, one before the operators, one whose decision waits for a second of them, one
// that is decided, and two that are appealed.
import { decide } from '../../../src/modules/disputes/commands/decide'
import { propose } from '../../../src/modules/disputes/commands/propose'
import { proposeOverturn } from '../../../src/modules/disputes/commands/propose-overturn'
import { takeAppeal } from '../../../src/modules/disputes/commands/take-appeal'
import { inTransaction, type Tx } from '../../../src/platform/db'
import { working } from '../../support/orders'
import type { Person } from '../../support/person'
import { escalated, opened } from '../disputes.help'
import type { DealMaker, Resources } from './deal'
import type { People } from './people'

const parties = 'client|freelancer'
const all = 'client|freelancer|operator'

export const disputeThings = async (maker: DealMaker, people: People): Promise<Resources> => {
  const { app, name, secrets, client } = maker
  const act = (run: (tx: Tx) => Promise<unknown>) => inTransaction(app.db, run)
  const by = ({ memberId }: Person, disputeId: string) => ({
    ...{ disputeId, actorId: memberId, as: 'operator' as const, at: app.clock.now() },
  })
  const decidedBy = async (person: Person, id: string): Promise<string> => {
    const reason = '記録を読みました。'
    await act((tx) => decide(tx, { ...by(person, id), rewardYen: 20_000n, fault: 'mutual', reason }))
    return id
  }
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
  const proposal = secrets.mark(name, 'proposal', 'operator')
  const decision = { rewardYen: 100_000n, fault: 'mutual' as const, reason: proposal }
  await act((tx) => propose(tx, { ...by(people.regular, large), ...decision }))
  const decided = await decidedBy(people.regular, await escalated(client, await order('decided', 30_000n)))
  const appealed = await decidedBy(people.regular, await escalated(client, await order('appealed', 30_000n)))
  const words = { appeal: secrets.mark(name, 'dispute-appeal', all) }
  await client.does(`/disputes/${appealed}/appeal`, words)
  await act((tx) => takeAppeal(tx, by(people.operator, appealed)))
  const changed = await decidedBy(people.regular, await escalated(client, await order('changed', 30_000n)))
  await client.does(`/disputes/${changed}/appeal`, { appeal: '約束どおりではありません。' })
  await act((tx) => takeAppeal(tx, by(people.rival, changed)))
  const reason = secrets.mark(name, 'changed-proposal', 'operator')
  await act((tx) =>
    proposeOverturn(tx, { ...by(people.rival, changed), rewardYen: 0n, fault: 'mutual', reason }),
  )
  return {
    dispute: { params: { id: talking }, seenBy: parties },
    escalatedDispute: { params: { id: waiting }, seenBy: 'operator' },
    proposedDispute: { params: { id: large }, seenBy: 'operator' },
    decidedDispute: { params: { id: decided }, seenBy: parties },
    appealedDispute: { params: { id: appealed }, seenBy: all },
    overturnedDispute: { params: { id: changed }, seenBy: 'operator' },
  }
}
