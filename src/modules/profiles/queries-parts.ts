import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { isHidden } from '../members'
import type { Visibility } from './rules'

/** What a profile is made of, beside its head. */
export interface Parts {
  categories: string[]
  skills: { name: string; years: number | null }[]
  portfolio: {
    id: string
    title: string
    description: string
    categorySlug: string | null
    url: string | null
    /** Ids of files. */
    images: string[]
  }[]
  packages: {
    id: string
    title: string
    categorySlug: string
    status: 'draft' | 'published' | 'paused'
    cover: string | null
    fromYen: bigint
  }[]
  experiences: {
    id: string
    company: string
    role: string
    fromMonth: string
    untilMonth: string | null
    description: string
    visibility: Visibility
  }[]
  qualifications: { id: string; name: string; acquiredMonth: string | null }[]
}

/** As the database gives them: amounts as text, since JSON has no integers large enough. */
export type StoredParts = Omit<Parts, 'packages'> & {
  packages: (Omit<Parts['packages'][number], 'fromYen'> & { fromYen: string | null })[]
}

export const toParts = (stored: StoredParts): Parts => ({
  ...stored,
  packages: stored.packages.map((offer) => ({ ...offer, fromYen: BigInt(offer.fromYen ?? 0) })),
})

const list = (rows: RawBuilder<unknown>) => sql`coalesce((${rows}), '[]'::jsonb)`

/** Which experiences `e` and which packages `k` are shown. */
interface VisibilityConditions {
  experiences: RawBuilder<unknown>
  packages: RawBuilder<unknown>
}

const works = (seen: VisibilityConditions) => sql`
  ${list(sql`select jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title, 'description', i.description,
      'category_slug', i.category_slug, 'url', i.url, 'images', ${list(sql`
        select jsonb_agg(g.file_id order by g.position) from portfolio_images g where g.item_id = i.id`)})
      order by i.created_at desc, i.id desc)
    from portfolio_items i where i.member_id = m.id and i.removed_at is null`)} as portfolio,
  ${list(sql`select jsonb_agg(jsonb_build_object('id', k.id, 'title', k.title, 'category_slug', k.category_slug,
      'status', k.status,
      'cover', (select g.file_id from package_images g where g.package_id = k.id order by g.position limit 1),
      'from_yen', (select min(n.price_yen)::text from package_plans n where n.package_id = k.id))
      order by k.created_at desc, k.id desc)
    from packages k where k.member_id = m.id and ${seen.packages}`)} as packages`

/** Columns of the parts of `m.id`. */
export const partsColumns = (seen: VisibilityConditions) => sql`
  ${list(sql`select jsonb_agg(c.category_slug order by t.parent_slug, t.position)
    from profile_categories c join categories t on t.slug = c.category_slug where c.member_id = m.id`)} as categories,
  ${list(sql`select jsonb_agg(jsonb_build_object('name', s.name, 'years', s.years) order by s.position, s.name)
    from profile_skills s where s.member_id = m.id`)} as skills,
  ${works(seen)},
  ${list(sql`select jsonb_agg(jsonb_build_object('id', e.id, 'company', e.company, 'role', e.role,
      'from_month', e.from_month, 'until_month', e.until_month, 'description', e.description,
      'visibility', e.visibility) order by e.until_month desc nulls first, e.from_month desc, e.id)
    from business_experiences e
    where e.member_id = m.id and e.removed_at is null and (${seen.experiences})`)} as experiences,
  ${list(sql`select jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name, 'acquired_month', q.acquired_month)
      order by q.acquired_month desc nulls last, q.id)
    from qualifications q where q.member_id = m.id and q.removed_at is null`)} as qualifications`

/** The parts of page /freelancers/:id that this viewer may read; the head has decided that there is a page. */
export const freelancerParts = async (db: Reader, viewer: Viewer | null, id: string): Promise<Parts> => {
  const experiences = viewer
    ? sql`e.visibility <> 'private' or m.id = ${viewer.memberId}`
    : sql`e.visibility = 'public'`
  const { rows } = await sql<StoredParts>`
    select ${partsColumns({ experiences, packages: sql`k.status = 'published' and not ${isHidden('package', sql`k.id`)}` })} from members m where m.id = ${id}`.execute(
    db,
  )
  return toParts(rows[0] as StoredParts)
}

export interface ReviewRow {
  id: string
  score: number
  /** Empty when hidden by an operator. */
  comment: string
  isHidden: boolean
  revealedAt: Date
  authorName: string
  categorySlug: string
  reply: string | null
}

/** What clients wrote, latest first; only what is revealed (§3.8). */
export const freelancerReviews = async (
  db: Reader,
  asked: { id: string; at: Date; limit: number },
): Promise<ReviewRow[]> => {
  const { rows } = await sql<ReviewRow>`
    select w.id, w.score, case when w.comment_hidden_at is null and not hidden.yes then w.comment else '' end as comment, hidden.yes as is_hidden, w.revealed_at,
      coalesce(nullif(c.name, ''), a.name) as author_name, o.category_slug, y.body as reply
    from reviews w
    join orders o on o.id = w.order_id
    join members a on a.id = w.author_id
    left join client_profiles c on c.member_id = w.author_id
    left join review_replies y on y.review_id = w.id
    cross join lateral (select ${isHidden('review', sql`w.id`)} as yes) hidden
    where w.about_id = ${asked.id} and w.side = 'client' and w.revealed_at <= ${asked.at}
    order by w.revealed_at desc, w.id desc limit ${asked.limit}`.execute(db)
  return rows
}
