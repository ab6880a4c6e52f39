import { type RawBuilder, sql } from 'kysely'
import { earlier } from '../../platform/clock'
import { days } from './rules'

/**
 * What waits in competitions: a client's payment and choice, an author's chance to appeal against a mark, and operators'
 * decisions about appeals.
 */
export const todoRows = (me: RawBuilder<string>, at: Date) => sql`
  select 'choose-winner', c.id, c.title, 1, null, null, null, c.closes_at
  from competitions c where c.client_id = ${me} and c.status = 'selecting'
  union all select 'pay-competition', c.id, c.title, 1, null, null, null, c.updated_at
  from competitions c where c.client_id = ${me} and c.status = 'awaiting'
  union all select 'appeal-mark', c.id || '/entries/' || e.number, c.title, 1, null, null, null, e.unserious_at
  from competition_entries e join competitions c on c.id = e.competition_id
  where e.author_id = ${me} and c.status = 'selecting' and e.unserious_at > ${earlier(at, { days: days.appeal })}
    and not exists (select from competition_appeals a where a.entry_id = e.id)
  union all select 'decide-appeals', '', '', count(*)::int, null, null, null, min(a.made_at)
  from competition_appeals a join competition_entries e on e.id = a.entry_id
  where a.decided_at is null and e.unserious_at is not null
    and exists (select from members x where x.id = ${me} and x.kind = 'operator')
  having count(*) > 0`
