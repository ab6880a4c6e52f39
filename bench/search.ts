// Bar P3: any term, filters, counts and the top 20 among many freelancers and jobs; hits equal to LIKE.
// `bin/bench search --rows=1000000` measures the bar itself; the default is a tenth of it.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { readSearch, type Search } from '../src/modules/search/filters'
import { freelancerListPage, jobListPage } from '../src/modules/search/queries'
import { bandFloors, fold, mark, textTokens } from '../src/modules/search/rules'
import type { Kind } from '../src/modules/search/store'
import { type Db, makeDb, makePool } from '../src/platform/db'
import { ensureDatabase, migrate, migrationsDir } from '../src/platform/migrate'
import { startEmbedded } from '../src/platform/postgres'
import { likePattern } from '../src/platform/words'

const root = path.resolve(import.meta.dirname, '..')
const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const rows = option('rows', 100_000)
const rounds = option('rounds', 20)
const barMs = 20
const at = new Date('2026-11-23T10:00:00+09:00')

/** A seeded generator: every run makes the same world. */
const makeChance = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}
const chance = makeChance(20_261_123)
const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T

const common =
  'ロゴ 企業 記事 動画 データ入力 デザイン アニメ ホームページ Excel 経験 丁寧 翻訳 商品 取材'.split(' ')
const letters = [
  ...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン山川水木金土花鳥風月雪雨海空森田村町石火林竹梅桜松草',
]
const made = Array.from({ length: 6000 }, () =>
  Array.from({ length: 2 + Math.floor(chance() * 4) }, () => pick(letters)).join(''),
)
const words = [...common, ...made]
/** A few words are everywhere and most are rare, as in any language. */
const word = (): string => words[Math.floor(words.length ** chance() - 1)] as string

const cats = ['logo', 'article', 'seo-writing', 'flyer', 'video-editing', 'data-entry']
const tiers = ['regular', 'regular', 'regular', 'bronze', 'bronze', 'silver', 'certified']

const facetsOf = (kind: Kind): string[] =>
  kind === 'freelancers'
    ? [
        mark('tier', pick(tiers)),
        mark('cat', pick(cats)),
        mark('price', String(1 + Math.floor(chance() * 5))),
        mark('avail', 'open'),
      ]
    : [mark('mode', pick(['project', 'project', 'task'])), mark('cat', pick(cats))]

const documentOf = (
  kind: Kind,
  n: number,
  { score, floors }: { score: number; floors: readonly number[] },
) => {
  const body = fold(
    Array.from({ length: 25 + Math.floor(chance() * 50) }, word).join(chance() < 0.5 ? ' ' : ''),
  )
  const facets = facetsOf(kind)
  const band = floors.findIndex((floor) => score >= floor)
  const own = kind === 'jobs' ? [mark('vis', 'public')] : []
  return {
    id: `m${n}`,
    band: band < 0 ? 4 : band,
    score,
    body,
    facets,
    tokens: [...textTokens(body), ...facets, ...own],
  }
}

const scoreOf = (): number => Math.floor((chance() + chance() + chance()) * 333)

const floorsOf = (scores: readonly number[]): number[] => {
  const counted = new Map<number, number>()
  for (const score of scores) counted.set(score, (counted.get(score) ?? 0) + 1)
  return bandFloors(
    [...counted].map(([score, count]) => ({ score, rows: count })).sort((a, b) => b.score - a.score),
  )
}

const columns: Record<Kind, string> = {
  freelancers: 'listed_at, rating_milli, orders',
  jobs: 'posted_at, until_at',
  packages: 'listed_at, orders',
}
const values: Record<Kind, string> = {
  freelancers: 'now(), 3000, 0',
  jobs: "now(), '2099-01-01'::timestamptz",
  packages: 'now(), 0',
}

const fill = async (db: Db, kind: Kind): Promise<void> => {
  const table = kind === 'jobs' ? 'job_search' : 'freelancer_search'
  const id = kind === 'jobs' ? 'job_id' : 'member_id'
  const indexes = await sql<{ indexname: string; indexdef: string }>`
    select indexname, indexdef from pg_indexes where tablename like ${`${table}_%`} and indexdef like '%gin%'`.execute(
    db,
  )
  for (const index of indexes.rows) await sql`drop index ${sql.ref(index.indexname)}`.execute(db)
  const scores = Array.from({ length: rows }, scoreOf)
  const floors = floorsOf(scores)
  for (let from = 0; from < rows; from += 1000) {
    const batch = scores
      .slice(from, from + 1000)
      .map((score, n) => documentOf(kind, from + n, { score, floors }))
    await sql`
      insert into ${sql.table(table)} (band, ${sql.ref(id)}, score, body, tokens, facets, ${sql.raw(columns[kind])}, card, due_at)
      select band, id, score, body, array_to_tsvector(tokens), facets, ${sql.raw(values[kind])}, jsonb_build_object('jobId', id), now()
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r(band int, id text, score int, body text, tokens text[], facets text[])`.execute(
      db,
    )
  }
  for (const index of indexes.rows) await sql.raw(index.indexdef).execute(db)
  await sql.raw(`vacuum analyze ${table}`).execute(db)
}

const rare = (): string => pick(made.slice(4000))
const middling = (): string => pick(made.slice(200, 2000))
const q = (text: string): string => `q=${encodeURIComponent(text)}`

const questions: Record<string, () => string> = {
  'one character': () => q(pick(letters)),
  'two characters, common': () => q(pick(['ロゴ', '企業', '記事', '動画'])),
  'two characters, any': () => q([...middling()].slice(0, 2).join('')),
  'three and more, common': () => q(pick(['アニメ', 'ホームページ', 'データ入力'])),
  'three and more, rare': () => q(rare()),
  'absent word': () => q('ヌヌヌヌ'),
  'two words': () => q(`${pick(common)} ${middling()}`),
  'two rare words': () => q(`${rare()} ${rare()}`),
  'word and filters': () => `${q(middling())}&cat=${pick(cats)}&tier=silver&mode=project`,
  'filters only': () => `cat=${pick(cats)}&tier=certified&tier=silver&price=2&mode=task`,
  'sorted by another figure': () => `${q(pick(common))}&sort=new`,
  everything: () => '',
}

const ask = (db: Db, search: Search) =>
  search.kind === 'jobs' ? jobListPage(db, search, { viewer: null, at }) : freelancerListPage(db, search, at)

/** What LIKE alone finds, counted as far as search counts. */
const likeCount = async (db: Db, search: Search): Promise<number> => {
  const table = search.kind === 'jobs' ? 'job_search' : 'freelancer_search'
  const conditions = search.terms.map((term) => sql`body like ${likePattern(term)}`)
  const found = await sql<{ n: number }>`select count(*)::int as n from
    (select 1 from ${sql.table(table)} where ${sql.join(conditions, sql` and `)} limit 1001) h`.execute(db)
  return found.rows[0]?.n ?? 0
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const measure = async (db: Db, kind: Kind, name: string) => {
  const times: number[] = []
  let equal = 0
  let compared = 0
  for (let round = 0; round < rounds; round++) {
    const search = readSearch(kind, new URLSearchParams((questions[name] as () => string)()))
    const before = performance.now()
    const hits = await ask(db, search)
    times.push(performance.now() - before)
    if (search.terms.length === 0 || search.groups.length > 0 || round >= 6) continue
    compared++
    if ((await likeCount(db, search)) === hits.total) equal++
  }
  times.sort((a, b) => a - b)
  return { kind, name, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95), equal, compared }
}

const main = async (db: Db): Promise<boolean> => {
  const results = []
  for (const kind of ['freelancers', 'jobs'] as const) {
    await fill(db, kind)
    for (const name of Object.keys(questions)) {
      for (let warm = 0; warm < 3; warm++)
        await ask(db, readSearch(kind, new URLSearchParams((questions[name] as () => string)())))
      results.push(await measure(db, kind, name))
    }
  }
  console.log(
    `P3 search, ${rows.toLocaleString('en')} rows of each kind; bar: p95 ≤ ${barMs} ms, hits equal to LIKE`,
  )
  for (const { kind, name, p50Ms, p95Ms, equal, compared } of results) {
    const figures = [p50Ms, p95Ms].map((ms) => ms.toFixed(1).padStart(7)).join(' |')
    console.log(
      `${kind.padEnd(12)}| ${name.padEnd(26)}|${figures} ms | ${compared ? `${equal}/${compared} equal` : ''}`,
    )
  }
  const passed = results.every((row) => row.p95Ms <= barMs && row.equal === row.compared)
  const out = path.join(root, '.cache', 'bench')
  fs.mkdirSync(out, { recursive: true })
  fs.writeFileSync(
    path.join(out, 'search.json'),
    JSON.stringify({ rows, rounds, barMs, passed, results }, null, 2),
  )
  return passed
}

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-bench-'))
fs.chmodSync(dir, 0o755)
const server = await startEmbedded({ dir, durable: false })
await ensureDatabase(server.url('postgres'), 'bench')
await migrate(server.url('bench'), migrationsDir(root))
const pool = makePool(server.url('bench'), 1)
// The server's own stop ends the idle connection: that is no fault.
pool.on('error', () => {})
await pool.query('set statement_timeout = 0')
try {
  process.exitCode = (await main(makeDb(pool))) ? 0 : 1
} finally {
  await pool.end()
  await server.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}
