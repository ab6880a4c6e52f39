// What follows from the facts: terms notices, ranks and their history, the search index.
import { sql } from 'kysely'
import { issueTerms } from '../../../src/modules/contracts/issue-terms'
import { lockOrder } from '../../../src/modules/contracts/store'
import { reindexFreelancer, reindexJob } from '../../../src/modules/search'
import { inTransaction } from '../../../src/platform/db'
import { type Kit, tellAll } from './kit'
import { rankHistory } from './rank-history'

/** The notices of orders that have none: frozen as of their agreement. A world moved in time carries other dates. */
const issueMissingTerms = async (kit: Kit): Promise<void> => {
  const { rows } = await sql<{ id: string; agreedAt: Date }>`
    select o.id, o.agreed_at from orders o
    where o.agreed_at is not null and not exists (select from terms_notices t where t.order_id = o.id)`.execute(
    kit.db,
  )
  for (const { id, agreedAt } of rows) {
    await inTransaction(kit.db, async (tx) => {
      const order = await lockOrder(tx, id)
      if (order) await issueTerms(tx, order, agreedAt)
    })
  }
}

const rebuildIndex = async (kit: Kit): Promise<void> => {
  const people = await kit.db.selectFrom('members').select('id').where('tier', '!=', 'none').execute()
  const jobs = await kit.db.selectFrom('jobs').select('id').where('status', '=', 'open').execute()
  await tellAll([
    ...people.map(
      (who) => () => inTransaction(kit.db, (tx) => reindexFreelancer(tx, { memberId: who.id, at: kit.now })),
    ),
    ...jobs.map((job) => () => inTransaction(kit.db, (tx) => reindexJob(tx, { jobId: job.id, at: kit.now }))),
  ])
}

export const derive = async (kit: Kit): Promise<void> => {
  await issueMissingTerms(kit)
  await rankHistory(kit)
  await rebuildIndex(kit)
}
