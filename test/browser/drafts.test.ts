// What somebody types stays in their browser until it is sent (§1 row 6 of issue 11), in a real browser.
import { beforeAll, expect, test } from 'vitest'
import { postedJob } from '../flows/jobs.help'
import type { Person } from '../support/person'
import { aoi, ken } from '../world'
import { useSite } from './site'

const site = useSite()
let [freelancer, form]: [Person | null, string] = [null, '']
beforeAll(async () => {
  site.app.clock.set(new Date('2026-11-23T10:00:00+09:00'))
  freelancer = await aoi(site.app)
  form = `/jobs/${await postedJob(site.app, await ken(site.app))}/propose`
})

const windowOf = () => {
  if (!freelancer) throw new Error('Nobody is there yet')
  return site.windowOf(freelancer)
}

test('a proposal that was left comes back, row by row, can be discarded, and is forgotten once sent', async () => {
  const page = await windowOf()
  await page.goto(form)
  const message = page.locator('[name=message]')
  await message.fill('')
  await message.pressSequentially('産地の話から書きます。')
  await page.getByRole('button', { name: '行を足す' }).first().click()
  await page.waitForURL(/\?kept=/)
  expect(await message.inputValue()).toBe('産地の話から書きます。')
  await page.locator('[name="rows.1.title"]').pressSequentially('二行目')
  await page.waitForTimeout(600)
  await page.goto('/home')
  // The page has one row, the draft two: the server draws it.
  await page.goto(form)
  await page.getByRole('button', { name: '下書きを開く' }).click()
  await page.waitForURL(/\?kept=/)
  expect(await page.locator('[name="rows.1.title"]').inputValue()).toBe('二行目')
  // In place, where the page has a field for everything.
  await page.getByRole('button', { name: 'この行を消す' }).last().click()
  await page.waitForLoadState()
  await page.goto(form)
  expect(await message.inputValue()).toBe('産地の話から書きます。')
  await page.getByText('の下書きを復元しました').waitFor()
  await page.getByRole('button', { name: '下書きを破棄' }).click()
  expect(await message.inputValue()).toBe('')
  await page.getByRole('button', { name: '元に戻す' }).click()
  expect(await message.inputValue()).toBe('産地の話から書きます。')
  await page.locator('[name="rows.0.priceYen"]').fill('40000')
  await page.getByRole('button', { name: 'この内容で提案する' }).click()
  await page.waitForURL(/\/proposals\/\w{16}$/)
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:')))
  expect(left).toEqual([])
})

test('a switch of language brings back what was typed and not sent', async () => {
  const page = await windowOf()
  await page.goto('/messages/templates')
  await page.locator('#main textarea').first().pressSequentially('いつもお世話になっております。')
  await page.locator('button[name=lang][value=en]').click()
  await page.waitForURL(/kept=/)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.locator('#main textarea').first().inputValue()).toBe('いつもお世話になっております。')
})

test('the menu of the account closes by Esc, by a click outside and by Tab', async () => {
  const page = await windowOf()
  await page.goto('/home')
  const menu = page.locator('details.menu')
  const isOpen = () => menu.evaluate((element) => element.hasAttribute('open'))
  const open = () => menu.locator('summary').click()
  await open()
  await page.keyboard.press('Escape')
  expect(await isOpen()).toBe(false)
  await open()
  await page.locator('h1').first().click()
  expect(await isOpen()).toBe(false)
  await open()
  for (let n = 0; n < 30 && (await isOpen()); n++) await page.keyboard.press('Tab')
  expect(await isOpen()).toBe(false)
})
