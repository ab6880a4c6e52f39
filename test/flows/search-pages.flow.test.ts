// The pages of a list stay as they were when the first was read (issue 11, §8 row 21).
import { expect, test } from 'vitest'
import { indexJob } from '../../src/modules/search'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken } from '../world'

const app = useTestApp()

const post = async (clientId: string, title: string): Promise<string> => {
  const at = app.clock.now()
  const id = newId(at)
  await app.db
    .insertInto('jobs')
    .values({
      ...{ id, clientId, title, brief: '記事です。', categorySlug: 'article', status: 'open', postNumber: 9 },
      ...{ visibility: 'public', minTier: 'none', budgetMinYen: 10_000n, budgetMaxYen: 20_000n },
      ...{ postedAt: at, createdAt: at, updatedAt: at, endedAt: null },
      proposalsUntil: new Date(at.getTime() + 10 * 86_400_000),
    })
    .execute()
  await inTransaction(app.db, (tx) => indexJob(tx, { jobId: id, at }))
  app.clock.forward({ minutes: 1 })
  return id
}

const idsIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/href="\/jobs\/(\w{16})"/g)].map(([, id = '']) => id)),
]

test('a job that is posted between the first page and the second shows no job twice', async () => {
  const client = await ken(app)
  const category = { slug: 'article', position: 0 }
  await app.db
    .insertInto('categories')
    .values(category)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const ids: string[] = []
  for (let n = 0; n < 45; n++) ids.push(await post(client.memberId, `仕事 ${n}`))
  for (const sort of ['recommended', 'new', 'deadline']) {
    const first = (await guest(app).get(`/jobs?sort=${sort}`)).html
    app.clock.forward({ minutes: 1 })
    const later = await post(client.memberId, '後から出た仕事')
    const links = [...first.matchAll(/href="(\/jobs\?[^"]*page=(\d)[^"]*)"/g)]
    const hrefOf = (page: string): string =>
      (links.find(([, , number]) => number === page)?.[1] ?? '').replaceAll('&amp;', '&')
    const seen = [idsIn(first)]
    for (const page of ['2', '3']) seen.push(idsIn((await guest(app).get(hrefOf(page))).html))
    const all = seen.flat()
    expect(new Set(all).size, sort).toBe(all.length)
    expect(all, sort).toHaveLength(ids.length)
    expect(all, sort).not.toContain(later)
    ids.push(later)
  }
  expect(idsIn((await guest(app).get('/jobs?sort=new')).html)).toContain(ids.at(-1))
})
