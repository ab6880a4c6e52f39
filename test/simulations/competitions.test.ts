// Seeded histories of competitions: whatever people and time do, the prize is where it belongs, to the yen (§3.4).
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { syncCatalogue } from '../../src/modules/categories'
import { later } from '../../src/platform/clock'
import { type Db, makeDb, makePool, type Tx } from '../../src/platform/db'
import { DomainError } from '../../src/platform/domain-error'
import { setAsideJobs } from '../../src/platform/enqueue'
import { chance } from '../support/chance'
import { newcomer } from '../support/person'
import { preparedPool } from '../support/prepared'
import { useCommittedTestApp, worldBegins } from '../support/test-app'
import { aoi, ken, misaki } from '../world'
import { type CompetitionCast, competitionDrafted, competitionSteps } from './competition-steps'

const app = useCommittedTestApp()
let db: Db
let cast: CompetitionCast
beforeAll(async () => {
  const { memberId: clientId } = await ken(app)
  const { memberId: operatorId } = await misaki(app)
  const other = await newcomer(app, { name: '海', email: 'umi@example.jp' })
  cast = { clientId, operatorId, authors: [(await aoi(app)).memberId, other.memberId] }
  setAsideJobs(async () => {})
  db = makeDb(preparedPool(makePool(app.url, 1)))
})
afterAll(async () => {
  setAsideJobs(null)
  await db.destroy()
})

/** Entries come often, so that there is something to choose; time passes often, so that histories end. */
const names = [
  ...Object.keys(competitionSteps),
  'pay',
  'enter',
  'enter',
  'enter',
  'mark',
  'appeal',
  'time',
  'time',
  'time',
  'choose',
  'deliver',
  'accept',
]

/** What must hold after every step, read back in one statement. */
const invariants = async (tx: Tx, competitionId: string, what: string): Promise<void> => {
  const { rows } = await sql<Record<string, unknown>>`
    select (select coalesce(sum(balance_yen), 0)::text from ledger_accounts) as total,
      (select count(*)::int from ledger_accounts where balance_yen < 0 and kind not in ('provider', 'bank')) as negative,
      (select coalesce((select balance_yen from ledger_accounts where id = 'escrow/' || c.id), 0)
        = case when c.status in ('open', 'selecting') then c.prize_yen + c.reward_yen * c.reward_count else 0 end
        from competitions c where c.id = ${competitionId}) as pool,
      (select count(*)::int from orders o join contracts k on k.id = o.contract_id and k.origin_id = ${competitionId}
        left join ledger_accounts a on a.id = 'escrow/' || o.id
        where coalesce(a.balance_yen, 0) <> case when o.status in ('working', 'delivered') then o.price_yen else 0 end) as wrong,
      (select count(*)::int from (select 1 from competition_entries where competition_id = ${competitionId}
        and status <> 'withdrawn' group by author_id having count(*) > 5) many) as too_many`.execute(tx)
  expect({ what, ...rows[0] }).toEqual({ what, total: '0', negative: 0, pool: true, wrong: 0, tooMany: 0 })
}

/** One history in a transaction that is rolled back; answers the status that it came to. */
const history = async (trx: Tx, seed: number): Promise<string> => {
  const pick = chance(seed)
  await syncCatalogue(trx)
  const { clientId } = cast
  const competitionId = await competitionDrafted(trx, { clientId, at: worldBegins, pick })
  let at = worldBegins
  await sql.raw('savepoint step').execute(trx)
  for (let n = 0; n < 40; n++) {
    at = later(at, { hours: 1 + pick(40) })
    const name = names[pick(names.length)] as string
    try {
      await competitionSteps[name]?.(trx, { competitionId, cast, at, pick })
      await sql
        .raw(
          'set constraints all immediate; set constraints all deferred; release savepoint step; savepoint step',
        )
        .execute(trx)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      await sql.raw('rollback to savepoint step').execute(trx)
    }
    await invariants(trx, competitionId, `seed ${seed}, step ${n}: ${name}`)
  }
  const { status } = await trx
    .selectFrom('competitions')
    .select('status')
    .where('id', '=', competitionId)
    .executeTakeFirstOrThrow()
  return status
}

test('any history keeps prize and shares where they belong', { timeout: 60_000 }, async () => {
  const reached = new Set<string>()
  const seeds = Number(process.env['SIMULATIONS'] ?? 200) / 4
  for (let seed = 1; seed <= seeds; seed++) {
    const trx = await db.startTransaction().execute()
    try {
      reached.add(await history(trx, seed))
    } finally {
      await trx.rollback().execute()
    }
  }
  if (seeds >= 50) expect([...reached].sort()).toEqual(expect.arrayContaining(['completed', 'refunded']))
})
