import { expect, test } from 'vitest'
import { agreed, offered } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()

test('both sides read since when they work together, and until when the end has to be announced', async () => {
  const [client, freelancer] = [await ken(app), await aoi(app)]
  const first = await agreed(app, { client, freelancer })
  const page = `/contracts/${first.contractId}`
  expect((await client.get(page)).html).not.toContain('6か月以上続いている')
  // A second contract of the same two, whose order reaches over half a year.
  const second = await offered(app, { client, freelancer })
  await app.db.updateTable('orders').set({ dueOn: '2027-05-31' }).where('id', '=', second.orderId).execute()
  await freelancer.does(`/orders/${second.orderId}/agree`)
  for (const person of [client, freelancer]) {
    const { html } = await person.get(page)
    expect(html).toContain('6か月以上続いている')
    expect(html).toContain('2026年11月23日')
    expect(html).toContain('2027年5月1日')
  }
})
