// Whether a demo world was completed: it is made in thousands of transactions, and the process may be stopped meanwhile.
import type { SeedContext } from './kit'

type SeedingContext = Pick<SeedContext, 'db' | 'now'>

/** Whether anybody has signed up yet: the demo world is only made in an empty database. */
export const isEmpty = async ({ db }: Pick<SeedContext, 'db'>): Promise<boolean> =>
  (await db.selectFrom('members').select('id').limit(1).executeTakeFirst()) === undefined

export const recordBegun = async ({ db, now }: SeedingContext): Promise<void> => {
  await db.insertInto('seedings').values({ begunAt: now }).execute()
}

export const recordFinished = async ({ db, now }: SeedingContext, finishedAt: Date): Promise<void> => {
  await db.updateTable('seedings').set({ finishedAt }).where('begunAt', '=', now).execute()
}

/** Whether the making of a demo world began here and never ended. */
export const isHalfMade = async ({ db }: Pick<SeedContext, 'db'>): Promise<boolean> =>
  (await db.selectFrom('seedings').select('begunAt').where('finishedAt', 'is', null).executeTakeFirst()) !==
  undefined
