import { sql } from 'kysely'
import { dateOf } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { isHidden } from '../members'
import { freelancerNameOf } from '../profiles'
import { type Busy, busyColumns, soldColumns } from './queries'

/** What a package shows in a list. */
export interface PackageCardData extends Busy {
  id: string
  title: string
  memberId: string
  name: string
  tier: Viewer['tier']
  categorySlug: string
  cover: string | null
  fromYen: bigint
  /** Of the cheapest plan. */
  days: number
  sold: number
  ratings: number
  ratingSum: number
}

const cards = (at: Date, where: ReturnType<typeof sql>) => sql<PackageCardData>`
  select p.id, p.title, p.member_id, ${freelancerNameOf(sql`p.member_id`)} as name, m.tier, p.category_slug,
    (select i.file_id from package_images i where i.package_id = p.id order by i.position limit 1) as cover,
    n.price_yen as from_yen, n.days, ${busyColumns(dateOf(at))}, ${soldColumns(at)}
  from packages p join members m on m.id = p.member_id
  join lateral (select price_yen, days from package_plans where package_id = p.id order by price_yen, days limit 1) n on true
  where p.status = 'published' and m.tier <> 'none' and m.suspended_at is null
    and not ${isHidden('package', sql`p.id`)} and ${where}`

/** The cards of packages that are on sale, in one statement, in no order. */
export const packageCards = async (
  db: Reader,
  ids: readonly string[],
  at: Date,
): Promise<PackageCardData[]> => {
  if (ids.length === 0) return []
  return (await cards(at, sql`p.id = any (${sql.val([...ids])}::text[])`).execute(db)).rows
}

/** Other packages of the same freelancer that are on sale. */
export const otherPackages = async (
  db: Reader,
  of: { id: string; memberId: string; at: Date },
): Promise<PackageCardData[]> =>
  (
    await cards(
      of.at,
      sql`p.member_id = ${of.memberId} and p.id <> ${of.id} order by p.published_at desc, p.id limit 3`,
    ).execute(db)
  ).rows

/** Everything that search reads of a package on sale; undefined for any other. One statement. */
export const packageForSearch = async (db: Reader, of: { packageId: string; at: Date }) => {
  const { rows } = await sql<
    PackageCardData & { description: string; words: string; publishedAt: Date; placesFree: boolean }
  >`
    select c.*, p.description, p.published_at, c.open < c.places as places_free,
      coalesce((select string_agg(n.title || ' ' || n.includes, ' ' order by n.price_yen) from package_plans n
        where n.package_id = p.id), '') as words
    from (${cards(of.at, sql`p.id = ${of.packageId}`)}) c join packages p on p.id = c.id`.execute(db)
  return rows[0]
}
