import { sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'

export interface SeriesRow {
  issuer: string
  /** Empty for the operator. */
  name: string
  series: string
  last: number
  /** How many numbers up to the last are not there: none, or something is wrong. */
  holes: number
}

export const seriesShown = 100

/** The register of numbers: the operator's series, then those of members, the longest first; or of whoever matches. */
export const seriesList = async (db: Reader, words: string): Promise<SeriesRow[]> => {
  const wanted = words
    ? sql`m.name ilike ${`%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`} or s.issuer = ${words}`
    : sql`true`
  const { rows } = await sql<SeriesRow>`
    select s.issuer, coalesce(m.name, '') as name, s.series, s.last,
      s.last - (select count(*)::int from papers p where p.issuer = s.issuer and p.series = s.series) as holes
    from paper_series s left join members m on m.id = s.issuer
    where ${wanted}
    order by (s.issuer = 'operator') desc, s.last desc, s.issuer, s.series limit ${seriesShown}`.execute(db)
  return rows
}

export const personNamed = (db: Reader, memberId: string) =>
  db
    .selectFrom('members')
    .select(['id', 'name'])
    .where('id', '=', memberId)
    .where('kind', '=', 'person')
    .executeTakeFirst()

/** For how long a reason opens somebody's papers. */
export const lookMinutes = 15

/** Whether this operator has said why they look at somebody's papers, a moment ago. */
export const mayLook = async (
  db: Reader,
  look: { operatorId: string; memberId: string; at: Date },
): Promise<boolean> =>
  (await db
    .selectFrom('auditLog')
    .select('at')
    .where('actorId', '=', look.operatorId)
    .where('deed', '=', 'view-papers')
    .where('subjectId', '=', look.memberId)
    .where('at', '>', earlier(look.at, { minutes: lookMinutes }))
    .limit(1)
    .executeTakeFirst()) !== undefined

/** The newest word of operators on who runs the site. */
export const operatorNow = (db: Reader) =>
  db.selectFrom('paperOperators').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').executeTakeFirst()
