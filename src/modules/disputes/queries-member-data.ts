import { type RawBuilder, sql } from 'kysely'

/** SQL that is true for the offers (`t`) that a member made: those of the other side stay hidden. */
export const ownOffers = (memberId: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select from disputes d where d.id = t.dispute_id
    and case t.by_role when 'client' then d.client_id else d.freelancer_id end = ${memberId})`

/** SQL that is true for the disputes and appeals (`t`) whose outcome is no proposal that only operators may read. */
export const notProposed = (): RawBuilder<boolean> => sql<boolean>`t.status <> 'proposed'`
