// A badge on its way: made by its holder, opened by a recruiter, checked by the recruiter's own browser (§2.6).
import { expect, test } from 'vitest'
import { revokeFallen } from '../../src/modules/rank-credentials/revoke-fallen'
import { inTransaction } from '../../src/platform/db'
import { ratedContract } from '../support/career'
import { ken, regularFreelancer } from '../world'
import { axeEverywhere, overflowing } from './looks'
import { useSite } from './site'

const site = useSite()

test('a recruiter sees a badge valid, then revoked, and unchecked without a network', async () => {
  const { app } = site
  const freelancer = await regularFreelancer(app)
  const { memberId } = freelancer
  await ratedContract(app, { freelancer, client: await ken(app) })
  const page = await site.windowOf(freelancer)
  await page.goto('/my/rank/credentials')
  await page.getByRole('button', { name: 'バッジを作る' }).click()
  await page.getByRole('heading', { name: 'シルバーのオープンバッジ' }).waitFor()
  expect(await axeEverywhere(page)).toEqual([])
  expect(await overflowing(page)).toEqual([])
  const jwt = await page.locator('textarea[name=token]').inputValue()
  const link = await page.locator('textarea[name=link]').inputValue()

  const recruiter = await site.window()
  await recruiter.goto(link)
  await recruiter.getByText('このバッジは有効です').waitFor()
  expect(await axeEverywhere(recruiter)).toEqual([])
  expect(await overflowing(recruiter)).toEqual([])
  const check = async (text: string, verdict: string) => {
    await recruiter.fill('textarea', text)
    await recruiter.getByRole('button', { name: '確かめる', exact: true }).click()
    await recruiter.locator('.notice-title', { hasText: verdict }).waitFor()
  }
  await recruiter.goto('/ranks/verify')
  await check(jwt, '「シルバー」のオープンバッジとして有効です')
  await check(`${jwt.slice(0, -4)}AAAA`, 'このオープンバッジは正しくありません')
  await recruiter.context().setOffline(true)
  await check(jwt, '失効は確かめていません')
  expect(await recruiter.locator('.verdict-open').count()).toBe(1)
  await recruiter.context().setOffline(false)
  const fall = { memberId, fromTier: 'silver', toTier: 'bronze', at: app.clock.now() } as const
  await inTransaction(app.db, (tx) => revokeFallen(tx, fall))
  await check(jwt, 'に失効したオープンバッジです')
  await recruiter.goto(link)
  await recruiter.getByText('いまのランクを示すものではありません').waitFor()
})
