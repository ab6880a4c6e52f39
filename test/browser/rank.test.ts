// The page of the rank for four people at turning points, and sliders that answer as the server does (§2.5).
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { earlier } from '../../src/platform/clock'
import { sessionCookie } from '../../src/platform/http/shell'
import { ratedContract } from '../house/career'
import { newcomer, type Person, signedCookie } from '../house/person'
import { aoi, regularFreelancer } from '../world'
import { axeEverywhere, overflowing, pictures, useSite } from './house'

const it = useSite()

const windowOf = async (person: Person, javaScriptEnabled = true): Promise<Page> => {
  const { site } = it
  const page = await site.window({ javaScriptEnabled })
  const jar = await signedCookie(site.house, `token-${person.memberId}`)
  const name = sessionCookie(site.base)
  await page.context().addCookies([{ name, value: jar.get(name) ?? '', url: site.base }])
  return page
}

/** Rated 4.75: one more 5 and they are silver. */
const almostSilver = async (client: Person): Promise<Person> => {
  const freelancer = await regularFreelancer(it.site.house, '凛')
  const pricesYen = [30_000n, 20_000n, 24_000n]
  await ratedContract(it.site.house, { client, freelancer }, { pricesYen })
  await ratedContract(it.site.house, { client, freelancer }, { score: 4 })
  return freelancer
}

/** Silver by work that leaves the year's window next week; what is left is rated 4. */
const fadingSilver = async (client: Person): Promise<Person> => {
  const { house } = it.site
  await it.site.settle()
  const now = house.clock.now()
  house.clock.set(earlier(now, { days: 358 }))
  const freelancer = await regularFreelancer(house, '蓮')
  await ratedContract(house, { client, freelancer }, { pricesYen: Array(6).fill(12_000n) })
  // What was enqueued then is done then: a job judges by the clock it finds.
  await it.site.settle()
  house.clock.set(now)
  await ratedContract(house, { client, freelancer }, { score: 4, pricesYen: [20_000n] })
  return freelancer
}

/** Certified by a little more than the cut. */
const barelyCertified = async (client: Person): Promise<Person> => {
  const { house } = it.site
  const freelancer = await regularFreelancer(house, '結衣')
  await ratedContract(house, { client, freelancer }, { pricesYen: [180_000n, 125_000n] })
  const cut = { categorySlug: 'writing', computedAt: house.clock.now(), earners: 12, cutYen: 300_000n }
  await house.db.insertInto('categoryCuts').values(cut).execute()
  return freelancer
}

/** Opens every fold: what is closed can be neither looked at nor examined. */
const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(`document.querySelectorAll('main details').forEach((fold) => { fold.open = true })`)

/** Everything at fault in both languages, with all folds open; pictures as the page is found and as it unfolds. */
const everywhere = async (person: Person, name: string): Promise<string[]> => {
  const page = await windowOf(person)
  const faults: string[] = []
  for (const lang of ['ja', 'en']) {
    await person.post('/lang', { lang, to: '/rank' })
    await page.goto('/rank')
    await page.locator('.what-if-live').waitFor()
    await pictures(page, `rank-${name}-${lang}`)
    await unfoldAll(page)
    await pictures(page, `rank-${name}-${lang}-open`)
    for (const width of await overflowing(page))
      faults.push(`${name} ${lang} is pushed sideways at ${width} px`)
    for (const fault of await axeEverywhere(page)) faults.push(`${name} ${lang} ${fault}`)
  }
  await page.context().close()
  return faults
}

const people: readonly (readonly [string, (client: Person) => Promise<Person>, string])[] = [
  ['newcomer', () => aoi(it.site.house), 'レギュラーまで、あと8つ'],
  ['bronze', almostSilver, 'シルバーまで、あと1つ'],
  ['silver', fadingSilver, 'にブロンズになります</p>'],
  ['certified', barelyCertified, '認定ランサーです'],
]

test.each(people)('a %s finds their way on any screen, in any light', async (name, made, words) => {
  const client = await newcomer(it.site.house, {
    name: '健',
    email: `${name}@client.example.jp`,
    side: 'client',
  })
  const person = await made(client)
  await it.site.settle()
  expect((await person.get('/rank')).html).toContain(words)
  expect(await everywhere(person, name)).toEqual([])
})

const said = (page: Page): Promise<string | null> => page.locator('#what-if [role=status]').textContent()
const drawn = (page: Page): Promise<string> =>
  page.locator('[data-result]').evaluate((place) => place.outerHTML)

test('a slider moved by keyboard changes the tier, and the form without scripts says the same', async () => {
  const freelancer = await regularFreelancer(it.site.house)
  const page = await windowOf(freelancer)
  await page.goto('/rank')
  await page.locator('.what-if-live').waitFor()
  expect(await page.locator('#what-if button[type=submit]').isVisible()).toBe(false)
  expect(await said(page)).toContain('6か月後はシルバーです。')
  const orders = page.getByLabel('1か月に終える発注')
  await orders.focus()
  await orders.press('ArrowLeft')
  await page.getByText('6か月後もレギュラーのままです。').waitFor()
  expect(await orders.getAttribute('aria-valuetext')).toBe('0件')
  for (const _ of [1, 2, 3]) await orders.press('ArrowRight')
  const rating = page.getByLabel('その評価の平均')
  for (const _ of [1, 2, 3]) await rating.press('ArrowLeft')
  await page.getByText('6か月後はブロンズです。').waitFor()
  const form: string = await page.evaluate(
    `new URLSearchParams(new FormData(document.querySelector('#what-if form'))).toString()`,
  )
  expect(form).toContain('orders=3&rating=4.7')
  const plain = await windowOf(freelancer, false)
  await plain.goto(`/rank?${form}#what-if`)
  expect(await plain.locator('#what-if button[type=submit]').isVisible()).toBe(true)
  expect(await said(plain)).toBe(await said(page))
  expect(await drawn(plain)).toBe(await drawn(page))
})

test('without a connection the sliders say so, and offer the form again', async () => {
  const page = await windowOf(await regularFreelancer(it.site.house))
  await page.goto('/rank')
  await page.locator('.what-if-live').waitFor()
  await page.route('**/rank/facts.json', (route) => route.abort())
  await page.getByLabel('1か月に終える発注').press('ArrowRight')
  await page.getByText('サーバーで計算します').waitFor()
  expect(await page.locator('#what-if button[type=submit]').isVisible()).toBe(true)
})
