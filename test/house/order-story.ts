// An order's way from offer to completion, by the real commands, for tests that begin where it ends.
import { accept } from '../../src/modules/contracts/commands/accept'
import { agree } from '../../src/modules/contracts/commands/agree'
import { deliver } from '../../src/modules/contracts/commands/deliver'
import { fund } from '../../src/modules/contracts/commands/fund'
import { offer } from '../../src/modules/contracts/commands/offer'
import { addDays, dateOf } from '../../src/platform/clock'
import { inTransaction, type Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import type { House } from './house'
import type { Person } from './person'

export interface Story {
  contractId: string
  orderIds: string[]
}

export type Until = 'offered' | 'working' | 'delivered' | 'completed'

/** What happened to an order by the time it stood where `until` says. */
const tell = async (
  tx: Tx,
  of: { orderId: string; client: Person; freelancer: Person; until: Until; at: Date },
): Promise<void> => {
  const { orderId, at, until } = of
  const client = { orderId, actorId: of.client.memberId, at }
  const freelancer = { orderId, actorId: of.freelancer.memberId, at }
  if (until === 'offered') return
  await agree(tx, freelancer)
  await fund(tx, client)
  if (until === 'working') return
  const delivery = { id: newId(at), message: '納品します。', links: [], fileIds: [] }
  await deliver(tx, { ...freelancer, delivery })
  if (until === 'completed') await accept(tx, client)
}

/** A contract of one or more orders of ¥10,000, all at the same point of their life. */
export const someContract = async (
  house: House,
  between: { client: Person; freelancer: Person; titles?: string[]; until?: Until },
): Promise<Story> => {
  const at = house.clock.now()
  const { client, freelancer, titles = ['商品記事'], until = 'completed' } = between
  const dueOn = addDays(dateOf(at), 7)
  const rows = titles.map((title) => ({ id: newId(at), title, brief: '', priceYen: 10_000n, dueOn }))
  const contractId = newId(at)
  await inTransaction(house.db, async (tx) => {
    await offer(tx, {
      id: contractId,
      threadId: newId(at),
      clientId: client.memberId,
      freelancerId: freelancer.memberId,
      categorySlug: 'article',
      title: '記事の作成',
      origin: 'direct-request',
      originId: contractId,
      jobId: null,
      rows,
      revisions: 2,
      rights: 'transfer',
      withholding: false,
      at,
    })
    for (const { id } of rows) await tell(tx, { orderId: id, client, freelancer, until, at })
  })
  return { contractId, orderIds: rows.map((row) => row.id) }
}
