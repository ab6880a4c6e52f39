// P2: SQL statements per page, and for one purchase from the order to the money held.

import type { Person } from '../test/support/person'
import type { TestApp } from '../test/support/test-app'
import { type Row, report } from './bars/report'
import { type SmallWorld, smallWorld } from './bars/small-world'
import { openTestApp, root } from './bars/test-app'

/** Statements that a deed runs, the viewer's own among them. */
const counted = async (app: TestApp, deed: () => Promise<unknown>): Promise<number> => {
  app.statements.length = 0
  await deed()
  if (process.env['SHOW_SQL']) console.log(app.statements.join('\n---\n'), '\n=========')
  return app.statements.length
}

const pageRow = async (
  app: TestApp,
  page: { what: string; path: string; as: Pick<Person, 'get'>; bar: number },
): Promise<Row> => {
  // The first visit of an hour also writes that the person was here.
  await page.as.get(page.path)
  const ours = await counted(app, async () => {
    const { status } = await page.as.get(page.path)
    if (status !== 200) throw new Error(`${page.path} was answered ${status}`)
  })
  return { what: page.what, ours, bar: page.bar }
}

const pageRows = async (app: TestApp, world: SmallWorld): Promise<Row[]> => {
  const { client, freelancers, jobs, orderId } = world
  const [aoi, second] = freelancers as [Person, Person]
  const pages = [
    { what: 'job list, 30 cards', path: '/jobs', as: aoi, bar: 3 },
    { what: 'job search with facets', path: '/jobs?q=説明文', as: aoi, bar: 4 },
    { what: 'freelancer list', path: '/freelancers', as: client, bar: 4 },
    { what: 'freelancer search with facets', path: '/freelancers?q=文章', as: client, bar: 4 },
    { what: 'job page, a freelancer’s', path: `/jobs/${jobs[0]}`, as: second, bar: 5 },
    { what: 'job page, its client’s', path: `/jobs/${jobs[0]}`, as: client, bar: 5 },
    { what: 'profile', path: `/freelancers/${aoi.memberId}`, as: client, bar: 5 },
    { what: 'order room, the client’s', path: `/orders/${orderId}`, as: client, bar: 8 },
    { what: 'order room, the freelancer’s', path: `/orders/${orderId}`, as: aoi, bar: 8 },
  ]
  const rows: Row[] = []
  for (const page of pages) rows.push(await pageRow(app, page))
  return rows
}

const idIn = (to: string): string => /\/([0-9a-z]{16})(?:$|[/?#])/.exec(to)?.[1] ?? ''

/** Opening and closing a transaction asks nothing of a table. */
const isControl = (statement: string): boolean => /^(begin|commit)\b/.test(statement.trim())
/** What the sandbox does as the payment provider, which elsewhere is somebody else's server. */
const isProviders = (statement: string): boolean => /sandbox_payments|c\.provider_ref as ref/.test(statement)

/**
 * One purchase of a fixed offer, from the client's order to the money in escrow: ordered, agreed, paid by card. The
 * freelancer has won before, as most have.
 */
const purchaseRows = async (app: TestApp, world: SmallWorld): Promise<Row[]> => {
  const { client, freelancers } = world
  const [freelancer] = freelancers as [Person]
  const rows: Row[] = []
  let all = 0
  const step = async (what: string, deed: () => Promise<{ status: number; to: string }>): Promise<string> => {
    app.statements.length = 0
    const answer = await deed()
    if (answer.status !== 303) throw new Error(`${what} was answered ${answer.status}`)
    if (process.env['SHOW_SQL']) console.log(app.statements.join('\n---\n'), '\n=========')
    all += app.statements.length
    const ours = app.statements.filter((text) => !isControl(text) && !isProviders(text)).length
    rows.push({ what: `  ${what}`, ours })
    return answer.to
  }
  const contractId = idIn(
    await step('order', () => client.post(`/freelancers/${freelancer.memberId}/request`, orderForm)),
  )
  const { id: orderId } = await app.db
    .selectFrom('orders')
    .select('id')
    .where('contractId', '=', contractId)
    .executeTakeFirstOrThrow()
  await step('agree', () => freelancer.post(`/orders/${orderId}/agree`))
  const payPath = await step('begin to pay', () => client.post(`/orders/${orderId}/pay`))
  await step('card', () =>
    client.post(payPath, { number: '4242 4242 4242 4242', expiry: '12/30', cvc: '123' }),
  )
  const { status } = await app.db
    .selectFrom('orders')
    .select('status')
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow()
  if (status !== 'working') throw new Error(`The money was not held: the order is ${status}`)
  const ours = rows.reduce((sum, row) => sum + row.ours, 0)
  rows.push({ what: '  with begin, commit and the provider’s own', ours: all })
  return [...rows, { what: 'purchase, order to money held', ours, bar: 25 }]
}

const orderForm = {
  categorySlug: 'product-description',
  title: '商品説明文 20点',
  brief: '',
  priceYen: '40,000',
  dueOn: '2026-12-20',
  revisions: '2',
  rights: 'transfer',
}

const { app, close } = await openTestApp()
try {
  const world = await smallWorld(app)
  report(root, 'sql', [...(await pageRows(app, world)), ...(await purchaseRows(app, world))])
} finally {
  await close()
}
