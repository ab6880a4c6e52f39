import { type RawBuilder, sql } from 'kysely'

/** Sanctions that were imposed: one that is only proposed is not told to the person. */
export const imposed = (): RawBuilder<boolean> => sql<boolean>`t.imposed_at is not null`
