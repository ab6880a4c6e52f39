// Two-step sign-in with an authenticator app, all own data to take along, and the end of an account (§5.4). With a real browser.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { totpCode } from '../../src/modules/members'
import { keyOn, password, withPassword } from '../support/signed-up'
import { aoi } from '../world'
import { axeEverywhere, overflowing, pictures } from './looks'
import { useSite } from './site'

const site = useSite()

const faultsOf = async (page: Page, picture: string): Promise<string[]> => {
  const faults = await axeEverywhere(page)
  for (const width of await overflowing(page))
    faults.push(`${page.url()} can be pushed sideways at ${width} px`)
  await pictures(page, picture)
  return faults
}

test('a second factor is set up and asked for, the data are exported, and the account is closed', async () => {
  const { app } = site
  const person = await aoi(app)
  await withPassword(app, person)
  const page = await site.windowOf(person)
  await page.goto('/settings/two-step')
  await page.locator('form[action="/settings/two-step/begin"] button').click()
  await page.getByLabel('確認コード').waitFor()
  const secret = keyOn(await page.content())
  const faults = await faultsOf(page, 'two-step')
  await page.getByLabel('確認コード').fill(totpCode(secret, app.clock.now()))
  await page.locator('form[action="/settings/two-step/confirm"] button').click()
  await page.waitForURL('**/recovery-codes')

  // The code of this half minute was used: the next one is another.
  app.clock.forward({ seconds: 30 })
  const fresh = await site.window()
  await fresh.goto('/sign-in')
  await fresh.getByLabel('メールアドレス').fill(person.email)
  await fresh.locator('input[type="password"]').fill(password)
  await fresh.locator('form[action="/sign-in"] button').first().click()
  await fresh.waitForURL('**/sign-in/code**')
  faults.push(...(await faultsOf(fresh, 'sign-in-code')))
  await fresh.getByLabel('確認コード').first().fill(totpCode(secret, app.clock.now()))
  await fresh.getByRole('button', { name: 'ログイン' }).first().click()
  await fresh.waitForURL('**/home')

  await fresh.goto('/settings/export')
  await fresh.getByRole('button', { name: '書き出しを作る' }).click()
  await fresh.getByText('書き出しを作り始めました').waitFor()
  await site.settle()
  await fresh.goto('/settings/export')
  faults.push(...(await faultsOf(fresh, 'export')))
  const [download] = await Promise.all([
    fresh.waitForEvent('download'),
    fresh.getByRole('link', { name: /ダウンロード/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.zip$/)

  await fresh.goto('/settings/close')
  faults.push(...(await faultsOf(fresh, 'close')))
  await fresh.getByLabel('削除されるものと残るものを確かめました').check()
  await fresh.getByRole('button', { name: '退会する' }).click()
  await fresh.waitForLoadState()
  await fresh.goto('/settings')
  expect(new URL(fresh.url()).pathname).toBe('/sign-in')
  expect(faults).toEqual([])
})
