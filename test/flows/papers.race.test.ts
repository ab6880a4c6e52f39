import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { lockOrders } from '../../src/modules/contracts/store'
import { issue } from '../../src/modules/papers'
import { inTransaction } from '../../src/platform/db'
import { completed } from '../support/orders'
import { newcomer } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useCommittedTestApp()

test('sixteen at once issue forty releases, each paper once and numbers without holes', async () => {
  const [client, freelancer] = [await ken(app), await regularFreelancer(app)]
  const { orderIds } = await completed(
    app,
    { client, freelancer },
    Array.from({ length: 40 }, () => 10_000n),
  )
  const at = app.clock.now()
  // Each asks for all, in another order; every third one fails after it has numbered.
  const asked = Array.from({ length: 16 }, (_, i) => [...orderIds.slice(i * 2), ...orderIds.slice(0, i * 2)])
  const outcomes = await Promise.allSettled(
    asked.map((releases, i) =>
      inTransaction(app.db, async (tx) => {
        const ids = await issue(tx, { releases, at })
        if (i % 3 === 0) throw new Error('stopped on the way')
        return ids.length
      }),
    ),
  )
  const issued = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(issued.reduce((sum, n) => sum + n, 0)).toBe(120)
  expect(issued.filter((n) => n > 0)).toHaveLength(1)
  const papers = await app.db.selectFrom('papers').select(['series', 'number', 'source']).execute()
  expect(new Set(papers.map(({ source }) => source)).size).toBe(120)
  for (const [series, count] of [
    ['ST', 40],
    ['FS', 80],
  ] as const) {
    const numbers = papers.filter((paper) => paper.series === series).map(({ number }) => number)
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
  }
})

test('papers of orders are written while a command holds those orders', async () => {
  const [client, freelancer] = [
    await newcomer(app, { name: '健二', email: 'kenji@example.jp', side: 'client' }),
    await regularFreelancer(app, '直'),
  ]
  const { orderIds } = await completed(app, { client, freelancer }, [10_000n, 20_000n])
  const at = app.clock.now()
  const issued = await inTransaction(app.db, async (held) => {
    await lockOrders(held, orderIds)
    // Waits for nobody: in the other direction it would wait for ever.
    return inTransaction(app.db, async (tx) => {
      await sql`set local lock_timeout = '5s'`.execute(tx)
      return issue(tx, { releases: orderIds, at })
    })
  })
  expect(issued).toHaveLength(6)
})

test('a paper is never changed or removed, has its own hash, and no number without the one before', async () => {
  const refused = (run: Promise<unknown>) => expect(run).rejects.toMatchObject({ code: expect.any(String) })
  await refused(app.db.updateTable('papers').set({ amountYen: 1n }).execute())
  await refused(app.db.deleteFrom('papers').execute())
  const row = await app.db.selectFrom('papers').selectAll().limit(1).executeTakeFirstOrThrow()
  const another = { ...row, id: '0000000000000000', source: 'planted', number: 4_000 }
  await expect(
    app.db
      .insertInto('papers')
      .values({ ...another, sha256: 'f'.repeat(64) })
      .execute(),
  ).rejects.toMatchObject({ constraint: 'hash_of_document' })
  await expect(app.db.insertInto('papers').values(another).execute()).rejects.toMatchObject({
    constraint: 'papers_without_holes',
  })
})
