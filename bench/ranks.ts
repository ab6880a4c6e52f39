// P4: everybody's rank among many, beside DuckDB on the same facts; every figure and every tier compared, row by row.
// `bin/bench ranks --people=1000000 --orders=10000000 --messages=10000000` is the bar itself; the default is a hundredth.
import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { classic2020 } from '../src/modules/ranks'
import { compilePolicy } from '../src/modules/ranks/queries-compile'
import { figuresSql, type Source } from '../src/modules/ranks/queries-metrics'
import { insertCuts } from '../src/modules/ranks/store'
import { insertTalliedCuts } from '../src/modules/ranks/sums/store-cuts'
import { rebuildTallies, setBatchSettings } from '../src/modules/ranks/sums/store-tallies'
import { inTransaction } from '../src/platform/db'
import { conditions, median, seconds, timed, watchMyself, watchPostgres } from './bars/ranks/conditions'
import { measureEvents } from './bars/ranks/events'
import { type Market, openMarket } from './bars/ranks/load'
import { emptyCuts, measureNight } from './bars/ranks/nights'
import { columns, openPeer, type Peer } from './bars/ranks/peer'
import { night, type Size, yearStart } from './bars/ranks/world'
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
const answer = (market: Market, source: Source): Promise<number> =>
  inTransaction(market.db, async (tx) => {
    await emptyCuts(tx)
    await sql`drop table if exists ours`.execute(tx)
    await setBatchSettings(tx)
    return timed(async () => {
      await (source === 'facts' ? insertCuts : insertTalliedCuts)(tx, { from: yearStart, at: night })
      await sql`create unlogged table ours as
        select ${sql.raw(columns)}, ${compilePolicy(classic2020, night)} as tier
        from (${figuresSql({ subjects: 'all', at: night, source })}) f`.execute(tx)
    })
  })

const compare = async (market: Market, peer: Peer, source: Source): Promise<number> => {
  const file = path.join(market.dir, 'exchange', 'ours.csv')
  await market.pool.query(`copy ours to '${file}' (format csv)`)
  const differences = await peer.differences(file)
  for (const line of differences) console.log(`  differs (${source}): ${line}`)
  fs.rmSync(file, { force: true })
  return differences.length
}

const inTurn = async (market: Market, peer: Peer) => {
  const times = { facts: [] as number[], tallies: [] as number[], peer: [] as number[] }
  let differing = 0
  for (let round = -1; round < rounds; round++)
    for (const side of ['peer', 'facts', 'tallies'] as const) {
      const ms = side === 'peer' ? await peer.answer(asked) : await answer(market, side)
      // The first round warms both sides, and is compared.
      if (round >= 0) times[side].push(ms)
      else if (side !== 'peer') differing += await compare(market, peer, side)
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
  const rebuiltMs = await timed(() =>
    inTransaction(market.db, async (tx) => {
      await setBatchSettings(tx)
      await rebuildTallies(tx, { since: yearStart, judgedBy: 'bench', at: night })
    }),
  )
  await market.pool.query('vacuum analyze rank_tallies, rank_rewards, rank_waits, rank_moves')
  const rebuiltMb = memory.ours.peak()
  const { facts, tallies, peer: theirs, differing } = await inTurn(market, peer)
  const [oursMb, theirsMb] = [memory.ours.peak(), memory.peer.peak()]
  const [factsMs, talliesMs, theirsMs] = [median(facts), median(tallies), median(theirs)]
  console.log(`  tiers: ${await tierLine(market)}`)
  const nightly = await measureNight(market)
  const event = await measureEvents(market.db)
  memory.ours.stop()
  memory.peer.stop()
  const times = { factsMs, talliesMs, theirsMs, rebuiltMs }
  return { times, differing, nightly, event, oursMb, theirsMb, rebuiltMb, version: peer.version }
}

type Measured = Awaited<ReturnType<typeof measured>>

const bar = (figure: number) => (isBig ? { bar: figure } : {})

const besideRows = ({ differing, times, version }: Measured): Row[] => {
  const { factsMs, talliesMs, theirsMs } = times
  const beside = `${rounds} runs in turn; DuckDB ${version} ${seconds(theirsMs)}`
  const compared = 'every figure and tier, facts and tallies'
  return [
    { what: 'rows that differ from DuckDB', ours: differing, bar: 0, note: compared },
    {
      what: 'from facts, × DuckDB',
      ours: factsMs / theirsMs,
      ...bar(8),
      note: `${seconds(factsMs)}; ${beside}`,
    },
    {
      what: 'from tallies, × DuckDB',
      ours: talliesMs / theirsMs,
      ...bar(3),
      note: `${seconds(talliesMs)}; ${beside}`,
    },
  ]
}

const dayRows = ({ nightly, event }: Measured): Row[] => {
  const happened = `after a day of ${shown(nightly.happened)} orders, reviews and messages each; ${nightly.judged} at odds`
  const { hoursMs, wholeDayMs } = nightly
  const atOnce = `had nothing moved the sums on all day: ${seconds(wholeDayMs)}`
  const plain = (ms: number) => `${ms.toFixed(2)} without its moves`
  return [
    { what: 'step of a night, s', ours: nightly.nightMs / 1000, ...bar(3), note: happened },
    {
      what: 'step of an hour, s',
      ours: median(hoursMs) / 1000,
      note: `${hoursMs.length} of them ${seconds(hoursMs.reduce((all, ms) => all + ms, 0))}, the longest ${seconds(Math.max(...hoursMs))}; ${atOnce}`,
    },
    { what: 'people miscounted after it', ours: nightly.miscounted.length, bar: 0 },
    { what: 'an order ends, ms', ours: event.orderMs, ...bar(2), note: plain(event.orderPlainMs) },
    { what: 'a message comes, ms', ours: event.messageMs, ...bar(2), note: plain(event.messagePlainMs) },
    {
      what: 'somebody judged again, ms',
      ours: event.judgeMs,
      note: 'facts read, judged, forecast of a year',
    },
  ]
}

const otherRows = ({ times, oursMb, theirsMb, rebuiltMb }: Measured): Row[] => [
  {
    what: 'tallies made of all facts, s',
    ours: times.rebuiltMs / 1000,
    note: `once; ${rebuiltMb.toFixed(0)} MB`,
  },
  {
    what: 'memory of our server, MB',
    ours: oursMb,
    note: `without shared buffers; DuckDB with this program ${theirsMb.toFixed(0)} MB`,
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
  report(root, 'ranks', [...besideRows(all), ...dayRows(all), ...otherRows(all)])
  console.log(`  ${conditions()}`)
} finally {
  peer.close()
  await market.close()
  if (!isBig) fs.rmSync(market.dir, { recursive: true, force: true })
}
