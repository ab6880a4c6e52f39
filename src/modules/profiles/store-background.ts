import type { Tx } from '../../platform/db'
import type { Vacation, Visibility } from './rules'

export interface Experience {
  id: string
  memberId: string
  company: string
  role: string
  /** 'YYYY-MM'; null while it lasts. */
  fromMonth: string
  untilMonth: string | null
  description: string
  visibility: Visibility
  createdAt: Date
}

/** False when the id is somebody else's, or the experience is removed. */
export const upsertExperience = async (tx: Tx, experience: Experience): Promise<boolean> => {
  const { id: _id, memberId, createdAt: _createdAt, ...values } = experience
  const done = await tx
    .insertInto('businessExperiences')
    .values(experience)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(values)
        .where('businessExperiences.memberId', '=', memberId)
        .where('businessExperiences.removedAt', 'is', null),
    )
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows) === 1
}

export const insertQualification = async (
  tx: Tx,
  qualification: {
    id: string
    memberId: string
    name: string
    acquiredMonth: string | null
    createdAt: Date
  },
): Promise<void> => {
  await tx
    .insertInto('qualifications')
    .values(qualification)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export const vacationsOf = (tx: Tx, memberId: string): Promise<(Vacation & { id: string })[]> =>
  tx
    .selectFrom('vacations')
    .select(['id', 'fromOn', 'untilOn'])
    .where('memberId', '=', memberId)
    .where('cancelledAt', 'is', null)
    .execute()

export const insertVacation = async (
  tx: Tx,
  vacation: Vacation & { id: string; memberId: string; declaredAt: Date },
): Promise<void> => {
  await tx
    .insertInto('vacations')
    .values(vacation)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export const cancelVacation = async (
  tx: Tx,
  gone: { id: string; memberId: string; at: Date },
): Promise<boolean> => {
  const done = await tx
    .updateTable('vacations')
    .set({ cancelledAt: gone.at })
    .where('id', '=', gone.id)
    .where('memberId', '=', gone.memberId)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

export interface ClientProfile {
  memberId: string
  kind: 'individual' | 'company'
  name: string
  industry: string
  description: string
  website: string | null
  updatedAt: Date
}

/** The picture changes only when one is given. */
export const upsertClientProfile = async (
  tx: Tx,
  profile: ClientProfile,
  pictureFileId: string | null,
): Promise<void> => {
  const values = { ...profile, ...(pictureFileId ? { pictureFileId } : {}) }
  await tx
    .insertInto('clientProfiles')
    .values(values)
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet(values))
    .execute()
}

interface ClientFacts {
  memberId: string
  at: Date
  hasName: boolean
  hasIndustry: boolean
  descriptionLength: number
}

/** What a standing reads of a client's profile, as a fact of this moment. */
export const insertClientFacts = async (tx: Tx, facts: ClientFacts): Promise<void> => {
  await tx
    .insertInto('clientProfileFacts')
    .values(facts)
    .onConflict((conflict) => conflict.columns(['memberId', 'at']).doUpdateSet(facts))
    .execute()
}
