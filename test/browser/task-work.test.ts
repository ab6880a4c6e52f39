// A work for a task in a real browser (§3.5): found, begun, saved by itself, resumed without scripts, lost and begun anew.
import { expect, test } from 'vitest'
import { openedTask, usualQuestions } from '../support/tasks'
import { aoi, ken } from '../world'
import { useSite } from './site'

const site = useSite()

const [first] = usualQuestions
const branch = { ...usualQuestions[1], id: 'q2', showIf: { question: 'q1', answers: ['毎日'] } }

test('what is written is saved by itself, goes on elsewhere without scripts, and outlives the time limit', async () => {
  const { app } = site
  const [client, worker] = [await ken(app), await aoi(app)]
  const questions = [first, branch] as typeof usualQuestions
  await openedTask(app, client, { questions, minutes: 60 })
  const page = await site.windowOf(worker)
  await page.goto('/tasks')
  await page.getByRole('link', { name: '自炊についてのアンケート' }).click()
  await page.getByRole('button', { name: '作業を始める' }).click()
  await page.getByText(/あと\d+分\d+秒/).waitFor()
  const dish = page.getByLabel(/よく作る料理/)
  expect(await dish.isVisible()).toBe(false)
  await page.getByLabel('毎日').check()
  await dish.fill('肉じゃがと味噌汁をよく作ります')
  await page.getByText('保存しました', { exact: true }).waitFor()

  const plain = await site.windowOf(worker, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  await plain.goto(page.url())
  const again = plain.getByLabel(/よく作る料理/)
  expect(await again.inputValue()).toBe('肉じゃがと味噌汁をよく作ります')
  expect(await plain.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await again.fill('肉じゃがと味噌汁、週末は餃子を作ります')
  app.clock.forward({ minutes: 61 })
  await plain.getByRole('button', { name: '提出する' }).click()
  await plain.getByText('制限時間が過ぎました').waitFor()
  await plain.getByRole('button', { name: '新しい枠で続ける' }).click()
  expect(await plain.getByLabel(/よく作る料理/).inputValue()).toContain('週末は餃子')
  await plain.getByRole('button', { name: '提出する' }).click()
  await plain.getByText('依頼者の確認を待っています').waitFor()
})
