// One order's way: posted, proposed, ordered, agreed, paid, delivered, accepted, rated.
import { expect } from 'vitest'
import { addDays, dateOf } from '../../src/platform/clock'
import { axe, pictures } from './looks'
import type { Site } from './site'
import type { Visitor } from './visitor'

export interface Pair {
  client: Visitor
  freelancer: Visitor
}

const daysAhead = (site: Site, days: number): string => addDays(dateOf(site.app.clock.now()), days)

/** Looked at by machine on the way, and by people when pictures are asked for. */
const look = async (visitor: Visitor, name: string): Promise<void> => {
  // The pages are the same however one comes by them: one journey is enough.
  if (visitor.way !== 'mouse') return
  expect(await axe(visitor.page), `axe on ${visitor.page.url()}`).toEqual([])
  await pictures(visitor.page, `journey-${name}`)
}

/** Before the first post or order somebody says who they are, and is led back. */
const nameOnce = async (client: Visitor): Promise<void> => {
  if (new URL(client.page.url()).pathname !== '/my/business') return
  await look(client, 'name')
  await client.choose(/^個人/)
  await client.fill('氏名または名称', '佐藤 健')
  await client.press('保存して元の画面に戻る')
  await client.press('この内容で公開する')
}

/** Posts a project by the wizard; answers its path. */
export const postJob = async (site: Site, client: Visitor, title: string): Promise<string> => {
  await client.visit('/jobs/new')
  await client.select('カテゴリ', '商品説明文')
  await client.press('保存して次へ')
  await client.fill('件名', title)
  await client.fill('依頼内容', '産地の話を軸に、1点400字ほどでお願いします。写真と仕入れ表があります。')
  await client.press('保存して次へ')
  await client.select('予算', '要相談（提案で金額を出してもらう）')
  await client.fillDate('提案の締切', daysAhead(site, 7))
  await client.press('保存して次へ')
  await client.press('保存して次へ')
  await look(client, 'preview')
  await client.press('この内容で公開する')
  await nameOnce(client)
  await site.settle()
  return new URL(client.page.url()).pathname
}

/** Sends a proposal with one row; answers its path. */
export const propose = async (
  site: Site,
  freelancer: Visitor,
  offer: { jobPath: string; title: string; priceYen: string },
): Promise<string> => {
  await freelancer.visit(offer.jobPath)
  await freelancer.follow('提案する')
  await freelancer.fill('件名', offer.title)
  await freelancer.fill('契約金額（税込）', offer.priceYen)
  await freelancer.fillDate('納期', daysAhead(site, 14))
  await freelancer.fill('提案文', '産地の話から書きます。似た仕事の例を添えます。')
  await look(freelancer, 'propose')
  await freelancer.press('この内容で提案する')
  await freelancer.see('提案しました。')
  await site.settle()
  return new URL(freelancer.page.url()).pathname
}

/** Reads the notice of terms of the order at hand, and agrees to it. */
export const agree = async (freelancer: Visitor): Promise<void> => {
  await freelancer.follow('承諾する')
  await freelancer.press('この条件で合意する')
}

/** The client orders from the proposal, and the freelancer agrees; answers the order's path. */
export const orderAndAgree = async (site: Site, pair: Pair, proposalPath: string): Promise<string> => {
  const { client, freelancer } = pair
  await client.visit(proposalPath)
  await client.follow('この提案で発注する')
  await look(client, 'offer')
  await client.press('この条件で提示する')
  await client.see('発注を提示しました。')
  const orderPath = new URL(client.page.url()).pathname
  await freelancer.visit(orderPath)
  await agree(freelancer)
  await freelancer.see('仮払い待ち')
  await look(freelancer, 'agreed')
  await site.settle()
  return orderPath
}

export const pay = async (site: Site, client: Visitor, orderPath: string): Promise<void> => {
  await client.visit(orderPath)
  await client.press('仮払いする')
  await client.fill('カード番号', '4242 4242 4242 4242')
  await client.fill('有効期限', '12/30')
  await client.fill('セキュリティコード', '123')
  await look(client, 'card')
  await client.press(/を支払う$/)
  await site.settle()
  await client.visit(orderPath)
  await client.see('作業中')
}

export const deliverAndAccept = async (site: Site, pair: Pair, orderPath: string): Promise<void> => {
  const { client, freelancer } = pair
  await freelancer.visit(orderPath)
  await freelancer.follow('納品する')
  await freelancer.fill('納品の説明', '原稿です。ご確認ください。')
  await freelancer.fill('リンク', 'https://example.jp/draft')
  await freelancer.press('納品する')
  await freelancer.see('納品しました。')
  await client.visit(orderPath)
  await client.follow('検収して支払いを確定する')
  await client.press('検収して支払いを確定する')
  await client.see('支払いが確定しました。')
  await site.settle()
}

const rate = async (visitor: Visitor, orderPath: string): Promise<void> => {
  await visitor.visit(`${orderPath}/review`)
  await visitor.choose(/^5点/)
  await visitor.fill('コメント', '気持ちよく進められました。')
  await visitor.press('評価を送る')
  await visitor.see('評価を送りました。')
}

export const rateEachOther = async (site: Site, pair: Pair, orderPath: string): Promise<void> => {
  await rate(pair.client, orderPath)
  await rate(pair.freelancer, orderPath)
  await site.settle()
}

/** The freelancer asks for the split, the client says yes; answers the paths of the pieces. */
export const split = async (
  site: Site,
  pair: Pair,
  order: { path: string; into: number },
): Promise<string[]> => {
  const { client, freelancer } = pair
  await freelancer.visit(order.path)
  await freelancer.follow('分割を提案する')
  await freelancer.fill('いくつに分けますか', String(order.into))
  await freelancer.press('分け直す')
  await look(freelancer, 'split')
  await freelancer.press('分割を提案する')
  await client.visit(order.path)
  await look(client, 'asked-to-split')
  await client.press('承諾する')
  await client.see('承諾しました。')
  await site.settle()
  const [contractId] = await contractOf(site, order.path)
  const pieces = await site.app.db
    .selectFrom('orders')
    .select('id')
    .where('contractId', '=', contractId ?? '')
    .orderBy('position')
    .execute()
  return pieces.map(({ id }) => `/orders/${id}`)
}

export const contractOf = async (site: Site, orderPath: string): Promise<string[]> => {
  const rows = await site.app.db
    .selectFrom('orders')
    .select('contractId')
    .where('id', '=', orderPath.split('/').at(-1) ?? '')
    .execute()
  return rows.map(({ contractId }) => contractId)
}

/** The client rates all pieces of a contract in one form (§3.2). */
export const rateTogether = async (site: Site, client: Visitor, contractId: string): Promise<void> => {
  await client.visit(`/contracts/${contractId}/review`)
  const groups = client.page.getByRole('radiogroup', { name: '総合' })
  const count = await groups.count()
  for (let n = 0; n < count; n++) await client.choose(/^5点/, groups.nth(n))
  await look(client, 'rate-together')
  await client.press('まとめて送る')
  await client.see(`${count}件の評価を送りました。`)
  await site.settle()
}
