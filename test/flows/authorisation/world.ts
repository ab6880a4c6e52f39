// The world in which the matrix is asked: two deals with everything that can be between two people, built once, in one
// transaction; each question is rolled back.
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { type Db, makeDb, makePool } from '../../../src/platform/db'
import { savepointPool } from '../../support/pool'
import { prepare } from '../../support/prepared'
import { cloneDatabase, makeTestApp, type TestApp } from '../../support/test-app'
import { caseThings } from './cases'
import { competitionThings, earlyCompetitions } from './competitions'
import { type DealMaker, orderThingsOf, type Resources, reviewThings, silentOrder, talkThings } from './deal'
import { disputeThings } from './disputes'
import { endNoticeThings } from './end-notices'
import { jobThings } from './jobs'
import { paperThings, profileThings, rankThings } from './own-things'
import { cookiesOf, makePeople, type People } from './people'
import { makeSecrets, type Secrets } from './secrets'
import { siteThings } from './site-things'
import { taskThings } from './tasks'
import { workThings } from './tasks-worker'
import { type DealName, dealNames, type Visitor } from './visitors'

export interface World {
  readonly app: TestApp
  readonly people: People
  readonly cookies: Record<Visitor, string>
  readonly secrets: Secrets
  /** The things of each deal, those of the site among them. */
  readonly things: Record<DealName, Resources>
  /** Asks something and takes back whatever it changed. */
  readonly undone: <T>(ask: () => Promise<T>) => Promise<T>
}

const makerOf =
  (app: TestApp, secrets: Secrets, people: People) =>
  (name: DealName): DealMaker => ({
    ...{ app, name, secrets, rival: people.rival },
    client: name === 'A' ? people.client : people.otherClient,
    freelancer: name === 'A' ? people.freelancer : people.both,
  })

const dealOf = async (
  maker: DealMaker,
  people: People,
  { silent, early }: { silent: Resources; early: string[] },
): Promise<Resources> => {
  const orders = await orderThingsOf(maker)
  const talk = await talkThings(maker, orders['workingOrder']?.params['id'] ?? '')
  return {
    ...silent,
    ...orders,
    ...(await endNoticeThings(maker)),
    ...(await disputeThings(maker, people)),
    ...(await jobThings(maker)),
    ...(await competitionThings(maker, early)),
    ...(await taskThings(maker)),
    ...(await workThings(maker)),
    ...(await reviewThings(maker)),
    ...talk,
    ...(await caseThings(maker, people.operator, talk['received']?.params['messageId'] ?? '')),
    ...(await profileThings(maker)),
    ...(await rankThings(maker)),
    ...(await paperThings(maker)),
  }
}

const build = async (app: TestApp, client: pg.Client): Promise<World> => {
  // As on a site that others can reach: letters are shown to nobody.
  app.deps.config.outbox = false
  const people = await makePeople(app)
  const secrets = makeSecrets()
  const makers = dealNames.map(makerOf(app, secrets, people))
  const silent: Resources[] = []
  const early: string[][] = []
  for (const maker of makers) {
    silent.push(await silentOrder(maker))
    early.push(await earlyCompetitions(maker))
  }
  app.clock.forward({ days: 8 })
  const deals: Resources[] = []
  for (const [i, maker] of makers.entries())
    deals.push(await dealOf(maker, people, { silent: silent[i] ?? {}, early: early[i] ?? [] }))
  const site = await siteThings(app, people, secrets)
  for (const { client } of makers)
    await people.operator.does('/console/papers/open', { memberId: client.memberId, reason: '照会への回答' })
  const { freelancer, blocked } = people
  const at = app.clock.now()
  const blocks = { memberId: freelancer.memberId, blockedId: blocked.memberId, at }
  await app.db.insertInto('blocks').values(blocks).execute()
  const undone = async <T>(ask: () => Promise<T>): Promise<T> => {
    await client.query('savepoint cell')
    try {
      return await ask()
    } finally {
      await client.query('rollback to savepoint cell')
    }
  }
  const [A = {}, B = {}] = deals
  const things = { A: { ...site, ...A }, B: { ...site, ...B } }
  return { app, people, secrets, cookies: await cookiesOf(app, people), things, undone }
}

/** Bends a statement on its way to the database: how a hole is planted. */
export type Bend = (text: string) => string

/** The one connection, with its statements bent. As every cell is rolled back whole, a statement needs no savepoint of its own. */
const bentClient = (client: pg.Client, bend: () => Bend): pg.Client => {
  const run = prepare(client)
  const query = (given: string | pg.QueryConfig) => {
    if (typeof given !== 'string') return run(bend()(given.text), given.values)
    return /savepoint one/.test(given) ? Promise.resolve({ rows: [], rowCount: 0 }) : client.query(given)
  }
  return { query } as unknown as pg.Client
}

/** Built before the first test of a file. */
export const useWorld = (): { readonly world: World; bend: Bend } => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>
  let client: pg.Client
  let world: World
  const used = {
    bend: ((text) => text) as Bend,
    get world() {
      return world
    },
  }
  beforeAll(async () => {
    database = await cloneDatabase()
    const source = makePool(database.url, 1)
    client = new pg.Client({ ...source.options, connectionString: database.url } as pg.ClientConfig)
    await source.end()
    await client.connect()
    await client.query('begin')
    const db = makeDb(savepointPool(bentClient(client, () => used.bend)))
    // The program's own checks are judged: the database's row policies would hide a hole in them.
    const readingAs = (plain: Db): Db => plain
    world = await build(makeTestApp(db, [], { readingAs }), client)
    // Known figures of its tables make the statements of the cells three times as fast.
    await client.query('commit')
    await client.query('analyze')
    await client.query('begin')
  }, 120_000)
  afterAll(async () => {
    await client.query('rollback')
    await client.end()
    await database.drop()
  })
  return used
}
