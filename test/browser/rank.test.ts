// The page of the rank for four people at turning points, and sliders that answer as the server does (§2.5).
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { earlier } from '../../src/platform/clock'
import { ratedContract } from '../support/career'
import { newcomer, type Person } from '../support/person'
import { aoi, regularFreelancer } from '../world'
import { axeEverywhere, overflowing, pictures } from './looks'
import { useSite } from './site'

const site = useSite()

/** Rated 4.75: one more 5 and they are silver. */
const almostSilver = async (client: Person): Promise<Person> => {
  const freelancer = await regularFreelancer(site.app, '凛')
  const pricesYen = [30_000n, 20_000n, 24_000n]
  await ratedContract(site.app, { client, freelancer }, { pricesYen })
  await ratedContract(site.app, { client, freelancer }, { score: 4 })
  return freelancer
}

/** Silver by work that leaves the year's window next week; what is left is rated 4. */
const fadingSilver = async (client: Person): Promise<Person> => {
  const { app } = site
  await site.settle()
  const now = app.clock.now()
  app.clock.set(earlier(now, { days: 358 }))
  const freelancer = await regularFreelancer(app, '蓮')
  await ratedContract(app, { client, freelancer }, { pricesYen: Array(6).fill(12_000n) })
  // What was enqueued then is done then: a job judges by the clock it finds.
  await site.settle()
  app.clock.set(now)
  await ratedContract(app, { client, freelancer }, { score: 4, pricesYen: [20_000n] })
  return freelancer
}

/** Certified by a little more than the cut. */
const barelyCertified = async (client: Person): Promise<Person> => {
  const { app } = site
  const freelancer = await regularFreelancer(app, '結衣')
  await ratedContract(app, { client, freelancer }, { pricesYen: [180_000n, 125_000n] })
  const cut = { categorySlug: 'writing', computedAt: app.clock.now(), earners: 12, cutYen: 300_000n }
  await app.db.insertInto('categoryCuts').values(cut).execute()
  return freelancer
}

/** Opens every fold: what is closed can be neither looked at nor examined. */
const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(`document.querySelectorAll('main details').forEach((fold) => { fold.open = true })`)

/** Everything at fault in both languages, with all folds open; pictures as the page is found and as it unfolds. */
const everywhere = async (person: Person, name: string): Promise<string[]> => {
  const page = await site.windowOf(person)
  const faults: string[] = []
  for (const lang of ['ja', 'en']) {
    await person.post('/lang', { lang, to: '/my/rank' })
    await page.goto('/my/rank')
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
  ['newcomer', () => aoi(site.app), 'レギュラーまで、あと8つ'],
  ['bronze', almostSilver, 'シルバーまで、あと1つ'],
  ['silver', fadingSilver, 'にブロンズになります</p>'],
  ['certified', barelyCertified, '認定ランサーです'],
]

test.each(people)('a %s finds their way on any screen, in any light', async (name, made, words) => {
  const client = await newcomer(site.app, {
    name: '健',
    email: `${name}@client.example.jp`,
    side: 'client',
  })
  const person = await made(client)
  await site.settle()
  expect((await person.get('/my/rank')).html).toContain(words)
  expect(await everywhere(person, name)).toEqual([])
})

const said = (page: Page): Promise<string | null> => page.locator('#what-if [role=status]').textContent()
const drawn = (page: Page): Promise<string> =>
  page.locator('[data-result]').evaluate((place) => place.outerHTML)

test('a slider moved by keyboard changes the tier, and the form without scripts says the same', async () => {
  const freelancer = await regularFreelancer(site.app)
  const page = await site.windowOf(freelancer)
  await page.goto('/my/rank')
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
  const plain = await site.windowOf(freelancer, { javaScriptEnabled: false })
  await plain.goto(`/my/rank?${form}#what-if`)
  expect(await plain.locator('#what-if button[type=submit]').isVisible()).toBe(true)
  expect(await said(plain)).toBe(await said(page))
  expect(await drawn(plain)).toBe(await drawn(page))
})

test('without a connection the sliders say so, and offer the form again', async () => {
  const page = await site.windowOf(await regularFreelancer(site.app))
  await page.goto('/my/rank')
  await page.locator('.what-if-live').waitFor()
  await page.route('**/rank/facts.json', (route) => route.abort())
  await page.getByLabel('1か月に終える発注').press('ArrowRight')
  await page.getByText('サーバーで計算します').waitFor()
  expect(await page.locator('#what-if button[type=submit]').isVisible()).toBe(true)
})
