import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../src/platform/db'
import { useCommittedTestApp } from '../support/test-app'

const app = useCommittedTestApp()

const lock = (tx: Tx, slug: string) =>
  sql`select from categories where slug = ${slug} for no key update`.execute(tx)

test('of two transactions that wait for each other one is run again, and both are kept', async () => {
  const rows = await app.db.selectFrom('categories').select('slug').orderBy('slug').limit(2).execute()
  const [first = '', second = ''] = rows.map(({ slug }) => slug)
  const holding: Promise<void>[] = []
  let runs = 0
  const deed = (mine: string, theirs: string, own: () => void): Promise<void> =>
    inTransaction(app.db, async (tx) => {
      runs++
      await lock(tx, mine)
      own()
      await Promise.all(holding)
      await lock(tx, theirs)
      await sql`update categories set position = position + 1 where slug = ${mine}`.execute(tx)
    })
  const heldBy = (): (() => void) => {
    let tell = (): void => {}
    holding.push(
      new Promise((resolve) => {
        tell = resolve
      }),
    )
    return tell
  }
  const [firstHeld, secondHeld] = [heldBy(), heldBy()]
  const before = await app.db
    .selectFrom('categories')
    .select(['slug', 'position'])
    .orderBy('slug')
    .limit(2)
    .execute()
  await Promise.all([deed(first, second, firstHeld), deed(second, first, secondHeld)])
  const after = await app.db
    .selectFrom('categories')
    .select(['slug', 'position'])
    .orderBy('slug')
    .limit(2)
    .execute()
  expect(runs).toBe(3)
  expect(after).toEqual(before.map((row) => ({ ...row, position: row.position + 1 })))
})

test('what the database refuses for another reason is not run again', async () => {
  let runs = 0
  const refused = inTransaction(app.db, async (tx) => {
    runs++
    await sql`select 1 / 0`.execute(tx)
  })
  await expect(refused).rejects.toMatchObject({ code: '22012' })
  expect(runs).toBe(1)
})
