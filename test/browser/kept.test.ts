// What people keep for later, what they want to hear of, and the terms before they agree: looked at by machine.
import { expect, test } from 'vitest'
import { syncCatalogue } from '../../src/modules/categories'
import { addDays, dateOf } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { postedJob } from '../flows/jobs.help'
import { offered } from '../support/orders'
import { newcomer } from '../support/person'
import { becomeRegular } from '../support/regular'
import { axeEverywhere, overflowing, pictures } from './looks'
import { useSite } from './site'

const site = useSite()

test('favourites, searches, settings, business details and terms fit their window and pass axe', async () => {
  const { app } = site
  await inTransaction(app.db, (tx) => syncCatalogue(tx))
  const client = await newcomer(app, { name: '佐藤 健', email: 'ken@example.jp', side: 'client' })
  const freelancer = await newcomer(app, { name: '佐伯 葵', email: 'aoi@example.jp' })
  const operator = await newcomer(app, { name: '岬', email: 'misaki@example.jp', operator: true })
  await becomeRegular(app, freelancer, { name: '佐伯 葵', operatorId: operator.memberId })
  const on = (days: number) => addDays(dateOf(app.clock.now()), days)
  const jobId = await postedJob(app, client, {
    budget: { proposalsOn: on(7), wantedOn: on(30), band: '30000-50000', hires: '1' },
  })
  await site.settle()
  await freelancer.does('/favourites', { kind: 'job', 'id[]': [jobId], keep: '1' })
  await client.does('/favourites', { kind: 'freelancer', 'id[]': [freelancer.memberId], keep: '1' })
  await freelancer.does('/my/searches', { kind: 'jobs', query: 'q=商品', name: '商品の文章' })
  await freelancer.get(`/jobs/${jobId}`)
  const { orderId } = await offered(app, { client, freelancer })
  const unnamed = await newcomer(app, { name: '澪', email: 'mio@example.jp', side: 'client', named: false })
  const pages = [
    [freelancer, `/jobs?q=商品`, 'jobs'],
    [freelancer, `/jobs/${jobId}`, 'job'],
    [freelancer, '/my/favourites', 'favourites'],
    [client, '/my/favourites/freelancers', 'favourite-people'],
    [client, `/freelancers/${freelancer.memberId}`, 'freelancer'],
    [freelancer, '/my/searches', 'searches'],
    [freelancer, '/my/recent', 'recent'],
    [freelancer, '/settings/notices', 'settings-notices'],
    [freelancer, `/orders/${orderId}/agree`, 'agree'],
    [
      unnamed,
      `/my/business?back=${encodeURIComponent(`/freelancers/${freelancer.memberId}/request`)}`,
      'business',
    ],
    [unnamed, '/my/start/offers', 'start'],
    [operator, '/console', 'console'],
  ] as const
  const faults: string[] = []
  for (const [person, path, name] of pages) {
    const page = await site.windowOf(person)
    const answer = await page.goto(path)
    if (answer?.status() !== 200) faults.push(`${path} is answered ${answer?.status()}`)
    faults.push(...(await axeEverywhere(page)))
    for (const width of await overflowing(page)) faults.push(`${path} can be pushed sideways at ${width} px`)
    await pictures(page, `kept-${name}`)
    await page.context().close()
  }
  expect(faults).toEqual([])
}, 300_000)
