// A client asks for LINE and a transfer, is warned and held; another wording gets through, the freelancer declines it with
// one click, and operators see it once it is repeated (§5.2). With a real browser; no machine finds fault with the pages.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openThread } from '../../src/modules/messages'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
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

/** Writes a message, and sends it in spite of what was found. */
const insist = async (page: Page, words: string, button: string): Promise<void> => {
  await page.locator('textarea[name="body"]').fill(words)
  await page.getByRole('button', { name: '送る', exact: true }).click()
  await page.locator('mark').first().waitFor()
  await page.getByRole('button', { name: button }).click()
  await page.waitForLoadState()
}

test('a deal outside is asked for, held, declined politely, and seen by operators after repetition', async () => {
  const { app } = site
  const [client, freelancer, operator] = [await ken(app), await regularFreelancer(app), await misaki(app)]
  const at = app.clock.now()
  const people = { freelancerId: freelancer.memberId, clientId: client.memberId }
  const context = { contextKind: 'direct', contextId: 'direct', title: '相談', tied: true } as const
  const threadId = await inTransaction(app.db, (tx) =>
    openThread(tx, { id: newId(at), ...context, ...people, at }),
  )

  const asks = await site.windowOf(client)
  await asks.goto(`/messages/${threadId}`)
  await insist(asks, 'LINEでやり取りして、報酬は銀行振込でお支払いします。', '運営の確認を待って送る')
  await asks.getByText('相手にはまだ届いていません').first().waitFor()
  const faults = await faultsOf(asks, 'deal-held')
  await insist(asks, 'ほかのアプリでもやり取りできますか？', 'このまま送る')

  const reads = await site.windowOf(freelancer)
  await reads.goto(`/messages/${threadId}`)
  expect(await reads.getByText('銀行振込でお支払い').count()).toBe(0)
  await reads.getByText('サイトの外での取引のお誘いかもしれません').waitFor()
  faults.push(...(await faultsOf(reads, 'deal-banner')))
  await reads.getByRole('button', { name: 'ていねいに断る' }).click()
  await reads.getByText('お返事を送りました').waitFor()
  expect(await reads.getByText('サイトの外での取引のお誘いかもしれません').count()).toBe(0)
  // Declining is an answer: it keeps the reply rate.
  await reads.goto('/my/rank')
  const rate = reads.locator('[id$="-reply-rate"]').first()
  expect(await rate.textContent()).toContain('100%')
  expect(await rate.textContent()).toContain('数えた会話1件を見る')

  await asks.goto(`/messages/${threadId}`)
  await asks.getByText('こちらでやり取りさせていただけましたら').waitFor()
  await insist(asks, '電話は090-1234-5678です。', '運営の確認を待って送る')
  await site.settle()

  const desk = await site.windowOf(operator)
  await desk.goto('/console/direct-deals')
  await desk.getByText('健').first().waitFor()
  faults.push(...(await faultsOf(desk, 'deals-repeated')))
  expect(faults).toEqual([])
})
