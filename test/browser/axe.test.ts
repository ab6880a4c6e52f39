// What members see every day, looked at by machine at both widths, in light and dark (bar U1). Pages that anyone may
// open without an id are walked in public.test.ts.
import { expect, test } from 'vitest'
import { postedJob } from '../flows/jobs.help'
import { proposed } from '../flows/proposals.help'
import { delivered } from '../support/orders'
import type { Person } from '../support/person'
import { ken, regularFreelancer } from '../world'
import { axeEverywhere, overflowing } from './looks'
import { useSite } from './site'

const site = useSite()

/** Everything at fault on these pages, as this person sees them. */
const faultsOn = async (person: Person | null, paths: readonly string[]): Promise<string[]> => {
  const page = await (person ? site.windowOf(person) : site.window())
  const faults: string[] = []
  for (const path of paths) {
    const answer = await page.goto(path)
    if (answer?.status() !== 200) faults.push(`${path} is answered ${answer?.status()}`)
    if (new URL(page.url()).pathname !== path) faults.push(`${path} leads to ${page.url()}`)
    faults.push(...(await axeEverywhere(page)))
    for (const width of await overflowing(page, [360]))
      faults.push(`${path} can be pushed sideways at ${width} px`)
  }
  await page.context().close()
  return faults
}

/** A client with an open job and one proposal for it, and a delivered order between the same two. */
const market = async () => {
  const { app } = site
  const client = await ken(app)
  const freelancer = await regularFreelancer(app)
  const job = await postedJob(app, client)
  const proposal = await proposed(freelancer, job)
  const order = await delivered(app, { client, freelancer })
  const thread = await app.db
    .selectFrom('contracts')
    .select('threadId')
    .where('id', '=', order.contractId)
    .executeTakeFirstOrThrow()
  await site.settle()
  return { client, freelancer, job, proposal, order, thread: thread.threadId }
}

test('nobody who looks at a job, a person, a freelancer’s day or a client’s day is kept out', async () => {
  const { client, freelancer, job, proposal, order, thread } = await market()
  const both = [
    '/home',
    '/todo',
    '/my/orders',
    `/orders/${order.orderId}`,
    `/messages/${thread}`,
    `/proposals/${proposal}`,
  ]
  const faults = [
    ...(await faultsOn(null, [`/jobs/${job}`, `/freelancers/${freelancer.memberId}`])),
    ...(await faultsOn(freelancer, [
      ...both,
      '/my/rank',
      '/messages',
      '/my/proposals',
      '/my/profile',
      '/my/earnings',
    ])),
    ...(await faultsOn(client, [
      ...both,
      '/my/jobs',
      '/jobs/new',
      `/jobs/${job}/proposals`,
      `/proposals/${proposal}/order`,
      `/orders/${order.orderId}/accept`,
      '/my/payments',
      '/settings',
    ])),
  ]
  expect(faults).toEqual([])
})
