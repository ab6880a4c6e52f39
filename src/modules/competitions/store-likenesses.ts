import { sql } from 'kysely'
import type { Tx } from '../../platform/db'
import { alikeWithin } from '../../platform/fingerprint'

/** What was found about an entry is forgotten: its pictures have left. */
export const forgetLikenesses = async (tx: Tx, entryId: string): Promise<void> => {
  await sql`delete from competition_likenesses where ${entryId} in (entry_id, other_id)`.execute(tx)
}

/**
 * Compares an entry's pictures with those of other people in the same competition (decision 076) and keeps the closest pair of
 * each entry that looks alike. One person's own variants are no news. The competition is locked.
 */
export const recordLikenesses = async (tx: Tx, entryId: string): Promise<void> => {
  await forgetLikenesses(tx, entryId)
  await sql`
    insert into competition_likenesses (entry_id, other_id, kind, distance)
    select distinct on (o.id) e.id, o.id, v.kind, v.distance
    from competition_entries e join competition_entry_files p on p.entry_id = e.id and p.fingerprint is not null
    join competition_entries o on o.competition_id = e.competition_id and o.author_id <> e.author_id and o.status <> 'withdrawn'
    join competition_entry_files q on q.entry_id = o.id and q.fingerprint is not null
    cross join lateral (values ('same', bit_count(p.fingerprint # q.fingerprint)),
      ('mirrored', bit_count(p.fingerprint_mirrored # q.fingerprint)),
      ('inverted', bit_count(~p.fingerprint # q.fingerprint))) v (kind, distance)
    where e.id = ${entryId} and v.distance <= ${alikeWithin}
    order by o.id, v.distance, v.kind desc`.execute(tx)
}
