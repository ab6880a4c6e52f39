// A receipt is checked by the visitor's own browser: it works with the network cut, so nothing can have been sent (§2.6).

import { expect, test } from 'vitest'
import { classic2020 } from '../../src/engine/policy/policies/built-in'
import { canonical } from '../../src/engine/values/canonical'
import { makeReceipt, receiptFile } from '../../src/modules/rank-receipts/receipt'
import { freelancerReceipts } from '../../src/modules/rank-receipts/receipt-kinds'
import { sign } from '../../src/modules/rank-receipts/sign'
import { factsOf, noon, order } from '../support/freelancer-fixtures'
import { axeEverywhere, overflowing } from './looks'
import { useSite } from './site'

const site = useSite()

const silverReceipt = async (): Promise<string> => {
  const about = { id: 'r1', site: site.base, subject: 'aoi', at: noon, policy: classic2020 }
  const text = canonical(
    await makeReceipt(freelancerReceipts, { ...about, facts: factsOf({ orders: [order('o1')] }) }),
  )
  return receiptFile(text, await sign(site.app.deps.keys.signing, text))
}

test('a visitor without a network checks a good receipt and a forged one', async () => {
  const file = await silverReceipt()
  const page = await site.window()
  await page.goto('/ranks/verify')
  await page.context().setOffline(true)
  const chosen = { name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(file) }
  await page.setInputFiles('input[type=file]', chosen)
  await page.getByText('シルバーの証明書として正しいものです').waitFor()
  expect(await page.locator('.verdict-table .verdict-good').count()).toBe(14)
  await page.setInputFiles('input[type=file]', [])
  await page.fill('textarea', file.replace('"score":5', '"score":4'))
  await page.getByRole('button', { name: '確かめる', exact: true }).click()
  await page.getByText('この証明書は正しくありません').waitFor()
  expect(await page.locator('.verdict-table .verdict-bad').count()).toBe(1)
  expect(await page.locator('.verdict-table .verdict-bad').textContent()).toContain('平均評価')
  expect(await axeEverywhere(page)).toEqual([])
  expect(await overflowing(page)).toEqual([])
})
