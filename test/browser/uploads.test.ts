// A file goes on where a lost connection cut it off, in a real browser (§3.9).
import { expect, test } from 'vitest'
import { openThread } from '../../src/modules/messages'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { aoi, ken } from '../world'
import { useSite } from './site'

const site = useSite()

const partBytes = 8 * 1024 * 1024

const threadOf = (people: { freelancerId: string; clientId: string }): Promise<string> => {
  const at = site.app.clock.now()
  const about = { contextKind: 'direct', contextId: 'direct', title: '資料の相談', tied: true } as const
  return inTransaction(site.app.db, (tx) => openThread(tx, { id: newId(at), ...about, ...people, at }))
}

test('a file of two parts loses its connection between them, goes on by itself, and is sent with the message', async () => {
  const { app } = site
  const [freelancer, client] = [await aoi(app), await ken(app)]
  const thread = await threadOf({ freelancerId: freelancer.memberId, clientId: client.memberId })
  const page = await site.windowOf(client)
  const offsets: string[] = []
  await page.route('**/uploads/*', async (route) => {
    const request = route.request()
    if (request.method() !== 'PATCH') return route.continue()
    offsets.push((await request.allHeaders())['upload-offset'] ?? '')
    return offsets.length === 2 ? route.abort('connectionreset') : route.continue()
  })
  await page.goto(`/messages/${thread}`)
  const buffer = Buffer.alloc(partBytes + 1000, 'a')
  await page.setInputFiles('input[type=file]', { name: '資料.txt', mimeType: 'text/plain', buffer })
  await page.locator('.file-list input[type=checkbox]').waitFor()
  expect(offsets).toEqual(['0', String(partBytes), String(partBytes)])
  await page.fill('textarea[name=body]', '資料を送ります。')
  await page.getByRole('button', { name: '送る', exact: true }).click()
  await page.locator('.file', { hasText: '資料.txt' }).waitFor()
  const [file] = await app.db.selectFrom('files').select(['id', 'bytes']).execute()
  expect(file?.bytes).toBe(BigInt(buffer.length))
  expect((await app.deps.files.get(file?.id ?? '')).equals(buffer)).toBe(true)
})
