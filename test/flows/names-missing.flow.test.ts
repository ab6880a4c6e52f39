// Somebody who has given no name yet is called so on every page of those they deal with, and can be reached by a link (issue 11, 6).
import { expect, test } from 'vitest'
import { uiTexts } from '../../src/ui/texts'
import { markupFaults } from '../support/markup'
import { agreed } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'
import { postedJob } from './jobs.help'
import { proposed } from './proposals.help'

const app = useTestApp()

test('a freelancer without a name can be read, compared, ordered from and reviewed', async () => {
  const [client, freelancer, operator] = [await ken(app), await aoi(app), await misaki(app)]
  const job = await postedJob(app, client, {})
  const id = await proposed(freelancer, job)
  const { orderIds, contractId } = await agreed(app, { client, freelancer })
  await app.db.updateTable('members').set({ name: '' }).where('id', '=', freelancer.memberId).execute()
  const pages = [
    `/jobs/${job}/proposals`,
    `/jobs/${job}/proposals/side?pick=${id}`,
    ...['', '/decline', '/order'].map((end) => `/proposals/${id}${end}`),
    ...['/my/orders', `/orders/${orderIds[0]}`, `/contracts/${contractId}`],
  ]
  for (const path of pages) {
    const { status, html } = await client.get(path)
    expect([path, status, html.includes(uiTexts.ja.nameless), markupFaults(html)]).toEqual([
      path,
      200,
      true,
      [],
    ])
  }
  expect(markupFaults((await operator.get('/console/people')).html)).toEqual([])
})
