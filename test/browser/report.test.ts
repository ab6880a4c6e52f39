// Somebody reports a message, an operator restricts its author with another's approval, the author appeals, and another
// operator overturns: the author is found again. With a real browser; no machine finds fault with the pages.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { anotherOperator, messageOf } from '../flows/cases.help'
import { ken, misaki, regularFreelancer } from '../world'
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

/** An operator takes the report in hand and suspends its subject; another one has to approve. */
const suspendFrom = async (desk: Page): Promise<string[]> => {
  const faults: string[] = []
  await desk.goto('/console/reports')
  faults.push(...(await faultsOf(desk, 'reports')))
  await desk.getByRole('link', { name: '確かめる' }).first().click()
  await desk.getByRole('button', { name: '担当する' }).click()
  await desk.getByText('二度と連絡してくるな。').first().waitFor()
  faults.push(...(await faultsOf(desk, 'report-case')))
  await desk.getByRole('radio', { name: /利用停止/ }).check()
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await desk.getByRole('textbox', { name: /最終日/ }).fill(soon)
  await desk.getByRole('textbox', { name: /本人への通知/ }).fill('相手を傷つける言葉がありました。')
  await desk.getByRole('textbox', { name: /この措置を選んだ理由/ }).fill('記録のとおり')
  await desk.getByRole('button', { name: '措置を出す' }).click()
  await desk.getByText('別の運営者の承認を待っています').first().waitFor()
  return faults
}

/** Another operator reads the appeal and lifts the sanction. */
const overturnFrom = async (page: Page): Promise<string[]> => {
  const faults: string[] = []
  await page.goto('/console/appeals')
  await page.getByRole('link', { name: '確かめる' }).first().click()
  await page.getByRole('button', { name: '担当する' }).click()
  await page.getByText('別の人の端末から送られたものです。').waitFor()
  faults.push(...(await faultsOf(page, 'appeal')))
  await page
    .getByRole('textbox', { name: /本人への回答/ })
    .last()
    .fill('ご説明のとおりでした。')
  await page.getByRole('button', { name: '措置を取り消す' }).click()
  await page.getByText('措置を取り消しました').waitFor()
  return faults
}

test('a report leads to a suspension, its appeal to an overturned one, and the person is found again', async () => {
  const { app } = site
  const [client, freelancer] = [await ken(app), await regularFreelancer(app)]
  const [operator, second] = [await misaki(app), await anotherOperator(app)]
  const message = await messageOf(app, { client, freelancer }, '二度と連絡してくるな。')
  const faults: string[] = []

  const reporter = await site.windowOf(client)
  await reporter.goto(`/messages/${message.threadId}`)
  await reporter.locator('.more-menu summary').click()
  await reporter.getByRole('link', { name: '通報する' }).click()
  await reporter.getByRole('radio', { name: /嫌がらせ/ }).check()
  await reporter.getByRole('textbox', { name: /くわしい説明/ }).fill('理由もなく、強い言葉を送られました。')
  faults.push(...(await faultsOf(reporter, 'report')))
  await reporter.getByRole('button', { name: '通報する' }).click()
  await reporter.getByText('通報を受け付けました').waitFor()
  faults.push(...(await faultsOf(reporter, 'my-reports')))

  const desk = await site.windowOf(operator)
  faults.push(...(await suspendFrom(desk)))
  const other = await site.windowOf(second)
  await other.goto(new URL(desk.url()).pathname)
  await other.getByRole('button', { name: '承認して、すぐに効力を生じさせる' }).click()
  await other.getByText('承認しました').waitFor()
  const isFound = async (): Promise<boolean> => {
    await reporter.goto('/freelancers')
    return (await reporter.locator(`a[href="/freelancers/${freelancer.memberId}"]`).count()) > 0
  }
  expect(await isFound()).toBe(false)

  const person = await site.windowOf(freelancer)
  await person.goto('/todo')
  await person.getByRole('link', { name: /運営からの措置を確かめる/ }).click()
  await person.getByText('相手を傷つける言葉がありました。').waitFor()
  faults.push(...(await faultsOf(person, 'my-sanction')))
  await person.getByRole('textbox', { name: /異議の理由/ }).fill('別の人の端末から送られたものです。')
  await person.getByRole('button', { name: '異議を申し立てる' }).click()
  await person.getByText('別の運営者が確認しています').waitFor()

  faults.push(...(await overturnFrom(other)))
  expect(await isFound()).toBe(true)
  await person.reload()
  await person.getByText('異議が認められ、措置は取り消されました').waitFor()
  await person.goto('/transparency')
  faults.push(...(await faultsOf(person, 'transparency')))
  expect(faults).toEqual([])
}, 120_000)
