// P4: everybody's rank among many, beside DuckDB on the same facts; every figure and every tier compared, row by row.
// `bin/bench ranks --people=1000000 --orders=10000000 --messages=10000000` is the bar itself; the default is a hundredth.
import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { classic2020 } from '../src/engine/policy/policies/built-in'
import { compilePolicy } from '../src/modules/ranks/queries-compile'
import { figuresSql } from '../src/modules/ranks/queries-metrics'
import { insertCuts, setBatchSettings } from '../src/modules/ranks/store-night'
import { inTransaction } from '../src/platform/db'
import { conditions, median, seconds, timed, watchMyself, watchPostgres } from './bars/ranks/conditions'
import { measureEvents } from './bars/ranks/events'
import { type Market, openMarket } from './bars/ranks/load'
import { emptyCuts, measureNight } from './bars/ranks/nights'
import { columns, openPeer, type Peer } from './bars/ranks/peer'
import { fifth, night, type Size, yearStart } from './bars/ranks/world'
import { type Row, report } from './bars/report'

const root = path.resolve(import.meta.dirname, '..')
const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const size: Size = {
  people: option('people', 10_000),
  orders: option('orders', 100_000),
  messages: option('messages', 100_000),
}
const rounds = option('rounds', 5)
/** Below a million orders what every question costs anyway hides what its rows cost. */
const isBig = size.orders >= 1_000_000
const asked = { at: night, from: yearStart, today: '2026-11-23' }

/** Cuts, every figure and the tier of everybody into the table `ours`; milliseconds. */
const answer = (market: Market): Promise<number> =>
  inTransaction(market.db, async (tx) => {
    await emptyCuts(tx)
    await sql`drop table if exists ours`.execute(tx)
    await setBatchSettings(tx)
    return timed(async () => {
      await insertCuts(tx, { from: yearStart, at: night, shares: [fifth] })
      await sql`create unlogged table ours as
        select ${sql.raw(columns)}, ${compilePolicy(classic2020, night)} as tier
        from (${figuresSql({ subjects: 'all', at: night })}) f`.execute(tx)
    })
  })

const compare = async (market: Market, peer: Peer): Promise<number> => {
  const file = path.join(market.dir, 'exchange', 'ours.csv')
  await market.pool.query(`copy ours to '${file}' (format csv)`)
  const differences = await peer.differences(file)
  for (const line of differences) console.log(`  differs: ${line}`)
  fs.rmSync(file, { force: true })
  return differences.length
}

const inTurn = async (market: Market, peer: Peer) => {
  const times = { ours: [] as number[], peer: [] as number[] }
  // The first round warms both sides, and is compared.
  await peer.answer(asked)
  await answer(market)
  const differing = await compare(market, peer)
  console.log(`  ${differing} rows differ`)
  for (let round = 0; round < rounds; round++) {
    times.peer.push(await peer.answer(asked))
    times.ours.push(await answer(market))
    console.log(`  ours ${seconds(times.ours[round] ?? 0)}, DuckDB ${seconds(times.peer[round] ?? 0)}`)
  }
  return { ...times, differing }
}

const tierLine = async (market: Market): Promise<string> => {
  const { rows } = await market.pool.query(
    'select tier, count(*)::integer as n from ours group by tier order by n desc',
  )
  return rows.map(({ tier, n }) => `${tier} ${n.toLocaleString('en')}`).join(', ')
}

const measured = async (market: Market, peer: Peer) => {
  const memory = { ours: watchPostgres(path.join(market.dir, 'postgres')), peer: watchMyself() }
  const { ours, peer: theirs, differing } = await inTurn(market, peer)
  const [oursMb, theirsMb] = [memory.ours.peak(), memory.peer.peak()]
  console.log(`  tiers: ${await tierLine(market)}`)
  const event = await measureEvents(market.db)
  const nightly = await measureNight(market)
  const nightMb = memory.ours.peak()
  memory.ours.stop()
  memory.peer.stop()
  const times = { oursMs: median(ours), theirsMs: median(theirs) }
  return { times, differing, nightly, event, oursMb, theirsMb, nightMb, version: peer.version }
}

type Measurement = Awaited<ReturnType<typeof measured>>

const bar = (figure: number) => (isBig ? { bar: figure } : {})

const besideRows = ({ differing, times: { oursMs, theirsMs }, version }: Measurement): Row[] => [
  { what: 'rows that differ from DuckDB', ours: differing, bar: 0, note: 'every figure and tier' },
  {
    what: 'from facts, × DuckDB',
    ours: oursMs / theirsMs,
    ...bar(4),
    note: `${seconds(oursMs)}; ${rounds} runs in turn; DuckDB ${version} ${seconds(theirsMs)}`,
  },
]

const nightRows = ({ nightly }: Measurement): Row[] => {
  const { happened, cutsMs, passed, judged, judgingMs, batchesMs, stale } = nightly
  const passMs = batchesMs.reduce((all, ms) => all + ms, 0)
  return [
    {
      what: 'a night, s',
      ours: (cutsMs + judgingMs) / 1000,
      ...bar(600),
      note: `after a day of ${shown(happened)} orders, reviews and messages each on which nobody was judged`,
    },
    {
      what: '  its cuts and whom they concern, s',
      ours: cutsMs / 1000,
      note: `${shown(passed)} people between two cuts`,
    },
    { what: '  everybody due judged, s', ours: judgingMs / 1000, note: `${shown(judged)} people` },
    {
      what: 'everybody in batches, once a week, s',
      ours: passMs / 1000,
      note: `${batchesMs.length} batches, the longest ${seconds(Math.max(...batchesMs))}`,
    },
    { what: 'people whose tier is stale after it', ours: stale, bar: 0 },
  ]
}

const eventRows = ({ event }: Measurement): Row[] => [
  { what: 'an order ends, ms', ours: event.orderMs, note: 'its own row and indexes' },
  { what: 'a message comes, ms', ours: event.messageMs, note: 'its own row and indexes' },
  {
    what: 'somebody judged after it, ms',
    ours: event.judgeMs,
    ...bar(10),
    note: 'facts read, judged, forecast of a year',
  },
]

const memoryRows = ({ oursMb, theirsMb, nightMb }: Measurement): Row[] => [
  {
    what: 'memory of our server, MB',
    ours: oursMb,
    note: `without shared buffers; a night ${nightMb.toFixed(0)} MB; DuckDB with this program ${theirsMb.toFixed(0)} MB`,
  },
]

const shown = (count: number): string => count.toLocaleString('en')
console.log(
  `P4 ranks: ${shown(size.people)} people, ${shown(size.orders)} orders, ${shown(size.messages)} messages`,
)
console.log(`  ${conditions()}`)
const market = await openMarket(size)
const peer = await openPeer(market.pool, market.dir)
try {
  const all = await measured(market, peer)
  report(root, 'ranks', [...besideRows(all), ...nightRows(all), ...eventRows(all), ...memoryRows(all)])
  console.log(`  ${conditions()}`)
} finally {
  peer.close()
  await market.close()
  if (!isBig) fs.rmSync(market.dir, { recursive: true, force: true })
}
