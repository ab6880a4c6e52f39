// A freelancer's papers in a real browser: found by an amount, opened as PDF, and saved as the archive of a year (§4.5).
import { expect, test } from 'vitest'
import { declares } from '../flows/papers.help'
import { completed } from '../support/orders'
import { readZip } from '../support/zip'
import { ken, regularFreelancer } from '../world'
import { useSite } from './site'

const site = useSite()

test('papers are found by a range of amounts, one is opened as PDF, and the year is saved whole', async () => {
  const { app } = site
  const [client, freelancer] = [await ken(app), await regularFreelancer(app)]
  await declares(freelancer)
  await completed(app, { client, freelancer }, [50_000n, 8_000n])
  await site.settle()
  const page = await site.windowOf(freelancer)
  await page.goto('/my/papers')
  await page.getByLabel('金額（から）').fill('7,000')
  await page.getByLabel('金額（まで）').fill('9,000')
  await page.getByLabel('種類').last().selectOption('qualified-invoice')
  await page.getByRole('button', { name: '探す' }).last().click()
  await page.getByText('1件').filter({ visible: true }).first().waitFor()
  await page.getByRole('link', { name: '請求書', exact: true }).click()
  await page.getByRole('heading', { name: '請求書' }).waitFor()
  expect(await page.locator('.paper-total').textContent()).toContain('¥8,000')

  const href = await page.getByRole('link', { name: 'PDFを保存する' }).getAttribute('href')
  const pdf = await page.context().request.get(`${site.base}${href}`)
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

  await page.getByRole('link', { name: '書類', exact: true }).last().click()
  const saved = await page
    .getByRole('link', { name: 'すべての書類と一覧（ZIP）' })
    .first()
    .getAttribute('href')
  const archive = await page.context().request.get(`${site.base}${saved}`, { timeout: 60_000 })
  const files = readZip(await archive.body())
  expect(files.at(-1)?.name).toBe('一覧.csv')
  expect(files.filter(({ name }) => name.endsWith('.pdf')).length).toBeGreaterThanOrEqual(8)
})
