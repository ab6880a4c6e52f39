// Two disputes (§5.3): one is settled at the midpoint of hidden offers, to the yen; the other is decided by an operator, and another
// operator's reading of the appeal overturns it. With a real browser; no machine finds fault with the pages.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { anotherOperator, disputeRow } from '../flows/disputes.help'
import { balance, delivered, type Parties } from '../support/orders'
import { newcomer } from '../support/person'
import { aoi, ken, misaki } from '../world'
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

const openOn = async (page: Page, orderId: string): Promise<string> => {
  await page.goto(`/orders/${orderId}/dispute`)
  await page.getByRole('radio', { name: '納品が約束と違う' }).check()
  await page.locator('textarea[name="body"]').fill('約束した5点のうち、3点しかありません。')
  await page.getByRole('button', { name: '紛争手続きを始める' }).click()
  await page.getByText('紛争手続きを始めました').waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

const offerOn = async (page: Page, id: string, yen: string): Promise<void> => {
  await page.goto(`/disputes/${id}`)
  await page.locator('input[name="amountYen"]').fill(yen)
  await page.getByRole('button', { name: '金額を示す' }).click()
  await page.waitForLoadState()
}

/** A decision, or a changed one: a share, whose fault, and the reason that both read. */
const decideOn = async (page: Page, yen: string, button: string): Promise<void> => {
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: button }) })
  await form.locator('input[name="rewardYen"]').fill(yen)
  await form.getByRole('radio', { name: '双方の合意' }).check()
  await form.locator('textarea[name="reason"]').fill('記録を読み、この分け方とします。')
  await form.getByRole('button', { name: button }).click()
}

const people = async (): Promise<Parties> => ({
  client: await ken(site.app),
  freelancer: await aoi(site.app),
})

test('two disputes are settled, one by the people themselves and one by operators', async () => {
  const { app } = site
  const pair = await people()
  const [clients, freelancers] = [await site.windowOf(pair.client), await site.windowOf(pair.freelancer)]
  const first = await delivered(app, pair)
  const settled = await openOn(clients, first.orderId)
  const faults = await faultsOf(clients, 'dispute-open')
  await offerOn(clients, settled, '31001')
  await offerOn(freelancers, settled, '30000')
  await freelancers.getByText('双方の金額が重なり').first().waitFor()
  expect(await disputeRow(app, settled)).toMatchObject({ status: 'settled', rewardYen: 30_501n })
  faults.push(...(await faultsOf(freelancers, 'dispute-settled')))

  const second = await delivered(app, pair)
  const decided = await openOn(clients, second.orderId)
  await clients.getByRole('button', { name: '運営の判断を求める' }).click()
  await clients.getByText('運営に判断を求めました').waitFor()
  const [misakis, nagis] = [await misaki(app), await anotherOperator(app)]
  const [desk, otherDesk] = [await site.windowOf(misakis), await site.windowOf(nagis)]
  await desk.goto(`/console/disputes/${decided}`)
  faults.push(...(await faultsOf(desk, 'dispute-desk')))
  await decideOn(desk, '20000', 'この内容で決める')
  await desk.getByText('判断しました').first().waitFor()

  await freelancers.goto(`/disputes/${decided}`)
  await freelancers.locator('textarea[name="appeal"]').fill('残りの2点は11月2日に納品しています。')
  await freelancers.getByRole('button', { name: '不服を申し立てる' }).click()
  await freelancers.getByText('不服申立てを受け付けました').waitFor()
  await otherDesk.goto(`/console/disputes/${decided}`)
  await otherDesk.getByRole('button', { name: '担当する' }).click()
  await decideOn(otherDesk, '35000', 'この内容で承認を求める')
  await otherDesk.getByText('2人目の承認を待っています').first().waitFor()
  const third = await newcomer(app, { name: '潮', email: 'ushio@example.jp', operator: true })
  const thirdDesk = await site.windowOf(third)
  await thirdDesk.goto(`/console/disputes/${decided}`)
  await thirdDesk.getByRole('button', { name: '承認して、判断を改める' }).click()
  await thirdDesk.getByText('判断を改めました').first().waitFor()
  faults.push(...(await faultsOf(thirdDesk, 'dispute-overturned')))

  expect(await balance(app, `freelancer/${pair.freelancer.memberId}`)).toBeGreaterThan(0n)
  expect((await verifyLedger(app.db)).faults).toEqual([])
  expect(faults).toEqual([])
})
