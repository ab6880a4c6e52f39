// A passkey on a device that the browser pretends to have: made, used to sign in, and removed.
import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sessionCookie } from '../../src/platform/http/shell'
import { type Person, signedCookie } from '../support/person'
import { aoi } from '../world'
import { axe, overflowing, pictures } from './looks'
import { useSite } from './site'

const site = useSite()

/** A passkey belongs to a host name; the address of the test's server is a number. */
const named = (): string => site.base.replace('127.0.0.1', 'localhost')

const device = async (page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const options = {
    ...({ protocol: 'ctap2', transport: 'internal', hasResidentKey: true } as const),
    ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  }
  return { cdp, ...(await cdp.send('WebAuthn.addVirtualAuthenticator', { options })) }
}

const signedIn = async (page: Page, person: Person): Promise<void> => {
  const name = sessionCookie(named())
  const jar = await signedCookie(site.app, `token-${person.memberId}`)
  await page.context().addCookies([{ name, value: jar.get(name) ?? '', url: named() }])
}

const factorsOf = async ({ memberId }: Person): Promise<(string | null)[]> => {
  const rows = await site.app.db
    .selectFrom('sessions')
    .select('secondFactor')
    .where('userId', '=', memberId)
    .orderBy('createdAt')
    .execute()
  return rows.map(({ secondFactor }) => secondFactor)
}

test('a passkey is made, opens the account without a password, and is refused once removed', async () => {
  site.app.deps.config.baseUrl = named()
  const person = await aoi(site.app)
  const page = await site.window({ baseURL: named() })
  const { cdp, authenticatorId } = await device(page)
  await signedIn(page, person)

  await page.goto('/settings/passkeys')
  await page.getByLabel('名前').fill('仕事用ノートパソコン')
  await page.getByRole('button', { name: 'パスキーを作る' }).click()
  await page.getByText('パスキーを作りました').waitFor()
  expect(await page.locator('b', { hasText: '仕事用ノートパソコン' }).count()).toBe(1)
  expect(await axe(page)).toEqual([])
  expect(await overflowing(page)).toEqual([])
  await pictures(page, 'passkeys')
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId })
  expect(credentials).toHaveLength(1)

  await page.context().clearCookies()
  await page.goto('/sign-in?to=/settings/devices')
  await pictures(page, 'sign-in')
  await page.getByRole('button', { name: 'パスキーでログイン' }).click()
  // The path alone: the sign-in page carries the same words in its query.
  await page.waitForURL(({ pathname }) => pathname === '/settings/devices')
  expect(await factorsOf(person)).toEqual(['passkey', 'passkey'])

  await page.goto('/settings/passkeys')
  await page.locator('summary', { hasText: '削除する' }).click()
  await page.getByRole('button', { name: '削除する' }).click()
  await page.getByText('パスキーはまだありません').waitFor()
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'パスキーでログイン' }).click()
  await page.getByText('このパスキーは登録されていません').waitFor()
})

test('whoever is not verified by the device does not come in', async () => {
  site.app.deps.config.baseUrl = named()
  const page = await site.window({ baseURL: named() })
  const { cdp, authenticatorId } = await device(page)
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'パスキーでログイン' }).click()
  await page.getByText('パスキーを使えませんでした').waitFor()
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})

test('without a script the page signs in by password as before', async () => {
  const page = await site.window({ javaScriptEnabled: false })
  await page.goto('/sign-in')
  expect(await page.getByRole('button', { name: 'パスキーでログイン' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'ログイン', exact: true }).count()).toBe(1)
})
