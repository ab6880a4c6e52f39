import { type RawBuilder, sql } from 'kysely'
import { countAsked } from '../../engine/policy/policy-parts'
import { policyInForce } from './calendar/in-force'

/** The profile as a step to Regular (§2.1), while somebody looks at the freelancer's side. */
export const todoRows = (me: RawBuilder<string>, at: Date) => sql`
  select 'profile', x.id, '', 1, null::date, null::text, null::boolean, x.created_at
  from members x
  left join lateral (select pf.* from profile_facts pf where pf.member_id = x.id order by pf.at desc limit 1) f on true
  where x.id = ${me} and x.kind = 'person' and x.view = 'freelancer' and x.tier = 'none'
    and not coalesce(f.has_name and f.has_picture and f.introduction_length >= ${countAsked(policyInForce(at), 'introduction-length')}::int
      and f.skills + f.portfolio_items + f.packages > 0 and f.experiences_shown + f.qualifications > 0, false)`
