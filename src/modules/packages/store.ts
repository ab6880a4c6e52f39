import { type Selectable, sql, type Updateable } from 'kysely'
import type { PackageOptions, PackagePlans, PackageQuestions, Packages } from '../../../db/schema.gen'
import type { CivilDate } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import type { OfferedOrders } from '../contracts'
import { isHidden } from '../members'
import type { PackageRole, PackageStatus, PackageVerb } from './lifecycle'
import type { PlanKind, Vacation } from './rules'

export type LockedPackage = Selectable<Packages> & { plans: number }
export type PackageFields = Pick<
  Selectable<Packages>,
  'title' | 'description' | 'categorySlug' | 'places' | 'rights'
>
export type Plan = Omit<Selectable<PackagePlans>, 'packageId'>
export type Option = Omit<Selectable<PackageOptions>, 'packageId' | 'position'>
export type Question = Omit<Selectable<PackageQuestions>, 'packageId' | 'position'>

/**
 * The package, locked, with how many plans it has: they are counted by a second statement, which sees what was saved while
 * the first one waited. Undefined for an unknown id.
 */
export const lockPackage = async (tx: Tx, id: string): Promise<LockedPackage | undefined> => {
  const row = await tx
    .selectFrom('packages')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { rows } = await sql<{ plans: number }>`
    select count(*)::int as plans from package_plans where package_id = ${id}`.execute(tx)
  return { ...row, plans: rows[0]?.plans ?? 0 }
}

/** Makes an empty draft; a second try with the same id changes nothing. */
export const insertDraft = async (
  tx: Tx,
  draft: { id: string; memberId: string; fields: PackageFields; at: Date },
): Promise<void> => {
  const { id, memberId, fields, at } = draft
  await tx
    .insertInto('packages')
    .values({ id, memberId, ...fields, status: 'draft', createdAt: at, updatedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const updateFields = async (
  tx: Tx,
  change: { id: string; fields: PackageFields; at: Date },
): Promise<void> => {
  await tx
    .updateTable('packages')
    .set({ ...change.fields, updatedAt: change.at })
    .where('id', '=', change.id)
    .execute()
}

/** Packages of a person that were not removed. */
export const countPackages = async (tx: Tx, memberId: string): Promise<number> => {
  const { n } = await tx
    .selectFrom('packages')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('memberId', '=', memberId)
    .where('status', '!=', 'removed')
    .executeTakeFirstOrThrow()
  return n
}

/** Puts the parts of a package in the place of those it had. */
export const replaceParts = async (
  tx: Tx,
  parts: {
    packageId: string
    plans: readonly Plan[]
    options: readonly Option[]
    questions: readonly Question[]
    imageIds: readonly string[]
  },
): Promise<void> => {
  const { packageId, plans, options, questions, imageIds } = parts
  for (const table of ['packagePlans', 'packageOptions', 'packageQuestions', 'packageImages'] as const)
    await tx.deleteFrom(table).where('packageId', '=', packageId).execute()
  const numbered = <T>(rows: readonly T[]) => rows.map((row, i) => ({ ...row, packageId, position: i + 1 }))
  if (plans.length > 0)
    await tx
      .insertInto('packagePlans')
      .values(plans.map((plan) => ({ ...plan, packageId })))
      .execute()
  if (options.length > 0) await tx.insertInto('packageOptions').values(numbered(options)).execute()
  if (questions.length > 0) await tx.insertInto('packageQuestions').values(numbered(questions)).execute()
  const images = numbered(imageIds.map((fileId) => ({ fileId })))
  if (images.length > 0) await tx.insertInto('packageImages').values(images).execute()
}

/** The package's pictures in order, as ids of files. */
export const imagesOf = async (tx: Tx, packageId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('packageImages')
    .select('fileId')
    .where('packageId', '=', packageId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.fileId)
}

export type PackageChange = Pick<Updateable<Packages>, 'publishedAt' | 'removedAt'>

/** Moves a package from the status that was decided on; answers false when it has moved on meanwhile. */
export const movePackage = async (
  tx: Tx,
  move: { id: string; from: PackageStatus; to: PackageStatus; at: Date; set: PackageChange },
): Promise<boolean> => {
  const moved = await tx
    .updateTable('packages')
    .set({ ...move.set, status: move.to, updatedAt: move.at })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

export const insertPackageEvent = async (
  tx: Tx,
  event: {
    packageId: string
    verb: PackageVerb
    from: PackageStatus
    to: PackageStatus
    role: PackageRole
    actorId: string | null
    at: Date
    detail: Readonly<Record<string, unknown>>
  },
): Promise<void> => {
  await tx
    .insertInto('packageEvents')
    .values({
      packageId: event.packageId,
      verb: event.verb,
      fromStatus: event.from,
      toStatus: event.to,
      byRole: event.role,
      actorId: event.actorId,
      at: event.at,
      detail: JSON.stringify(event.detail),
    })
    .execute()
}

/** A package as somebody sets out to buy it: locked, so that the last place is sold once. */
export interface PackageForSale {
  id: string
  memberId: string
  title: string
  categorySlug: string
  rights: 'transfer' | 'licence' | 'keep'
  status: PackageStatus
  places: number
  /** Orders that fill a place, and when the first of them is due. */
  open: number
  firstDueOn: CivilDate | null
  /** Whether the freelancer can be found at all (§2.1), and operators have not hidden the package. */
  isFound: boolean
  isBlocked: boolean
  /** This very purchase was made before: the form was sent twice. */
  isBought: boolean
  vacations: Vacation[]
  plans: (Omit<Plan, 'priceYen'> & { priceYen: string })[]
  options: { position: number; title: string; priceYen: string; days: number }[]
}

/**
 * Locks a package, then reads all that a purchase or a custom offer needs. Two statements: one alone would count the open
 * orders as they were before the wait for the lock, and sell the last place twice.
 */
export const lockForSale = async (
  tx: Tx,
  of: { packageId: string; clientId: string; contractId: string; today: CivilDate },
): Promise<PackageForSale | undefined> => {
  await sql`select from packages where id = ${of.packageId} for no key update`.execute(tx)
  const { rows } = await sql<PackageForSale>`
    select p.id, p.member_id, p.title, p.category_slug, p.rights, p.status, p.places, q.open, q.first_due_on,
      m.tier <> 'none' and m.suspended_at is null and m.kind = 'person'
        and not ${isHidden('package', sql`p.id`)} as is_found,
      exists (select from blocks b where (b.member_id = p.member_id and b.blocked_id = ${of.clientId})
        or (b.member_id = ${of.clientId} and b.blocked_id = p.member_id)) as is_blocked,
      exists (select from contracts k where k.id = ${of.contractId}) as is_bought,
      coalesce((select jsonb_agg(jsonb_build_object('from_on', v.from_on, 'until_on', v.until_on)) from vacations v
        where v.member_id = p.member_id and v.cancelled_at is null and v.until_on >= ${of.today}::date), '[]') as vacations,
      coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'title', n.title, 'includes', n.includes,
          'price_yen', n.price_yen::text, 'days', n.days, 'revisions', n.revisions) order by n.price_yen)
        from package_plans n where n.package_id = p.id), '[]') as plans,
      coalesce((select jsonb_agg(jsonb_build_object('position', x.position, 'title', x.title,
          'price_yen', x.price_yen::text, 'days', x.days) order by x.position)
        from package_options x where x.package_id = p.id), '[]') as options
    from packages p join members m on m.id = p.member_id
    cross join lateral (select count(*)::int as open, min(o.due_on) as first_due_on
      from package_orders s join orders o on o.id = s.order_id
      where s.package_id = p.id and o.status in ('offered', 'agreed', 'working')) q
    where p.id = ${of.packageId}`.execute(tx)
  return rows[0]
}

/** Remembers which package the orders of an offer come from, with the offer itself: a form sent twice makes neither. */
export const packageOrders =
  (of: { packageId: string; planKind: PlanKind | null }): OfferedOrders =>
  (offered) =>
    sql`
    insert into package_orders (order_id, package_id, plan_kind, at)
    select o.id, ${of.packageId}, ${of.planKind}, o.offered_at from ${offered} o`

/** The consultation between a package's freelancer and one client: the thread it is written in. */
export const consultation = async (
  tx: Tx,
  of: { packageId: string; freelancerId: string; clientId: string },
): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('threads')
    .select('id')
    .where('contextKind', '=', 'package')
    .where('contextId', '=', of.packageId)
    .where('freelancerId', '=', of.freelancerId)
    .where('clientId', '=', of.clientId)
    .executeTakeFirst()
  return row?.id
}
