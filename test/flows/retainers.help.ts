import type { Person } from '../support/person'
import type { TestApp } from '../support/test-app'

export const terms = { title: '店のブログ', brief: '月に4本', priceYen: '40000', dueOn: '2026-12-20' }
const contract = { categorySlug: 'article', revisions: '2', rights: 'transfer' }

/** A retainer that the client has offered to this freelancer; answers its address. */
export const offeredRetainer = async (
  client: Person,
  freelancer: Person,
  changed: Record<string, string> = {},
): Promise<string> => {
  const form = { ...terms, ...contract, secondOn: '2026-12-23', ...changed }
  const { to } = await client.post(`/freelancers/${freelancer.memberId}/retainer`, form)
  return to
}

export const retainerRow = (app: TestApp) =>
  app.db.selectFrom('retainers').selectAll().executeTakeFirstOrThrow()

export const monthOrders = (app: TestApp) =>
  app.db
    .selectFrom('orders')
    .select(['id', 'title', 'brief', 'priceYen', 'dueOn', 'status', 'contractId', 'clientFeeYen', 'position'])
    .orderBy('position')
    .execute()

/** One that both agreed on, its first order among `monthOrders`. */
export const runningRetainer = async (app: TestApp, client: Person, freelancer: Person): Promise<string> => {
  const path = await offeredRetainer(client, freelancer)
  const { orderId } = await retainerRow(app)
  await freelancer.does(`/orders/${orderId}/agree`)
  return path
}
