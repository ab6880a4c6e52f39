// Seeded histories of competitions: whatever people and time do, the prize is where it belongs, to the yen (§3.4).
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { syncCatalogue } from '../../src/modules/categories'
import {
  choose,
  chooseAnother,
  discard,
  enter,
  extend,
  markUnserious,
  pay,
  refund,
  saveDraft,
  withdraw,
  withdrawEntry,
} from '../../src/modules/competitions'
import { appeal } from '../../src/modules/competitions/commands/appeal'
import { close } from '../../src/modules/competitions/commands/close'
import { decideAppeal } from '../../src/modules/competitions/commands/decide-appeal'
import { refund as refundByClock } from '../../src/modules/competitions/commands/refund'
import { share } from '../../src/modules/competitions/commands/share'
import { competitionsPastChoice, competitionsPastEnd } from '../../src/modules/competitions/queries-due'
import { accept, cancel, deliver } from '../../src/modules/contracts'
import { later } from '../../src/platform/clock'
import { type Db, makeDb, makePool, type Tx } from '../../src/platform/db'
import { DomainError } from '../../src/platform/domain-error'
import { newId } from '../../src/platform/ids'
import { setAsideJobs } from '../../src/platform/jobs'
import { chance } from '../support/chance'
import { settled, via } from '../support/charges'
import { newcomer } from '../support/person'
import { preparedPool } from '../support/prepared'
import { useCommittedTestApp, worldBegins } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useCommittedTestApp()
let db: Db
let clientId: string
let operatorId: string
let authors: string[]
beforeAll(async () => {
  clientId = (await ken(app)).memberId
  operatorId = (await misaki(app)).memberId
  const other = await newcomer(app, { name: '海', email: 'umi@example.jp' })
  authors = [(await aoi(app)).memberId, other.memberId]
  setAsideJobs(async () => {})
  db = makeDb(preparedPool(makePool(app.url, 1)))
})
afterAll(async () => {
  setAsideJobs(null)
  await db.destroy()
})

interface Moment {
  competitionId: string
  at: Date
  pick: (n: number) => number
}
type Step = (tx: Tx, moment: Moment) => Promise<unknown>

/** An order that came out of the competition; undefined before there is one. */
const someOrder = async (tx: Tx, { competitionId, pick }: Moment) => {
  const rows = await tx
    .selectFrom('orders as o')
    .innerJoin('contracts as k', 'k.id', 'o.contractId')
    .select(['o.id', 'k.freelancerId'])
    .where('k.originId', '=', competitionId)
    .orderBy('o.id')
    .execute()
  return rows[pick(rows.length || 1)]
}

const byClient = ({ competitionId, at }: Moment) => ({ competitionId, clientId, actorId: clientId, at })
const someEntry = (moment: Moment) => ({ ...byClient(moment), number: 1 + moment.pick(7) })
const someAuthor = ({ pick }: Moment) => authors[pick(2)] as string

/** Everything that people and time can do, fitting or not. */
const steps: Record<string, Step> = {
  pay: async (tx, moment) => {
    const { payPath } = await pay(tx, { ...byClient(moment), chargeId: newId(moment.at), via })
    if (moment.pick(5) > 0) await settled(tx, payPath.split('/').at(-1) ?? '', moment.at)
  },
  discard: (tx, moment) => discard(tx, byClient(moment)),
  enter: (tx, moment) =>
    enter(tx, {
      ...{ id: newId(moment.at), competitionId: moment.competitionId, authorId: someAuthor(moment) },
      ...{ fields: { body: '案', comment: '', aiUse: 'none', aiTool: '' }, files: [] },
      ...{ acceptsRights: true, isOperator: false, at: moment.at },
    }),
  leave: (tx, moment) => withdrawEntry(tx, { ...someEntry(moment), authorId: someAuthor(moment) }),
  extend: (tx, moment) => extend(tx, { ...byClient(moment), byDays: 1 + moment.pick(7) }),
  withdraw: (tx, moment) => withdraw(tx, byClient(moment)),
  refund: (tx, moment) => refund(tx, byClient(moment)),
  mark: (tx, moment) => markUnserious(tx, { ...someEntry(moment), reason: moment.pick(4) ? '無関係' : null }),
  appeal: (tx, moment) =>
    appeal(tx, {
      ...someEntry(moment),
      id: newId(moment.at),
      authorId: someAuthor(moment),
      body: '関係あり',
    }),
  decide: async (tx, { at, pick }) => {
    const open = await tx
      .selectFrom('competitionAppeals')
      .select('id')
      .where('decision', 'is', null)
      .executeTakeFirst()
    const decision = pick(2) ? ('upheld' as const) : ('overturned' as const)
    if (open) await decideAppeal(tx, { appealId: open.id, operatorId, decision, answer: '見ました', at })
  },
  choose: (tx, moment) => choose(tx, { ...someEntry(moment), id: newId(moment.at) }),
  'choose another': (tx, moment) => chooseAnother(tx, { ...someEntry(moment), id: newId(moment.at) }),
  deliver: async (tx, moment) => {
    const order = await someOrder(tx, moment)
    const delivery = { id: newId(moment.at), message: '納品', links: [], fileIds: [] }
    if (order) await deliver(tx, { orderId: order.id, actorId: order.freelancerId, at: moment.at, delivery })
  },
  accept: async (tx, moment) => {
    const order = await someOrder(tx, moment)
    if (order) await accept(tx, { orderId: order.id, actorId: clientId, at: moment.at })
  },
  cancel: async (tx, moment) => {
    const order = await someOrder(tx, moment)
    if (order) await cancel(tx, { orderId: order.id, actorId: clientId, at: moment.at, reason: '' })
  },
  time: async (tx, { competitionId, at }) => {
    if ((await competitionsPastEnd(tx, at)).includes(competitionId)) await close(tx, { competitionId, at })
    const late = (await competitionsPastChoice(tx, at)).find(({ id }) => id === competitionId)
    const act = { competitionId, actorId: null, as: 'clock' as const, at }
    if (late) await (late.serious > 0 ? share : refundByClock)(tx, act)
  },
}
/** Entries come often, so that there is something to choose; time passes often, so that histories end. */
const names = [
  ...Object.keys(steps),
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

const drafted = async (tx: Tx, pick: (n: number) => number): Promise<string> => {
  const competitionId = newId(worldBegins)
  const rewarded = pick(2) === 0
  await syncCatalogue(tx)
  await saveDraft(tx, {
    competitionId,
    clientId,
    fields: {
      ...{ categorySlug: 'logo', title: 'ロゴ', brief: '看板', prizeYen: BigInt(3_000 + pick(90_000)) },
      ...{ rewardYen: rewarded ? 777n : 0n, rewardCount: rewarded ? 2 : 0, guaranteedEntries: pick(4) },
    },
    at: worldBegins,
  })
  return competitionId
}

/** One history in a transaction that is rolled back; answers the status that it came to. */
const history = async (trx: Tx, seed: number): Promise<string> => {
  const pick = chance(seed)
  const competitionId = await drafted(trx, pick)
  let at = worldBegins
  await sql.raw('savepoint step').execute(trx)
  for (let n = 0; n < 40; n++) {
    at = later(at, { hours: 1 + pick(40) })
    const name = names[pick(names.length)] as string
    try {
      await steps[name]?.(trx, { competitionId, at, pick })
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
