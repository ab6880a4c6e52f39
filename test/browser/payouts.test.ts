// A payout run in a real browser (§4.4): approved by two operators, its file taken, a line that came back, and paid anew.
import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sweepPayouts } from '../../src/modules/payouts'
import { calendarOf } from '../../src/modules/payouts/rules'
import { addDays, type CivilDate, dateOf, startOf } from '../../src/platform/clock'
import { anotherOperator, lines, readyBank, registerAccount, runs } from '../flows/payouts.help'
import { readBankFile } from '../support/bank-file-reader'
import { completed } from '../support/orders'
import { aoi, ken, misaki } from '../world'
import { useSite } from './site'

const site = useSite()

/** The morning after the next day on which accounts are closed: the run is made. */
const afterNextClosing = async (): Promise<void> => {
  const { app } = site
  const closedOn = (on: CivilDate): CivilDate => calendarOf(on).closedOn
  let on = addDays(dateOf(app.clock.now()), 1)
  while (closedOn(on) === closedOn(dateOf(app.clock.now()))) on = addDays(on, 1)
  app.clock.set(startOf(on))
  await sweepPayouts({ db: app.db, services: app.deps, at: app.clock.now() })
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const takenFile = async (page: Page) => {
  await press(page, 'ファイルを取り出す')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'ファイルを保存する' }).click(),
  ])
  return readBankFile(fs.readFileSync(await download.path()))
}

const registerAnother = async (page: Page): Promise<void> => {
  await page.goto('/my/payouts')
  await page.getByText('戻りました').first().waitFor()
  await page.goto('/my/bank-account?bankCode=0001&branchCode=105')
  await page.getByLabel('口座番号').fill('7654321')
  await page.getByLabel('口座名義（カナ）').fill('サエキ　アオイ')
  await press(page, '登録する')
  await page.getByText('ｻｴｷ ｱｵｲ').first().waitFor()
  await press(page, '登録する')
  await page.getByText('受け取り口座を登録しました').waitFor()
}

test('two operators approve a run, its file goes to the bank, and a line that came back is paid with the next run', async () => {
  const { app } = site
  const [client, freelancer] = [await ken(app), await aoi(app)]
  await registerAccount(freelancer)
  await completed(app, { client, freelancer })
  await afterNextClosing()
  const [first, second] = [await misaki(app), await anotherOperator(app)]
  await readyBank(first, '41750')
  const [run] = await runs(app)

  const one = await site.windowOf(first)
  await one.goto('/console/payouts')
  await one.locator(`a[href="/console/payouts/${run?.id}"]`).first().click()
  await press(one, '1人目として承認する')
  await one.getByText('もう1人の運営者の承認を待っています').waitFor()
  const two = await site.windowOf(second)
  await two.goto(`/console/payouts/${run?.id}`)
  await press(two, '2人目として承認する')
  await two.getByText('承認がそろいました').waitFor()
  await one.reload()
  await press(one, '送信する')
  await one.getByText('送信しました').waitFor()
  expect(await takenFile(one)).toMatchObject({ count: 1, yen: 41_750n })

  const [line] = await lines(app)
  await one.getByLabel('振込番号', { exact: true }).fill(String(line?.reference))
  await one.getByLabel('戻った理由').selectOption({ label: '口座が解約されている' })
  await press(one, '戻りを記録する')
  await one.getByText('戻りを記録し').waitFor()
  await registerAnother(await site.windowOf(freelancer))

  await afterNextClosing()
  await one.goto(`/console/payouts/${(await runs(app)).at(-1)?.id}`)
  await one.getByRole('cell', { name: '¥41,750' }).waitFor()
  await one.getByRole('cell', { name: /…321/ }).waitFor()
  expect((await lines(app)).map(({ status }) => status)).toEqual(['returned', 'planned'])
})
