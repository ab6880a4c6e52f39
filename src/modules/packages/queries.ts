import { type RawBuilder, sql } from 'kysely'
import { type CivilDate, dateOf } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { isHidden, shownOf } from '../members'
import { freelancerNameOf } from '../profiles'
import type { PackageStatus } from './lifecycle'
import type { PlanKind, Queue, Vacation } from './rules'

export interface PlanView {
  kind: PlanKind
  title: string
  includes: string
  priceYen: bigint
  days: number
  revisions: number
}
export interface OptionView {
  position: number
  title: string
  priceYen: bigint
  days: number
}

/** What says how busy the package's freelancer is. */
export interface Busy extends Queue {
  vacations: Vacation[]
}

export interface PackageView extends Busy {
  id: string
  memberId: string
  name: string
  tier: Viewer['tier']
  headline: string
  pictureFileId: string | null
  title: string
  description: string
  categorySlug: string
  status: PackageStatus
  rights: 'transfer' | 'licence' | 'keep'
  images: string[]
  plans: PlanView[]
  options: OptionView[]
  questions: { question: string; answer: string }[]
  /** Orders of it that were completed, and what their clients gave. */
  sold: number
  ratings: number
  ratingSum: number
  /** Operators have hidden it: what it says is gone for others than its freelancer. */
  isHidden: boolean
}

const list = (rows: RawBuilder<unknown>) => sql`coalesce((${rows}), '[]'::jsonb)`

/** Orders of package `p` that fill a place, and the freelancer's vacations from today. */
export const busyColumns = (today: CivilDate) => sql`
  p.places, (select count(*)::int from package_orders s join orders o on o.id = s.order_id
    where s.package_id = p.id and o.status in ('offered', 'agreed', 'working')) as open,
  (select min(o.due_on) from package_orders s join orders o on o.id = s.order_id
    where s.package_id = p.id and o.status in ('offered', 'agreed', 'working')) as first_due_on,
  ${list(sql`select jsonb_agg(jsonb_build_object('from_on', v.from_on, 'until_on', v.until_on)) from vacations v
    where v.member_id = p.member_id and v.cancelled_at is null and v.until_on >= ${today}::date`)} as vacations`

/** What was sold of package `p`, as columns sold, ratings and rating_sum: clients' ratings that are revealed. */
export const soldColumns = (at: Date) => sql`
  (select count(*)::int from package_orders s join orders o on o.id = s.order_id
    where s.package_id = p.id and o.status = 'completed') as sold,
  (select count(*)::int from package_orders s join reviews w on w.order_id = s.order_id
    where s.package_id = p.id and w.side = 'client' and w.revealed_at <= ${at}) as ratings,
  (select coalesce(sum(w.score), 0)::int from package_orders s join reviews w on w.order_id = s.order_id
    where s.package_id = p.id and w.side = 'client' and w.revealed_at <= ${at}) as rating_sum`

type PackageRow = Omit<PackageView, 'plans' | 'options'> & {
  plans: (Omit<PlanView, 'priceYen'> & { priceYen: string })[]
  options: (Omit<OptionView, 'priceYen'> & { priceYen: string })[]
}
const withYen = <T extends { priceYen: string }>(rows: T[]) =>
  rows.map((row) => ({ ...row, priceYen: BigInt(row.priceYen) }))

/**
 * A package with all its parts. What is published or paused by somebody whom search shows is there for everybody (§2.1); the
 * rest for its freelancer alone. One statement.
 */
export const packagePage = async (
  db: Reader,
  viewer: Viewer | null,
  asked: { id: string; at: Date },
): Promise<PackageView | undefined> => {
  const { rows } = await sql<PackageRow>`
    select p.id, p.member_id, ${freelancerNameOf(sql`p.member_id`)} as name, m.tier, coalesce(${shownOf(sql`p.member_id`, sql`f.headline`)}, '') as headline,
      ${shownOf(sql`p.member_id`, sql`f.picture_file_id`)} as picture_file_id, p.title, p.description, p.category_slug, p.status, p.rights,
      array(select i.file_id from package_images i where i.package_id = p.id order by i.position) as images,
      ${list(sql`select jsonb_agg(jsonb_build_object('kind', n.kind, 'title', n.title, 'includes', n.includes,
        'price_yen', n.price_yen::text, 'days', n.days, 'revisions', n.revisions) order by n.price_yen, n.kind)
        from package_plans n where n.package_id = p.id`)} as plans,
      ${list(sql`select jsonb_agg(jsonb_build_object('position', x.position, 'title', x.title,
        'price_yen', x.price_yen::text, 'days', x.days) order by x.position)
        from package_options x where x.package_id = p.id`)} as options,
      ${list(sql`select jsonb_agg(jsonb_build_object('question', q.question, 'answer', q.answer) order by q.position)
        from package_questions q where q.package_id = p.id`)} as questions,
      ${busyColumns(dateOf(asked.at))}, ${soldColumns(asked.at)},
      ${isHidden('package', sql`p.id`)} as is_hidden
    from packages p join members m on m.id = p.member_id left join profiles f on f.member_id = p.member_id
    where p.id = ${asked.id} and p.status <> 'removed'
      and (p.member_id = ${viewer?.memberId ?? ''} or (p.status in ('published', 'paused') and m.tier <> 'none' and m.suspended_at is null))`.execute(
    db,
  )
  const row = rows[0]
  return row && { ...row, plans: withYen(row.plans), options: withYen(row.options) }
}

export interface PackageReview {
  id: string
  score: number
  /** Empty when hidden. */
  comment: string
  isHidden: boolean
  revealedAt: Date
  authorName: string
}

/** What clients wrote about orders of this package, latest first. */
export const packageReviews = async (
  db: Reader,
  asked: { id: string; at: Date },
): Promise<PackageReview[]> => {
  const { rows } = await sql<PackageReview>`
    select w.id, w.score, case when w.comment_hidden_at is null and not hidden.yes then w.comment else '' end as comment, hidden.yes as is_hidden, w.revealed_at,
      coalesce(nullif(c.name, ''), a.name) as author_name
    from package_orders s join reviews w on w.order_id = s.order_id join members a on a.id = w.author_id
    left join client_profiles c on c.member_id = w.author_id
    cross join lateral (select ${isHidden('review', sql`w.id`)} as yes) hidden
    where s.package_id = ${asked.id} and w.side = 'client' and w.revealed_at <= ${asked.at}
    order by w.revealed_at desc, w.id desc limit 10`.execute(db)
  return rows
}

export interface MyPackage {
  id: string
  title: string
  status: PackageStatus
  cover: string | null
  fromYen: bigint | null
  places: number
  open: number
  sold: number
}

/** The viewer's packages, those on sale first. One statement. */
export const myPackages = async (db: Reader, viewer: Viewer): Promise<MyPackage[]> => {
  const { rows } = await sql<MyPackage>`
    select p.id, p.title, p.status, p.places,
      (select i.file_id from package_images i where i.package_id = p.id order by i.position limit 1) as cover,
      (select min(n.price_yen) from package_plans n where n.package_id = p.id) as from_yen,
      (select count(*)::int from package_orders s join orders o on o.id = s.order_id
        where s.package_id = p.id and o.status in ('offered', 'agreed', 'working')) as open,
      (select count(*)::int from package_orders s join orders o on o.id = s.order_id
        where s.package_id = p.id and o.status = 'completed') as sold
    from packages p where p.member_id = ${viewer.memberId} and p.status <> 'removed'
    order by p.status <> 'published', p.status <> 'paused', p.updated_at desc, p.id`.execute(db)
  return rows
}

/** The thread of the viewer's consultation about a package, if they have asked already. */
export const consultationOf = async (
  db: Reader,
  viewer: Viewer,
  packageId: string,
): Promise<string | undefined> =>
  (
    await db
      .selectFrom('threads')
      .select('id')
      .where('contextKind', '=', 'package')
      .where('contextId', '=', packageId)
      .where('clientId', '=', viewer.memberId)
      .executeTakeFirst()
  )?.id

/** Who consulted the viewer about their own package; undefined for anybody else. */
export const consultingClient = async (
  db: Reader,
  viewer: Viewer,
  of: { packageId: string; clientId: string },
) => {
  const { rows } = await sql<{ name: string; title: string }>`
    select coalesce(nullif(c.name, ''), m.name) as name, p.title
    from packages p join threads t on t.context_kind = 'package' and t.context_id = p.id and t.freelancer_id = p.member_id
    join members m on m.id = t.client_id left join client_profiles c on c.member_id = t.client_id
    where p.id = ${of.packageId} and p.member_id = ${viewer.memberId} and t.client_id = ${of.clientId}
      and p.status <> 'removed'`.execute(db)
  return rows[0]
}
