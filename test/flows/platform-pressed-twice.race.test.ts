// Impatient presses of one button, many at once (issue 11, §8 row 4).
import { beforeAll, expect, test } from 'vitest'
import { syncCatalogue } from '../../src/modules/categories'
import { inTransaction } from '../../src/platform/db'
import { formToken, type Person, signedCookie } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { ken } from '../world'
import { postedJob } from './jobs.help'

const app = useCommittedTestApp()
let client: Person
beforeAll(async () => {
  client = await ken(app)
})

const press = async (cookie: string, path: string, fields: Record<string, string>) => {
  const response = await app.hono.request(`http://tanomi.test${path}`, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: 'http://tanomi.test', Accept: 'text/html' },
    body: new URLSearchParams(fields),
  })
  return `${response.status} ${response.headers.get('location')}`
}

const cookieOf = async (token: string): Promise<string> => {
  return [...(await signedCookie(app, token))].map((pair) => pair.join('=')).join('; ')
}

test('ten presses of 公開 at once lead to the posted job, and ten of a new draft make one', async () => {
  const token = `token-${client.memberId}`
  const [cookie, _csrf] = [await cookieOf(token), formToken(app, token)]
  const ten = <T>(run: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 10 }, run))
  const job = await postedJob(app, client, { post: false })
  const posted = await ten(() => press(cookie, `/jobs/${job}/post`, { _csrf }))
  expect([...new Set(posted)]).toEqual([`303 /jobs/${job}`])
  await inTransaction(app.db, (tx) => syncCatalogue(tx))
  const drafts = await ten(() => press(cookie, '/jobs/new', { _csrf, categorySlug: 'product-description' }))
  expect(new Set(drafts).size).toBe(1)
  const rows = await app.db.selectFrom('jobs').select('id').where('status', '=', 'draft').execute()
  expect(rows).toHaveLength(1)
})

test('the same deed from a page opened later is told why it is refused', async () => {
  const token = `token-${client.memberId}`
  const cookie = await cookieOf(token)
  const draft = await app.db
    .selectFrom('jobs')
    .select('id')
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow()
  const discard = (_csrf: string) => press(cookie, `/jobs/${draft.id}/discard`, { _csrf })
  const page = formToken(app, token)
  expect([await discard(page), await discard(page)]).toEqual(['303 /my/jobs', '303 /my/jobs'])
  expect(await discard(formToken(app, token))).toMatch(/^404/)
})
