import { sql } from 'kysely'
import type { Tx } from '../../platform/db'
import type { Availability } from './rules'

/** Makes the row if there is none, and locks it: a person's changes come one after the other. */
export const lockProfile = async (tx: Tx, memberId: string, at: Date): Promise<void> => {
  await sql`
    insert into profiles (member_id, updated_at) values (${memberId}, ${at})
    on conflict (member_id) do update set updated_at = greatest(profiles.updated_at, excluded.updated_at)`.execute(
    tx,
  )
}

export const setAbout = async (
  tx: Tx,
  about: { memberId: string; headline: string; introduction: string; introductionLength: number },
): Promise<void> => {
  const { memberId, ...values } = about
  await tx.updateTable('profiles').set(values).where('memberId', '=', memberId).execute()
}

export const setPicture = async (
  tx: Tx,
  picture: { memberId: string; pictureFileId: string | null },
): Promise<void> => {
  const { memberId, ...values } = picture
  await tx.updateTable('profiles').set(values).where('memberId', '=', memberId).execute()
}

export const setAvailability = async (
  tx: Tx,
  change: {
    memberId: string
    availability: Availability
    hoursPerWeek: number | null
    region: string | null
  },
): Promise<void> => {
  const { memberId, ...values } = change
  await tx.updateTable('profiles').set(values).where('memberId', '=', memberId).execute()
}

export const replaceCategories = async (
  tx: Tx,
  choice: { memberId: string; slugs: readonly string[] },
): Promise<void> => {
  await sql`
    with gone as (
      delete from profile_categories where member_id = ${choice.memberId} and category_slug <> all (${choice.slugs}::text[]))
    insert into profile_categories (member_id, category_slug)
    select ${choice.memberId}, unnest(${choice.slugs}::text[]) on conflict do nothing`.execute(tx)
}

/** How many skills somebody names, and whether this one is among them. */
export const countSkills = async (
  tx: Tx,
  skill: { memberId: string; name: string },
): Promise<{ count: number; isKnown: boolean }> => {
  const { rows } = await sql<{ count: number; isKnown: boolean }>`
    select count(*)::int as count, coalesce(bool_or(name = ${skill.name}), false) as is_known
    from profile_skills where member_id = ${skill.memberId}`.execute(tx)
  return rows[0] ?? { count: 0, isKnown: false }
}

/** The same skill named again changes its years. */
export const upsertSkill = async (
  tx: Tx,
  skill: { memberId: string; name: string; years: number | null; position: number },
): Promise<void> => {
  await tx
    .insertInto('profileSkills')
    .values(skill)
    .onConflict((conflict) => conflict.columns(['memberId', 'name']).doUpdateSet({ years: skill.years }))
    .execute()
}

export const deleteSkill = async (tx: Tx, skill: { memberId: string; name: string }): Promise<void> => {
  await tx
    .deleteFrom('profileSkills')
    .where('memberId', '=', skill.memberId)
    .where('name', '=', skill.name)
    .execute()
}

/** What the rank reads of the profile now, as a fact of this moment; counted from the rows, never carried along. */
export const insertFacts = async (tx: Tx, memberId: string, at: Date): Promise<void> => {
  await sql`
    insert into profile_facts (member_id, at, has_name, has_picture, introduction_length, skills, portfolio_items,
      packages, experiences_shown, qualifications)
    select m.id, ${at}, m.name <> '', p.picture_file_id is not null, p.introduction_length,
      (select count(*) from profile_skills s where s.member_id = m.id),
      (select count(*) from portfolio_items i where i.member_id = m.id and i.removed_at is null),
      (select count(*) from packages k where k.member_id = m.id and k.status in ('published', 'paused')),
      (select count(*) from business_experiences e
        where e.member_id = m.id and e.removed_at is null and e.visibility <> 'private'),
      (select count(*) from qualifications q where q.member_id = m.id and q.removed_at is null)
    from members m join profiles p on p.member_id = m.id
    where m.id = ${memberId}
    on conflict (member_id, at) do update set
      has_name = excluded.has_name, has_picture = excluded.has_picture,
      introduction_length = excluded.introduction_length, skills = excluded.skills,
      portfolio_items = excluded.portfolio_items, packages = excluded.packages,
      experiences_shown = excluded.experiences_shown, qualifications = excluded.qualifications`.execute(tx)
}
