// A competition from the brief to the bought logo, with three entrants, in a real browser (§3.4): the client judges by keys, asks
// others by a link, chooses, and gets the original once the final files are accepted.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { brands } from '../../db/seeds/logos/brands'
import { logoSvg } from '../../db/seeds/logos/logo'
import { entered } from '../support/competitions'
import { newcomer, type Person } from '../support/person'
import { ken } from '../world'
import { axe, overflowing, pictures } from './looks'
import { useSite } from './site'
import { arrive, type Visitor } from './visitor'

const site = useSite()

const signedIn = ({ memberId, email }: Person, way: Visitor['way'] = 'mouse'): Promise<Visitor> =>
  arrive(site, { memberId, email, way })
const entrant = (n: number) => newcomer(site.app, { name: `描き手${n}`, email: `entrant-${n}@example.jp` })
const logo = (n: number) =>
  sharp(Buffer.from(logoSvg(brands[4], n)))
    .png()
    .toBuffer()

/** From the first step to the money held; answers the competition's address. */
const openCompetition = async (client: Visitor): Promise<string> => {
  await client.visit('/competitions/new')
  await client.select('カテゴリ', 'ロゴ')
  await client.press('保存して次へ')
  await client.fill('件名', '海辺の宿のロゴ')
  await client.fill('依頼内容', '入口の行灯に使います。')
  await client.press('保存して次へ')
  await client.press('保存して次へ')
  await client.fill('賞金（税込）', '50000')
  await client.press('保存して次へ')
  await client.page.locator('[name=entriesVisibility][value=open]').check()
  await client.press('保存して次へ')
  const path = new URL(client.page.url()).pathname.replace('/draft/preview', '')
  await client.press('仮払いをして募集を始める')
  await client.fill('カード番号', '4242 4242 4242 4242')
  await client.fill('有効期限', '12/30')
  await client.fill('セキュリティコード', '123')
  await client.press(/を支払う$/)
  await site.settle()
  return path
}

const enterPicture = async (author: Visitor, path: string, n: number): Promise<void> => {
  await author.visit(`${path}/enter`)
  await author.attach(/^ファイル/, { name: `案${n}.png`, mimeType: 'image/png', buffer: await logo(n) })
  await author.choose('生成AIは使っていない')
  await author.tick(/同意します/)
  await author.press('応募する')
  await author.see('応募しました。')
}

/** Stars and shortlist by keys, on the wall and on the page of one entry; what was pressed is there after a reload. */
const judgeByKeys = async ({ page, visit, see }: Visitor, path: string): Promise<void> => {
  await visit(`${path}/wall`)
  await page.locator('entry-wall').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('4')
  await see('★★★★☆')
  await page.keyboard.press('s')
  await page.locator('[data-entry="2"][data-short]').waitFor()
  expect(await axe(page), 'axe on the wall').toEqual([])
  expect(await overflowing(page)).toEqual([])
  await pictures(page, 'competition-wall')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/entries\/2/)
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/\/entries\/1/)
  await page.keyboard.press('2')
  await page.locator('input[name=stars][value="2"]:checked').waitFor()
  expect(await axe(page), 'axe on an entry').toEqual([])
  await pictures(page, 'competition-entry')
  await visit(`${path}/wall?show=top`)
  expect(await page.locator('[data-entry]').count()).toBe(1)
}

/** Two ticked entries side by side, then put to the vote; a stranger without an account votes. */
const askOthers = async (client: Visitor, path: string): Promise<void> => {
  await client.visit(`${path}/wall?sort=first`)
  await client.tick('応募作品 1')
  await client.tick('応募作品 3')
  await client.press('並べて比べる', client.page.locator('.wall-actions').first())
  await client.see('応募作品 3')
  expect(await overflowing(client.page)).toEqual([])
  await pictures(client.page, 'competition-compare')
  await client.visit(`${path}/polls`)
  await client.press('投票のリンクを作る')
  const link = (await client.page.locator('a[href*="/polls/"]').first().getAttribute('href')) ?? ''
  const stranger = await arrive(site, { email: '', way: 'no-script' })
  await stranger.page.goto(link)
  await stranger.choose(/作品 2/)
  await stranger.press('投票する')
  await stranger.see('作品 2 に投票しました。')
  await client.visit(new URL(link).pathname)
  expect(await axe(client.page), 'axe on a poll').toEqual([])
  await pictures(client.page, 'competition-poll')
  await client.visit(`${path}/polls`)
  await client.see('1票')
}

test('a logo is bought by a competition of three entrants', { timeout: 120_000 }, async () => {
  const [owner, first, second, third] = [
    await ken(site.app),
    await entrant(1),
    await entrant(2),
    await entrant(3),
  ]
  const client = await signedIn(owner)
  const path = await openCompetition(client)
  await entered(site.app, first, path.split('/').at(-1) ?? '')
  const author = await signedIn(second, 'no-script')
  await enterPicture(author, path, 2)
  await enterPicture(await signedIn(third), path, 3)
  await judgeByKeys(client, path)
  await askOthers(client, path)
  site.app.clock.forward({ days: 8 })
  await site.app.sweep()
  await client.visit(`${path}/entries/2`)
  await client.press('この作品を採用する')
  const order = new URL(client.page.url()).pathname
  await author.visit(order)
  await author.follow('納品する')
  await author.fill('納品の説明', '最終データです。')
  await author.press('納品する')
  await client.visit(order)
  await client.follow('検収して支払いを確定する')
  await client.press('検収して支払いを確定する')
  await client.visit(`${path}/entries/2`)
  const original = client.page.getByRole('link', { name: '元のファイル 1' })
  const download = await client.page.request.get((await original.getAttribute('href')) ?? '')
  expect((await download.body()).equals(await logo(2))).toBe(true)
})
