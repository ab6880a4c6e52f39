// Money in a real browser (§4.3, §4.5): a card that asks its owner (3-D Secure), a transfer under a wrong name put right, and tax
// withheld that is given back and has to be paid by the client.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { setPayer } from '../../src/modules/payouts/commands/set-payer'
import { inTransaction } from '../../src/platform/db'
import { formatDateOn } from '../../src/ui/format'
import { declares, withholds } from '../flows/papers.help'
import { agreed, balance, delivered, orderRow } from '../support/orders'
import { newcomer } from '../support/person'
import { aoi, ken, misaki, regularFreelancer } from '../world'
import { useSite } from './site'

const site = useSite()

const startFunding = async (page: Page, orderId: string): Promise<void> => {
  await page.goto(`/orders/${orderId}`)
  await page
    .getByRole('button', { name: /仮払い/ })
    .first()
    .click()
}

/** A card whose owner is asked. */
const payByCard = async (page: Page): Promise<void> => {
  await page.getByLabel('カード番号').fill('4000 0000 0000 0309')
  await page.getByLabel('有効期限').fill('12/40')
  await page.getByLabel('セキュリティコード').fill('123')
  await page.getByRole('button', { name: /を支払う/ }).click()
  await page.getByRole('button', { name: '承認する', exact: true }).click()
}

test('a card is approved by its owner, and a transfer that nobody can tell is put right by an operator', async () => {
  const { app } = site
  const parties = { client: await ken(app), freelancer: await aoi(app) }
  const operator = await misaki(app)
  await inTransaction(app.db, (tx) =>
    setPayer(tx, {
      ...{ bankCode: '0001', branchCode: '105', kind: 'ordinary', number: '1111111' },
      ...{ customerCode: '1234567890', name: 'カ）タノミ', actorId: operator.memberId, at: app.clock.now() },
    }),
  )
  const [byCard = ''] = (await agreed(app, parties, [50_000n])).orderIds
  const [byBank = ''] = (await agreed(app, parties, [30_000n])).orderIds
  const page = await site.windowOf(parties.client)

  await startFunding(page, byCard)
  await payByCard(page)
  await page.getByText('作業中').first().waitFor()
  expect((await orderRow(app, byCard)).status).toBe('working')

  await startFunding(page, byBank)
  await page.getByRole('link', { name: '振込先を確かめる' }).click()
  await page.getByLabel('振込名義（カナ）').fill('タナカ　ケン')
  await page.getByRole('button', { name: '振込先を表示する' }).click()
  await page.getByText('ﾀﾅｶ ｹﾝ').first().waitFor()
  await page.getByLabel('別の名義で、番号も書かない').check()
  await page.getByRole('button', { name: '振り込んだことにする' }).click()
  await page.getByText('振り込みを受け付けました').waitFor()
  app.clock.forward({ minutes: 1 })
  await site.settle()
  expect((await orderRow(app, byBank)).status).toBe('agreed')

  const console = await site.windowOf(operator)
  await console.goto('/console/deposits')
  await console.getByText('金額が一致').first().waitFor()
  await console
    .getByRole('button', { name: /振込番号 \d+ に充当する/ })
    .first()
    .click()
  await console.getByText('充当しました。').waitFor()
  await page.goto(`/orders/${byBank}`)
  await page.getByText('作業中').first().waitFor()
  expect(await balance(app, 'deposits')).toBe(0n)
})

test('tax withheld at the release is given back, and waits for the client until it is paid to the tax office', async () => {
  const { app } = site
  const client = await newcomer(app, { name: '萩野', email: 'hagino@example.jp', side: 'client' })
  const freelancer = await regularFreelancer(app)
  await declares(freelancer)
  const { orderId, contractId } = await delivered(app, { client, freelancer })
  await withholds(app, contractId)
  const page = await site.windowOf(client)
  await page.goto(`/orders/${orderId}`)
  await page.getByRole('link', { name: '検収して支払いを確定する' }).first().click()
  await page.getByRole('button', { name: '検収して支払いを確定する' }).click()
  await page.getByText('お返しします').first().waitFor()
  expect(await balance(app, 'withholding')).toBe(0n)
  await site.settle()

  await page.goto('/todo')
  const { dueOn } = await app.db
    .selectFrom('paperCopies')
    .select('dueOn')
    .where('withheldYen', '>', 0n)
    .executeTakeFirstOrThrow()
  const item = page.getByRole('link', { name: /源泉徴収税額¥4,640を納める/ })
  await item.waitFor()
  await page
    .getByText(formatDateOn(dueOn ?? '', { lang: 'ja', at: app.clock.now() }))
    .first()
    .waitFor()
  await item.click()
  await page.getByText('未納付').first().waitFor()
  await page.getByRole('button', { name: /納付/ }).first().click()
  await page.getByText('納付済み').first().waitFor()
  await page.goto('/todo')
  expect(await item.count()).toBe(0)
})
