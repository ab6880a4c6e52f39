// A payout run (§4.4): prepared, approved by two, sent, its file read whole by an independent reader, and settled. The bar of
// 100,000 people: 30 s and 300 MB added to the process. `npm run bench -- payout-run --people=100000`; 5,000 people by default.
import { sql } from 'kysely'
import { verifyLedger } from '../src/modules/ledger'
import { writePosting } from '../src/modules/ledger/store'
import { sweepPayouts } from '../src/modules/payouts'
import { sealNumber } from '../src/modules/payouts/account-number'
import { startOf } from '../src/platform/clock'
import { inTransaction } from '../src/platform/db'
import { place, readyBank } from '../test/flows/payouts.help'
import { readBankFile } from '../test/support/bank-file-reader'
import { newcomer, type Person } from '../test/support/person'
import type { TestApp } from '../test/support/test-app'
import { report } from './bars/report'
import { openTestApp, root } from './bars/test-app'

const asked = process.argv.find((word) => word.startsWith('--people='))?.split('=')[1]
const people = Number(asked ?? 5_000)
const eachYen = 1_234n

/** People like one, each with an account of their own, and what they have earned: one posting. */
const crowd = async (app: TestApp, like: Person): Promise<void> => {
  const at = app.clock.now()
  const atOnce = 10_000
  for (let first = 1; first <= people; first += atOnce) {
    const ns = Array.from({ length: Math.min(atOnce, people - first + 1) }, (_, i) => first + i)
    await sql`insert into members select (m).* from (
      select jsonb_populate_record(m, jsonb_build_object('id', 'payee' || n, 'email', 'payee-' || n || '@example.jp')) as m
      from members m, generate_series(${sql.lit(first)}, ${sql.lit(first + ns.length - 1)}) n where m.id = ${like.memberId}) made`.execute(
      app.db,
    )
    const numbers = ns.map((n) => String(n).padStart(7, '0'))
    const sealed = numbers.map((number, i) =>
      sealNumber(app.deps.keys.documents, `account${ns[i]}`, number).toString('hex'),
    )
    await sql`insert into bank_accounts (id, member_id, bank_code, branch_code, kind, number, number_end, holder, checked, at)
      select 'account' || a.n, 'payee' || a.n, ${place.bankCode}, ${place.branchCode}, 'ordinary', decode(a.sealed, 'hex'),
        right(a.number, 3), 'ｻｴｷ ｱｵｲ', true, ${at}
      from unnest(${ns}::int[], ${numbers}::text[], ${sealed}::text[]) as a (n, number, sealed)`.execute(
      app.db,
    )
  }
  const earned = Array.from({ length: people }, (_, i) => ({
    account: `freelancer/payee${i + 1}`,
    yen: eachYen,
  }))
  const provider = { account: 'provider', yen: -eachYen * BigInt(people) }
  const posting = { kind: 'release' as const, reference: 'order/bench', key: 'bench', at, actorId: null }
  await inTransaction(app.db, (tx) => writePosting(tx, { ...posting, entries: [provider, ...earned] }))
  await sql`analyze`.execute(app.db)
}

const seconds = async (run: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await run()
  return (performance.now() - begun) / 1000
}

/** The most that the process weighs while something runs, in MB. */
const watched = async (run: () => Promise<void>): Promise<number> => {
  let most = 0
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss() / 1e6)
  }
  const timer = setInterval(look, 20)
  await run().finally(() => clearInterval(timer))
  look()
  return most
}

/** The file as a bank would take it: read as it comes, kept only to be looked at afterwards. */
const fetched = async (operator: Person, path: string): Promise<Uint8Array> => {
  const { status, bytes } = await operator.ask(path, {})
  if (status !== 200) throw new Error(`${path} was answered ${status}`)
  return bytes
}

const { app, close } = await openTestApp()
const operators = await Promise.all(
  ['misaki', 'kaname'].map((name) => newcomer(app, { name, email: `${name}@example.jp`, operator: true })),
)
const [first, second] = operators as [Person, Person]
await crowd(app, await newcomer(app, { name: '葵', email: 'aoi@example.jp' }))
await readyBank(first, String(eachYen * BigInt(people)))
globalThis.gc?.()
const before = process.memoryUsage.rss() / 1e6
const took: Record<string, number> = {}
let file: Uint8Array = new Uint8Array()

const most = await watched(async () => {
  const sweep = () => sweepPayouts({ db: app.db, services: app.deps, at: app.clock.now() })
  app.clock.set(startOf('2026-12-01'))
  took['prepare'] = await seconds(sweep)
  const { id } = await app.db.selectFrom('payoutRuns').select('id').executeTakeFirstOrThrow()
  const path = `/console/payouts/${id}`
  took['approve'] = await seconds(async () => {
    await first.does(`${path}/check`)
    await second.does(`${path}/approve`)
  })
  took['send'] = await seconds(() => first.does(`${path}/send`))
  await first.does(`${path}/open-file`)
  took['file'] = await seconds(async () => {
    file = await fetched(first, `${path}/file`)
  })
  app.clock.set(startOf('2026-12-20'))
  took['settle'] = await seconds(sweep)
})

const read = readBankFile(Buffer.from(file))
const lines = await app.db
  .selectFrom('payoutLines')
  .select('status')
  .where('status', '=', 'settled')
  .execute()
const faults = (await verifyLedger(app.db)).faults.filter(({ rule }) => rule !== 'escrow')
await close()

const whole = Object.values(took).reduce((sum, one) => sum + one, 0)
const note = Object.entries(took)
  .map(([step, time]) => `${step} ${time.toFixed(1)}`)
  .join(', ')
report(root, 'payout-run', [
  { what: `run of ${people} people, from closing to settled (s)`, ours: whole, bar: 30, note },
  { what: 'memory added at most (MB)', ours: most - before, bar: 300, note: `${most.toFixed(0)} MB in all` },
  { what: 'transfers in the file', ours: read.transfers.length, atLeast: people },
  { what: 'yen in the file that were not owed', ours: Number(read.yen - eachYen * BigInt(people)), bar: 0 },
  { what: 'lines settled', ours: lines.length, atLeast: people },
  { what: 'faults in the ledger after', ours: faults.length, bar: 0 },
])
