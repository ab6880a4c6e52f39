import { sql } from 'kysely'
import type { Tx } from '../../platform/db'

export interface CategoryRow {
  slug: string
  parentSlug: string | null
  position: number
  withholding: boolean
}

/** An operator's own switch of the withholding stays: the catalogue only says how a row begins. */
export const upsertCategories = async (tx: Tx, rows: readonly CategoryRow[]): Promise<void> => {
  await sql`
    insert into categories (slug, parent_slug, position, withholding)
    select * from unnest(
      ${rows.map((row) => row.slug)}::text[],
      ${rows.map((row) => row.parentSlug)}::text[],
      ${rows.map((row) => row.position)}::int[],
      ${rows.map((row) => row.withholding)}::boolean[])
    on conflict (slug) do update set parent_slug = excluded.parent_slug, position = excluded.position`.execute(
    tx,
  )
}
