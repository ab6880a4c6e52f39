// Work without a posted job, in a real browser (§3.6): a package is bought, a direct request countered twice and agreed, and the
// second month of a retainer paid.
import { beforeAll, expect, test } from 'vitest'
import { sweepRetainers } from '../../src/modules/retainers'
import { addDays, dateOf, startOf } from '../../src/platform/clock'
import { published } from '../flows/packages.help'
import { monthOrders, retainerRow } from '../flows/retainers.help'
import { balance } from '../support/orders'
import type { Person } from '../support/person'
import { ken, regularFreelancer } from '../world'
import { agree, deliverAndAccept, type Pair, pay } from './journey-work'
import { axe, overflowing, pictures } from './looks'
import { useSite } from './site'
import { arrive, type Visitor } from './visitor'

const site = useSite()
let writer: Person
let pair: Pair

beforeAll(async () => {
  const owner = await ken(site.app)
  writer = await regularFreelancer(site.app)
  await site.settle()
  const signedIn = (person: Person): Promise<Visitor> =>
    arrive(site, { memberId: person.memberId, email: person.email, way: 'mouse' })
  pair = { client: await signedIn(owner), freelancer: await signedIn(writer) }
})

const looksWell = async ({ page }: Visitor, name: string): Promise<void> => {
  expect(await axe(page), `axe on ${name}`).toEqual([])
  expect(await overflowing(page), `${name} pushed sideways`).toEqual([])
  await pictures(page, name)
}

const pathOf = ({ page }: Visitor): string => new URL(page.url()).pathname
const inDays = (days: number): string => addDays(dateOf(site.app.clock.now()), days)

test('a package is found, bought with an option, paid, delivered and accepted', async () => {
  const { client, freelancer } = pair
  await published(writer)
  await client.visit('/packages')
  await looksWell(client, 'packages')
  await client.follow('記事1本')
  await client.tick(/写真つき/)
  await looksWell(client, 'package')
  await client.press('内容と合計を確かめる')
  await client.see('¥15,825')
  await client.fill('ランサーに伝えたいこと', '秋の味覚を取り上げたいです。')
  await looksWell(client, 'package-buy')
  await client.press('この内容で購入する')
  await client.follow('記事1本｜標準')
  const order = pathOf(client)
  await freelancer.visit(order)
  await freelancer.see('秋の味覚を取り上げたいです。')
  await agree(freelancer)
  await freelancer.see('仮払い待ち')
  await pay(site, client, order)
  await deliverAndAccept(site, pair, order)
  expect(await balance(site.app, `escrow/${order.split('/').at(-1)}`)).toBe(0n)
})

test('a direct request is countered twice, each time with what changed, and agreed', async () => {
  const { client, freelancer } = pair
  await client.visit(`/freelancers/${writer.memberId}`)
  await client.follow('仕事を直接頼む')
  await client.page.locator('[name=categorySlug]').selectOption('product-description')
  await client.fill('件名', '商品説明文')
  await client.fill('内容', '写真つき')
  await client.fill('契約金額（税込）', '20000')
  await client.fillDate('納期', inDays(20))
  await looksWell(client, 'request-form')
  await client.press('この条件で依頼する')
  await client.follow('商品説明文', client.page.getByRole('main'))
  const order = pathOf(client)

  const counter = async (by: Visitor, priceYen: string, note: string): Promise<void> => {
    await by.visit(order)
    await by.follow('条件を変えて返す')
    await by.fill('契約金額（税込）', priceYen)
    await by.fill('相手への文', note)
    await by.press('この条件で返す')
    await by.see('条件を返しました。')
  }
  await counter(freelancer, '30000', '写真の加工も含みます。')
  await client.visit(order)
  await client.see('変えた条件が届いています')
  expect(await client.page.locator('del').first().textContent()).toContain('20,000')
  expect(await client.page.locator('ins').first().textContent()).toContain('30,000')
  await looksWell(client, 'request-countered')
  await counter(client, '25000', '加工は2枚だけお願いします。')
  await freelancer.visit(order)
  await freelancer.see('加工は2枚だけお願いします。')
  await agree(freelancer)
  await freelancer.see('仮払い待ち')
})

test('the second month of a retainer opens by itself and is paid', async () => {
  const { client, freelancer } = pair
  await client.visit(`/freelancers/${writer.memberId}/retainer`)
  await client.page.locator('[name=categorySlug]').selectOption('article')
  await client.fill('件名', '店のブログ')
  await client.fill('内容', '月に4本')
  await client.fill('契約金額（税込）', '40000')
  await client.fillDate('納期', inDays(20))
  const second = inDays(28)
  await client.fillDate('2回目の発注日', second)
  await looksWell(client, 'retainer-form')
  await client.press('この条件で毎月頼む')
  const retainer = pathOf(client)
  const { orderId } = await retainerRow(site.app)
  await freelancer.visit(`/orders/${orderId}`)
  await agree(freelancer)
  await pay(site, client, `/orders/${orderId}`)

  site.app.clock.set(startOf(second))
  await sweepRetainers({ db: site.app.db, services: site.app.deps, at: site.app.clock.now() })
  await client.visit(retainer)
  await looksWell(client, 'retainer')
  const opened = (await monthOrders(site.app)).filter(({ title }) => title.startsWith('店のブログ（'))
  expect(opened).toMatchObject([{ status: 'agreed', priceYen: 40_000n }])
  await pay(site, client, `/orders/${opened[0]?.id}`)
  expect(await balance(site.app, `escrow/${opened[0]?.id}`)).toBe(40_000n)
})
