// A survey of two hundred works by thirty people, decided on in a real browser (§3.5): rejections, an appeal that the operator
// grants, the rest approved at once, and the answers exported and opened again.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { crowdLike, openedTask, statusesIn, submittedWork, workRow } from '../support/tasks'
import { aoi, ken, misaki } from '../world'
import { axe, overflowing, pictures } from './looks'
import { useSite } from './site'

const site = useSite()
const [people, works, perPerson, rejected] = [30, 200, 7, 3]

const looksWell = async (page: Page, name: string): Promise<void> => {
  expect(await axe(page), `axe on ${name}`).toEqual([])
  expect(await overflowing(page), `${name} pushed sideways`).toEqual([])
  await pictures(page, name)
}

/** What a link of this name sends. */
const saved = async (page: Page, name: string): Promise<Uint8Array> => {
  const href = await page.getByRole('link', { name }).getAttribute('href')
  const answer = await page.context().request.get(`${site.base}${href}`)
  expect(answer.status()).toBe(200)
  return new Uint8Array(await answer.body())
}

/** The first works are ticked by keys and rejected with a reason. */
const rejectFirst = async (page: Page): Promise<void> => {
  await page.locator('work-review').waitFor()
  for (let n = 0; n < rejected; n++) {
    await page.keyboard.press('j')
    await page.keyboard.press('x')
  }
  await page.getByText('非承認・差し戻し').click()
  await page.getByLabel('理由').selectOption({ label: '設問を読まずに答えている' })
  await page.getByLabel(/^コメント/).fill('設問と合わない答えがあります。')
  await looksWell(page, 'task-review')
  await page.getByRole('button', { name: '非承認にする' }).click()
  await page.getByText(`${rejected}件を非承認にしました。`).waitFor()
}

const approveRest = async (page: Page): Promise<void> => {
  await page.getByLabel(`この条件の${works - rejected}件すべて`).check()
  await page.getByRole('button', { name: '承認して支払う' }).click()
  await page.getByText(`${works - rejected}件を承認の予定です`).waitFor()
  await page.getByRole('button', { name: '確定する' }).click()
  await page.getByText(`${works - rejected}件を承認し、支払いました。`).waitFor()
}

test('a survey is decided on, appealed against, exported and opened again', {
  timeout: 120_000,
}, async () => {
  const { app } = site
  const [client, worker, operator] = [await ken(app), await aoi(app), await misaki(app)]
  const taskId = await openedTask(app, client, { worksCount: works, perPerson })
  const workers = await crowdLike(app, worker, people)
  const handed: string[] = []
  for (let n = 0; n < works; n++) handed.push(await submittedWork(app, workers[n % people] ?? worker, taskId))

  const page = await site.windowOf(client)
  await page.goto(`/my/tasks/${taskId}/works`)
  await rejectFirst(page)
  await approveRest(page)

  const desk = await site.windowOf(worker)
  await desk.goto(`/my/works/${handed[0]}`)
  await desk.getByText('設問を読まずに答えている').first().waitFor()
  await desk.getByLabel('異議の内容').fill('二問とも読んで答えました。')
  await looksWell(desk, 'task-rejected-work')
  await desk.getByRole('button', { name: '異議を申し立てる' }).click()
  await desk.getByText('異議を申し立てました。').waitFor()

  const console = await site.windowOf(operator)
  await console.goto('/console/task-appeals')
  await console.getByRole('link', { name: '自炊についてのアンケート' }).click()
  await console.getByLabel(/^判断の理由/).fill('回答は妥当です。')
  await looksWell(console, 'task-appeal')
  await console.getByRole('button', { name: '承認して支払う' }).click()
  await console.getByText('承認し、支払いました。').waitFor()
  expect((await workRow(app, handed[0] ?? '')).status).toBe('approved')

  await page.getByRole('link', { name: '集計' }).first().click()
  await page
    .getByText(`回答 ${works - rejected + 1}件`)
    .first()
    .waitFor()
  await looksWell(page, 'task-results')
  const decided = { 承認: works - rejected + 1, 非承認: rejected - 1 }
  expect(await statusesIn(await saved(page, 'Excelで書き出す'))).toEqual(decided)
  const lines = new TextDecoder().decode(await saved(page, 'CSVで書き出す')).trimEnd()
  expect(lines.split('\r\n')).toHaveLength(works + 1)
})
