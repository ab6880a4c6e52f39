// A client's way through a task in a real browser (§3.5): the builder without reloads, and approvals that can be undone.
import { expect, test } from 'vitest'
import { newcomer } from '../support/person'
import { draftedTask, openedTask, submittedWork, taskRow, workRow } from '../support/tasks'
import { aoi, ken } from '../world'
import { useSite } from './site'

const site = useSite()

test('the progress of a task follows while its page is open', async () => {
  const { app } = site
  const client = await newcomer(app, { name: '司', email: 'tsukasa@example.jp', side: 'client' })
  const worker = await newcomer(app, { name: '海', email: 'umi@example.jp' })
  const task = await openedTask(app, client)
  const page = await site.windowOf(client)
  const stream = page.waitForResponse((answer) => answer.url().endsWith('/live'))
  await page.goto(`/my/tasks/${task}`)
  await stream
  await page.evaluate('window.stayed = true')
  await submittedWork(app, worker, task)
  await page.locator('#waiting').getByText('確認待ち 1件').waitFor()
  await expect.poll(() => page.locator('#progress').textContent()).toMatch(/確認待ち\s*1/)
  expect(await page.evaluate('window.stayed')).toBe(true)
})

test('questions are added, moved by keys and previewed without a reload; an approval is undone, then confirmed', async () => {
  const { app } = site
  const [client, worker] = [await ken(app), await aoi(app)]
  const draft = await draftedTask(app, client)
  const page = await site.windowOf(client)
  await page.goto(`/my/tasks/${draft}/form`)
  await page.evaluate('window.stayed = true')
  await page.getByRole('button', { name: '段階評価' }).click()
  const label = page.getByLabel('質問文')
  await label.waitFor()
  await label.fill('自炊は楽しいですか')
  await page.locator('[data-preview]').getByText('自炊は楽しいですか').waitFor()
  await page.locator('#q3 .builder-buttons a').first().focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.locator('[data-list] > :nth-child(2)#q3').waitFor()
  expect(await page.evaluate('window.stayed')).toBe(true)
  const { questions } = await taskRow(app, draft)
  expect(questions).toMatchObject([{ id: 'q1' }, { id: 'q3', label: '自炊は楽しいですか' }, { id: 'q2' }])

  const open = await openedTask(app, client)
  const workId = await submittedWork(app, worker, open)
  await page.goto(`/my/tasks/${open}/works`)
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.getByText('1件を承認の予定です').waitFor()
  await page.keyboard.press('u')
  expect((await workRow(app, workId)).status).toBe('submitted')
  expect(await page.getByRole('button', { name: '確定する' }).isVisible()).toBe(false)
  await page.keyboard.press('a')
  await page.getByRole('button', { name: '確定する' }).click()
  await page.getByText('1件を承認し、支払いました').waitFor()
  expect((await workRow(app, workId)).status).toBe('approved')
})
