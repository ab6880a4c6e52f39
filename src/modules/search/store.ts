import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db'
import type { FreelancerDocument, JobDocument } from './documents'
import type { PackageDocument } from './documents-package'

export type Kind = 'freelancers' | 'jobs' | 'packages'

const tables = {
  freelancers: { table: sql.table('freelancer_search'), id: sql.ref('member_id') },
  jobs: { table: sql.table('job_search'), id: sql.ref('job_id') },
  packages: { table: sql.table('package_search'), id: sql.ref('package_id') },
} as const

const bandOf = (kind: Kind, score: number): RawBuilder<number> =>
  sql<number>`(select coalesce(min(band), 4) from search_bands where kind = ${kind} and ${score}::int >= score_min)`

/** Two writers of one row would each miss the other's: they take turns until the transaction ends. */
export const lockListing = async (tx: Tx, kind: Kind, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind}/${id}`}, 0))`.execute(tx)
}

export const removeListing = async (tx: Tx, kind: Kind, id: string): Promise<void> => {
  await sql`delete from ${tables[kind].table} where ${tables[kind].id} = ${id}`.execute(tx)
}

export const putFreelancer = async (tx: Tx, doc: FreelancerDocument): Promise<void> => {
  await sql`
    insert into freelancer_search (band, member_id, score, body, tokens, facets, listed_at, rating_milli, orders, price_yen, card, due_at)
    values (${bandOf('freelancers', doc.score)}, ${doc.id}, ${doc.score}, ${doc.body}, array_to_tsvector(${doc.tokens}::text[]),
      ${doc.facets}::text[], ${doc.listedAt}, ${doc.ratingMilli}, ${doc.orders}, ${doc.priceYen}, ${JSON.stringify(doc.card)}, ${doc.dueAt})`.execute(
    tx,
  )
}

export const putJob = async (tx: Tx, doc: JobDocument): Promise<void> => {
  await sql`
    insert into job_search (band, job_id, score, body, tokens, facets, posted_at, until_at, price_yen, card, due_at)
    values (${bandOf('jobs', doc.score)}, ${doc.id}, ${doc.score}, ${doc.body}, array_to_tsvector(${doc.tokens}::text[]),
      ${doc.facets}::text[], ${doc.postedAt}, ${doc.untilAt}, ${doc.priceYen}, ${JSON.stringify(doc.card)}, ${doc.dueAt})`.execute(
    tx,
  )
}

export const putPackage = async (tx: Tx, doc: PackageDocument): Promise<void> => {
  await sql`
    insert into package_search (band, package_id, score, body, tokens, facets, listed_at, orders, price_yen, card, due_at)
    values (${bandOf('packages', doc.score)}, ${doc.id}, ${doc.score}, ${doc.body}, array_to_tsvector(${doc.tokens}::text[]),
      ${doc.facets}::text[], ${doc.listedAt}, ${doc.orders}, ${doc.priceYen}, ${JSON.stringify(doc.card)}, ${doc.dueAt})`.execute(
    tx,
  )
}

/** Rows whose points time alone has changed, the longest waiting first. */
export const listingsDue = async (tx: Tx, kind: Kind, due: { at: Date; max: number }): Promise<string[]> => {
  const { id, table } = tables[kind]
  const { rows } = await sql<{ id: string }>`
    select ${id} as id from ${table} where due_at <= ${due.at} order by due_at limit ${due.max}`.execute(tx)
  return rows.map((row) => row.id)
}

/** A login lifts the points rerender: the next sweep looks, unless they are full already. */
export const markSeen = async (tx: Tx, seen: { memberId: string; at: Date }): Promise<void> => {
  await sql`update freelancer_search set due_at = ${seen.at} where member_id = ${seen.memberId}
    and due_at > ${seen.at} and not card @> '{"parts": [{"key": "seen", "points": 80}]}'`.execute(tx)
}

/** When the bands were last measured; the row stays locked, so that only one process measures. */
export const bandsMeasuredAt = async (tx: Tx, kind: Kind): Promise<Date | undefined> => {
  const row = await tx
    .selectFrom('searchBands')
    .select('measuredAt')
    .where('kind', '=', kind)
    .where('band', '=', 0)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row?.measuredAt
}

/** How many rows have which score, best first. */
export const scoreHistogram = async (tx: Tx, kind: Kind) => {
  const { rows } = await sql<{ score: number; rows: number }>`
    select score, count(*)::int as rows from ${tables[kind].table} group by score order by score desc`.execute(
    tx,
  )
  return rows
}

/** One server at a time measures a kind's bands; the others wait here, and then find it done. */
export const lockBands = async (tx: Tx, kind: Kind): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`search_bands/${kind}`}, 0))`.execute(tx)
}

/** Keeps the new floors, and moves the rows that now stand in another band. */
export const keepBands = async (
  tx: Tx,
  kind: Kind,
  measured: { floors: number[]; at: Date },
): Promise<void> => {
  await tx.deleteFrom('searchBands').where('kind', '=', kind).execute()
  await tx
    .insertInto('searchBands')
    .values(measured.floors.map((scoreMin, band) => ({ kind, band, scoreMin, measuredAt: measured.at })))
    .execute()
  await sql`
    update ${tables[kind].table} s set band = b.band
    from (select score, coalesce((select min(band) from search_bands where kind = ${kind} and score >= score_min), 4) as band
      from (select distinct score from ${tables[kind].table}) d) b
    where b.score = s.score and s.band <> b.band`.execute(tx)
}
