// What follows from the facts: terms notices, ranks and their history, the search index.
import { sql } from 'kysely'
import { categoryPath } from '../../../src/modules/categories'
import { freezeTerms, makeTerms, orderNumber, type TermsSource } from '../../../src/modules/contracts/terms'
import { registeredNameOf, representativeOf } from '../../../src/modules/profiles'
import { reindexFreelancer, reindexJob, reindexPackage } from '../../../src/modules/search'
import { inTransaction } from '../../../src/platform/db'
import { declareBusinesses } from './businesses'
import { clientHistory } from './client-history'
import { type SeedContext, tellAll } from './kit'
import { rankHistory } from './rank-history'

interface TermsRow extends Omit<TermsSource, 'number' | 'category'> {
  id: string
  agreedAt: Date
  number: bigint
  position: number
  categorySlug: string
}

/** Agreed orders that lack their notice, with what it names. */
const ordersWithoutTerms = async (kit: SeedContext): Promise<TermsRow[]> => {
  const { rows } = await sql<TermsRow>`
    select o.id, o.agreed_at, o.position, o.title, o.brief, o.category_slug, o.due_on, o.price_yen,
      k.number, k.rights, k.revisions, k.ai_use, k.ai_note, coalesce(${registeredNameOf(sql`o.freelancer_id`)}, f.name) as freelancer,
      coalesce(${registeredNameOf(sql`o.client_id`)}, nullif(p.name, ''), c.name) as client,
      ${representativeOf(sql`o.client_id`)} as client_representative
    from orders o join contracts k on k.id = o.contract_id
    join members c on c.id = o.client_id join members f on f.id = o.freelancer_id
    left join client_profiles p on p.member_id = o.client_id
    where o.agreed_at is not null and not exists (select from terms_notices t where t.order_id = o.id)`.execute(
    kit.db,
  )
  return rows
}

/** Freezes the missing notices as of their agreement: a world moved in time carries other dates than its file. */
const issueMissingTerms = async (kit: SeedContext): Promise<void> => {
  const notices = (await ordersWithoutTerms(kit)).map((row) => {
    const category = categoryPath(row.categorySlug, 'ja').join(' › ')
    const terms = makeTerms({ ...row, category, number: orderNumber(row.number, row.position) }, row.agreedAt)
    return { orderId: row.id, version: 1, ...freezeTerms(terms), at: row.agreedAt }
  })
  if (notices.length === 0) return
  await inTransaction(kit.db, (tx) => tx.insertInto('termsNotices').values(notices).execute())
}

const rebuildIndex = async (kit: SeedContext): Promise<void> => {
  const people = await kit.db.selectFrom('members').select('id').where('tier', '!=', 'none').execute()
  const packages = await kit.db
    .selectFrom('packages')
    .select('id')
    .where('status', '=', 'published')
    .execute()
  const jobs = await kit.db.selectFrom('jobs').select('id').where('status', '=', 'open').execute()
  const competitions = await kit.db
    .selectFrom('competitions')
    .select('id')
    .where('status', '=', 'open')
    .execute()
  const tasks = await kit.db.selectFrom('tasks').select('id').where('status', '=', 'open').execute()
  await tellAll([
    ...people.map(
      (who) => () => inTransaction(kit.db, (tx) => reindexFreelancer(tx, { memberId: who.id, at: kit.now })),
    ),
    ...packages.map(
      ({ id: packageId }) =>
        () =>
          inTransaction(kit.db, (tx) => reindexPackage(tx, { packageId, at: kit.now })),
    ),
    ...[...jobs, ...competitions, ...tasks].map(
      (job) => () => inTransaction(kit.db, (tx) => reindexJob(tx, { jobId: job.id, at: kit.now })),
    ),
  ])
}

export const derive = async (kit: SeedContext): Promise<void> => {
  await declareBusinesses(kit)
  await issueMissingTerms(kit)
  await rankHistory(kit)
  await clientHistory(kit)
  await rebuildIndex(kit)
}
