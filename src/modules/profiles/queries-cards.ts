import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { shownOf } from '../members'
import { type Figures, figureColumns, figureJoins } from './queries'
import type { Availability } from './rules'

/** What a freelancer's card shows in lists. */
export interface FreelancerCard extends Figures {
  id: string
  name: string
  tier: 'none' | 'regular' | 'bronze' | 'silver' | 'certified'
  headline: string
  /** The beginning of the introduction. */
  excerpt: string
  pictureFileId: string | null
  availability: Availability
}

/** Columns of a card over `members m left join profiles p` and `cardJoins(at)`: for lists of other modules. */
export const cardColumns = sql`m.id, m.name, m.tier, coalesce(${shownOf(sql`m.id`, sql`p.headline`)}, '') as headline,
  coalesce(${shownOf(sql`m.id`, sql`left(p.introduction, 300)`)}, '') as excerpt,
  ${shownOf(sql`m.id`, sql`p.picture_file_id`)} as picture_file_id,
  coalesce(p.availability, 'open') as availability, ${figureColumns}`
export const cardJoins = figureJoins

/** The cards of these people, in the order of the ids, in one statement. The caller has decided that they may be shown. */
export const freelancerCard = async (
  db: Reader,
  asked: { ids: readonly string[]; at: Date },
): Promise<FreelancerCard[]> => {
  const { rows } = await sql<FreelancerCard>`
    select ${cardColumns}
    from unnest(${asked.ids}::text[]) with ordinality as wanted (id, place)
    join members m on m.id = wanted.id left join profiles p on p.member_id = m.id ${cardJoins(asked.at)}
    order by wanted.place`.execute(db)
  return rows
}
