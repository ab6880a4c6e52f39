// From signing up to the first order that is paid, delivered and accepted, as two strangers find their way: by links, buttons and
// letters alone (issue 11: at most 40 clicks and 20 fields for both together; 60 and 28 before).
import { expect, test } from 'vitest'
import { addDays, dateOf } from '../../src/platform/clock'
import { useSite } from './site'
import { arrive, type InputMode, type Visitor } from './visitor'

const site = useSite()
const patienceMs = 180_000
const most = { clicks: 40, fields: 20 }

const daysAhead = (days: number): string => addDays(dateOf(site.app.clock.now()), days)

const signUp = async (who: Visitor, side: RegExp): Promise<void> => {
  await who.choose(side)
  await who.fill('メールアドレス', who.email)
  await who.fill('パスワード', 'なが い ことば の パスワード')
  await who.tick(/同意/)
  await who.press('登録する')
  await who.openLetter(/confirm-email/)
}

/** From the first page to an open job; the name is asked for on the way. */
const postFirstJob = async (client: Visitor, title: string): Promise<void> => {
  await client.page.goto('/')
  await client.follow('仕事を頼む')
  await signUp(client, /^仕事を頼む/)
  await client.select('カテゴリ', '商品説明文')
  await client.press('保存して次へ')
  await client.fill('件名', title)
  await client.fill('依頼内容', '産地の話を軸に、1点400字ほどでお願いします。')
  await client.press('保存して次へ')
  await client.select('予算', '要相談（提案で金額を出してもらう）')
  await client.fillDate('提案の締切', daysAhead(7))
  await client.press('保存して次へ')
  await client.press('保存して次へ')
  await client.press('この内容で公開する')
  await client.choose(/^個人/)
  await client.fill('氏名または名称', '佐藤 健')
  await client.press('保存して元の画面に戻る')
  await client.press('この内容で公開する')
  await site.settle()
}

/** From the list of jobs to a proposal; signing up leads to the form. */
const proposeFirst = async (freelancer: Visitor, title: string): Promise<void> => {
  await freelancer.page.goto('/')
  await freelancer.follow('仕事を探す', freelancer.page.getByRole('main'))
  await freelancer.follow(title)
  await freelancer.follow('ログインして提案する')
  await freelancer.follow('登録する')
  await signUp(freelancer, /^仕事を受ける/)
  await freelancer.fill('件名', title)
  await freelancer.fill('契約金額（税込）', '30,000')
  await freelancer.fillDate('納期', daysAhead(14))
  await freelancer.fill('提案文', '産地の話から書きます。似た仕事の例を添えます。')
  await freelancer.press('この内容で提案する')
  await freelancer.see('提案しました。')
}

const orderAndPay = async (client: Visitor, freelancer: Visitor): Promise<void> => {
  await client.openLetter(/\/proposals$/)
  await client.follow(/./, client.page.locator(':has(> a[href^="/proposals/"])').first())
  await client.follow('この提案で発注する')
  await client.press('この条件で提示する')
  await freelancer.openLetter(/\/orders\//)
  await freelancer.follow('承諾する')
  await freelancer.press('この条件で合意する')
  await client.openLetter(/\/orders\//)
  await client.press('仮払いする')
  await client.fill('カード番号', '4242 4242 4242 4242')
  await client.fill('有効期限', '12/30')
  await client.fill('セキュリティコード', '123')
  await client.press(/を支払う$/)
}

const deliverAndAccept = async (client: Visitor, freelancer: Visitor): Promise<void> => {
  await freelancer.openLetter(/\/orders\//)
  await freelancer.follow('納品する')
  await freelancer.fill('納品の説明', '原稿です。ご確認ください。')
  await freelancer.press('納品する')
  await client.openLetter(/\/orders\//)
  await client.follow('検収して支払いを確定する')
  await client.press('検収して支払いを確定する')
  await client.see('支払いが確定しました。')
}

/** With the mouse the long journeys do the same. */
const looks: { way: InputMode; width: number }[] = [
  { way: 'keyboard', width: 360 },
  { way: 'no-script', width: 360 },
]

test.each(looks)(
  'the first order needs few clicks and fields: $way, $width px',
  { timeout: patienceMs },
  async ({ way, width }) => {
    const name = `${way}-${width}`
    const [client, freelancer] = await Promise.all(
      ['client', 'freelancer'].map((side) =>
        arrive(site, { email: `${side}-${name}@example.jp`, way, width }),
      ),
    )
    if (!client || !freelancer) throw new Error('Nobody came')
    for (const { page } of [client, freelancer]) await page.emulateMedia({ reducedMotion: 'reduce' })
    const title = `商品説明文 ${name}`
    await postFirstJob(client, title)
    await proposeFirst(freelancer, title)
    await orderAndPay(client, freelancer)
    await deliverAndAccept(client, freelancer)
    const efforts = [client.effort, freelancer.effort]
    const sum = (what: 'clicks' | 'fields') => efforts.reduce((all, one) => all + one[what], 0)
    const total = { clicks: sum('clicks'), fields: sum('fields') }
    console.log(`${name}: ${total.clicks} clicks and ${total.fields} fields to the first paid order`)
    expect(total.clicks).toBeLessThanOrEqual(most.clicks)
    expect(total.fields).toBeLessThanOrEqual(most.fields)
    const paid = await site.app.db
      .selectFrom('orders')
      .innerJoin('contracts', 'contracts.id', 'orders.contractId')
      .innerJoin('members', 'members.id', 'contracts.clientId')
      .select('orders.status')
      .where('members.email', '=', client.email)
      .execute()
    expect(paid).toEqual([{ status: 'completed' }])
  },
)
