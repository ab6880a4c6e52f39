import { type RawBuilder, sql } from 'kysely'
import { later } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { plannedEachTime } from '../../platform/prepared'
import { likePattern } from '../../platform/words'
import type { FreelancerCard, JobListing, PackageListing } from './cards'
import { type Group, groupTokens, type ListKind, type Search, type Sort, tiersReached } from './filters'
import { hitsMax, mark, pageSize, termTokens, tsquery } from './rules'

/** One page of hits. `total` and the counts stop at 1,001: whoever shows them says "1000+". */
export interface SearchResults<Card> {
  total: number
  cards: Card[]
  /** Hits with a filter's token, all other filters being as they are. */
  counts: ReadonlyMap<string, number>
}

type Bit = RawBuilder<unknown>

const ofJobs = {
  table: 'job_search',
  id: sql.ref('job_id'),
  columns: sql`posted_at, until_at, price_yen`,
  cameAt: sql.ref('posted_at'),
}
const kinds: Record<ListKind, { table: string; id: Bit; columns: Bit; cameAt: Bit }> = {
  freelancers: {
    table: 'freelancer_search',
    id: sql.ref('member_id'),
    columns: sql`listed_at, rating_milli, orders, price_yen`,
    cameAt: sql.ref('listed_at'),
  },
  jobs: ofJobs,
  tasks: ofJobs,
  packages: {
    table: 'package_search',
    id: sql.ref('package_id'),
    columns: sql`listed_at, orders, price_yen`,
    cameAt: sql.ref('listed_at'),
  },
}

/** Ties end at the id, so that pages neither repeat nor skip. */
const ordersOfJobs = {
  recommended: sql`band, score desc, id`,
  new: sql`posted_at desc, id`,
  budget: sql`price_yen desc nulls last, score desc, id`,
  deadline: sql`until_at, score desc, id`,
}
const orders: Record<ListKind, Partial<Record<Sort, Bit>>> = {
  freelancers: {
    recommended: sql`band, score desc, id`,
    new: sql`listed_at desc, id`,
    rating: sql`rating_milli desc, orders desc, id`,
    orders: sql`orders desc, score desc, id`,
    price: sql`price_yen asc nulls last, score desc, id`,
  },
  jobs: ordersOfJobs,
  tasks: ordersOfJobs,
  packages: {
    recommended: sql`band, score desc, id`,
    new: sql`listed_at desc, id`,
    orders: sql`orders desc, score desc, id`,
    price: sql`price_yen asc, score desc, id`,
  },
}

/** Whose rights decide what is found: the viewer, or the member for whom a job looks. */
export type Searcher = Pick<Viewer, 'memberId' | 'tier'>

/** The viewer's confirmations as queries over tokens: which jobs they may see, and which they may propose for. */
export const rightsOf = (viewer: Searcher): Bit => {
  const seen = tsquery([[mark('vis', 'public'), mark('vis', 'members')]])
  const secret = tsquery([[mark('vis', 'confidential')]])
  const fit = `${tsquery([tiersReached(viewer.tier)])} & !'${mark('by', viewer.memberId)}'`
  const needs = (need: string) => tsquery([[mark('needs', need)]])
  return sql`rights as materialized (
    select case when c then ${seen}::tsquery || ${secret}::tsquery else ${seen}::tsquery end as sight,
      ${fit}::tsquery && (${needs('none')}::tsquery
        || case when i then ${needs('identity')}::tsquery else ${needs('none')}::tsquery end
        || case when c then ${needs('confidentiality')}::tsquery else ${needs('none')}::tsquery end
        || case when i and c then ${needs('both')}::tsquery else ${needs('none')}::tsquery end) as fit
    from (select exists (select 1 from identity_states where member_id = ${viewer.memberId} and status = 'approved') as i,
      exists (select 1 from confidentiality_confirmations where member_id = ${viewer.memberId}) as c) confirmed)`
}

/** What a viewer may see of a kind, beside the words and filters: more of the token query, and other conditions. */
interface Scope {
  match: Bit[]
  /** Where `match` reads from; empty for guests. */
  from: Bit
  conditions: Bit[]
}

/** Jobs, competitions and tasks: the lists in which it matters who is looking. */
const isOfWork = (search: Search): boolean => search.kind === 'jobs' || search.kind === 'tasks'

const scopeOf = (search: Search, viewer: Searcher | null, at: Date): Scope => {
  const { cameAt } = kinds[search.kind]
  const known = search.asOf ? [sql`${cameAt} <= ${search.asOf}`] : []
  if (!isOfWork(search)) return { match: [], from: sql``, conditions: known }
  const conditions = [
    ...known,
    sql`until_at > ${at}`,
    ...(search.days ? [sql`until_at <= ${later(at, { days: search.days })}`] : []),
  ]
  const mode = search.kind === 'tasks' ? [sql`${tsquery([[mark('mode', 'task')]])}::tsquery`] : []
  if (!viewer) {
    return { match: [...mode, sql`${tsquery([[mark('vis', 'public')]])}::tsquery`], from: sql``, conditions }
  }
  const match = [...mode, sql`sight`, ...(search.fit ? [sql`fit`] : [])]
  return { match, from: sql`from rights`, conditions }
}

/**
 * The best hits of each band, best band first; the outer limit ends the work as soon as enough are found.
 * The next band need not be read: a common word is answered by the first 4,096 rows. The token query stands in
 * a subselect so that the planner cannot see it: told that a word is common, it would read and unpack every row.
 */
const best = (search: Search, groups: readonly Group[], scope: Scope): Bit => {
  const { id, columns } = kinds[search.kind]
  return inBands(search, conditionsOf(search, groups, scope), (band) => ({
    columns: sql`${sql.lit(band)}::smallint as band, ${id} as id, score, facets, ${columns}`,
    order: sql`order by score desc, ${id}`,
  }))
}

/** Enough hits to count filters by. Unsorted, so that no band is read beyond the last one counted. */
const some = (search: Search, groups: readonly Group[], scope: Scope): Bit =>
  inBands(search, conditionsOf(search, groups, scope), () => ({ columns: sql`facets`, order: sql`` }))

const conditionsOf = (search: Search, groups: readonly Group[], scope: Scope): Bit => {
  const wanted = [
    ...search.terms.flatMap(termTokens).map((token) => [token]),
    ...groups.map((group) => groupTokens(group)),
  ]
  const query = tsquery(wanted)
  const match = [...(query === null ? [] : [sql`${query}::tsquery`]), ...scope.match]
  const conditions = [
    ...(match.length > 0 ? [sql`tokens @@ (select ${sql.join(match, sql` && `)} ${scope.from})`] : []),
    ...search.terms
      .filter((term) => [...term].length > 2)
      .map((term) => sql`${plannedEachTime} body like ${likePattern(term)}`),
    ...scope.conditions,
  ]
  return conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
}

const inBands = (search: Search, where: Bit, of: (band: number) => { columns: Bit; order: Bit }): Bit => {
  const { table } = kinds[search.kind]
  const bands = [0, 1, 2, 3, 4].map((band) => {
    const { columns, order } = of(band)
    return sql`(select ${columns} from ${sql.table(`${table}_${band}`)} ${where} ${order} limit ${sql.lit(hitsMax + 1)})`
  })
  return sql`select * from (${sql.join(bands, sql` union all `)}) every_band limit ${sql.lit(hitsMax + 1)}`
}

const countsOf = (hits: string, key: string | null): Bit => sql`
  select coalesce(json_agg(json_build_array(facet, n)), '[]') from (
    select facet, count(*)::int as n from ${sql.table(hits)} h, unnest(h.facets) facet
    ${key === null ? sql`` : sql`where facet like ${`#${key}:%`}`} group by facet) f`

interface Row<Card> {
  total: number
  cards: Card[]
  counts: [string, number][]
  others: [string, number][][]
}

/** Counts of a chosen group are those without its own choice; of the others, those of the hits. */
const mergeCounts = (row: Pick<Row<unknown>, 'counts' | 'others'>, chosen: readonly Group[]) => {
  const own = row.counts.filter(([token]) => !chosen.some(({ key }) => token.startsWith(`#${key}:`)))
  return new Map([...own, ...row.others.flat()])
}

/** One page of search with its counts, in one statement; who may not see a row does not count it either. */
const searchHits = async <Card>(
  db: Reader,
  search: Search,
  who: { viewer: Viewer | null; at: Date },
): Promise<SearchResults<Card>> => {
  const { table, id } = kinds[search.kind]
  const scope = scopeOf(search, who.viewer, who.at)
  const without = search.groups.map((group) => search.groups.filter((other) => other !== group))
  const parts = [
    ...(who.viewer && isOfWork(search) ? [rightsOf(who.viewer)] : []),
    sql`hits as materialized (${best(search, search.groups, scope)})`,
    ...without.map(
      (groups, n) => sql`${sql.table(`without_${n}`)} as materialized (${some(search, groups, scope)})`,
    ),
  ]
  const order = orders[search.kind][search.sort] ?? sql`band, score desc, id`
  const others = search.groups.map((group, n) => sql`(${countsOf(`without_${n}`, group.key)})`)
  const { rows } = await sql<Row<Card>>`
    with ${sql.join(parts)}
    select (select count(*)::int from hits) as total,
      (select coalesce(json_agg(s.card order by p.place), '[]') from (
        select band, id, row_number() over (order by ${order}) as place from hits
        order by place limit ${pageSize} offset ${(search.page - 1) * pageSize}) p
        join ${sql.table(table)} s on s.band = p.band and s.${id} = p.id) as cards,
      (${countsOf('hits', null)}) as counts,
      json_build_array(${others.length > 0 ? sql.join(others) : sql``}) as others`.execute(db)
  const row = rows[0] ?? { total: 0, cards: [], counts: [], others: [] }
  return { total: row.total, cards: row.cards, counts: mergeCounts(row, search.groups) }
}

/** Freelancers of regular and above who match (§2.1). Everyone sees the same. */
export const freelancerListPage = (
  db: Reader,
  search: Search,
  at: Date,
): Promise<SearchResults<FreelancerCard>> => searchHits(db, search, { viewer: null, at })

/** Open jobs (or tasks) that match and that this viewer may see. */
export const jobListPage = (
  db: Reader,
  search: Search,
  who: { viewer: Viewer | null; at: Date },
): Promise<SearchResults<JobListing>> => searchHits(db, search, who)

/** Packages on sale that match. Everyone sees the same. */
export const packageListPage = (
  db: Reader,
  search: Search,
  at: Date,
): Promise<SearchResults<PackageListing>> => searchHits(db, search, { viewer: null, at })

/** What matches and was listed after `since`, as this member may see it: ids, the newest first. */
export const newHits = async (
  db: Reader,
  search: Search,
  { viewer, at, since, max }: { viewer: Searcher; at: Date; since: Date; max: number },
): Promise<string[]> => {
  const { table, id, cameAt: listed } = kinds[search.kind]
  const scope = scopeOf(search, viewer, at)
  const where = conditionsOf(search, search.groups, {
    ...scope,
    conditions: [...scope.conditions, sql`${listed} > ${since}`],
  })
  const { rows } = await sql<{ id: string }>`
    ${isOfWork(search) ? sql`with ${rightsOf(viewer)}` : sql``}
    select ${id} as id from ${sql.table(table)} ${where} order by ${listed} desc, ${id} limit ${max}`.execute(
    db,
  )
  return rows.map((row) => row.id)
}
