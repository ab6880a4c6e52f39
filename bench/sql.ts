// P2: SQL statements per page, and for one purchase from the order to the money held.
import type { House } from '../test/house/house'
import type { Person } from '../test/house/person'
import { openHouse, root } from './bars/house'
import { type Row, report } from './bars/report'
import { type SmallWorld, smallWorld } from './bars/small-world'

/** Statements that a deed runs, the viewer's own among them. */
const counted = async (house: House, deed: () => Promise<unknown>): Promise<number> => {
  house.statements.length = 0
  await deed()
  if (process.env['SHOW_SQL']) console.log(house.statements.join('\n---\n'), '\n=========')
  return house.statements.length
}

const pageRow = async (
  house: House,
  page: { what: string; path: string; as: Pick<Person, 'get'>; bar: number },
): Promise<Row> => {
  // The first visit of an hour also writes that the person was here.
  await page.as.get(page.path)
  const ours = await counted(house, async () => {
    const { status } = await page.as.get(page.path)
    if (status !== 200) throw new Error(`${page.path} was answered ${status}`)
  })
  return { what: page.what, ours, bar: page.bar }
}

const pageRows = async (house: House, world: SmallWorld): Promise<Row[]> => {
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
  for (const page of pages) rows.push(await pageRow(house, page))
  return rows
}

const held = async (house: House, contractId: string): Promise<boolean> => {
  const orders = await house.db
    .selectFrom('orders')
    .select('status')
    .where('contractId', '=', contractId)
    .execute()
  return orders.length > 0 && orders.every(({ status }) => status === 'working')
}

const idIn = (to: string): string => /\/([0-9a-z]{16})(?:$|[/?#])/.exec(to)?.[1] ?? ''

/** The forms of one purchase, in order; each step's statements are counted by themselves. */
const purchaseRows = async (house: House, world: SmallWorld): Promise<Row[]> => {
  const { client, proposer, proposalId } = world
  const rows: Row[] = []
  const step = async (what: string, deed: () => Promise<{ status: number; to: string }>): Promise<string> => {
    let to = ''
    const ours = await counted(house, async () => {
      const answer = await deed()
      if (answer.status !== 303) throw new Error(`${what} was answered ${answer.status}`)
      to = answer.to
    })
    rows.push({ what: `  ${what}`, ours })
    return to
  }
  const terms = {
    'title[]': '商品説明文 20点',
    'brief[]': '',
    'priceYen[]': '40,000',
    'dueOn[]': '2026-12-20',
    revisions: '2',
    rights: 'transfer',
  }
  const ordered = await step('order from the proposal', () =>
    client.post(`/proposals/${proposalId}/order`, terms),
  )
  const contractId = await contractOf(house, idIn(ordered))
  await step('agree', () => proposer.post(`/contracts/${contractId}/agree`))
  const payPath = await step('begin to pay', () => client.post(`/contracts/${contractId}/pay`))
  const card = { number: '4242 4242 4242 4242', expiry: '12/30', cvc: '123' }
  await step('card', () => client.post(payPath, card))
  // What the provider's news still has to do, if the money is not held yet; letters are no part of it.
  const late = (await held(house, contractId)) ? 0 : await counted(house, () => house.drain())
  if (!(await held(house, contractId))) throw new Error('The money was not held')
  if (late > 0) rows.push({ what: '  the provider’s news, by job', ours: late })
  const ours = rows.reduce((sum, row) => sum + row.ours, 0)
  return [...rows, { what: 'purchase, order to money held', ours, bar: 25 }]
}

/** The answer may lead to the contract or to its only order. */
const contractOf = async (house: House, id: string): Promise<string> => {
  const order = await house.db
    .selectFrom('orders')
    .select('contractId')
    .where('id', '=', id)
    .executeTakeFirst()
  return order?.contractId ?? id
}

const { house, close } = await openHouse()
try {
  const world = await smallWorld(house)
  report(root, 'sql', [...(await pageRows(house, world)), ...(await purchaseRows(house, world))])
} finally {
  await close()
}
