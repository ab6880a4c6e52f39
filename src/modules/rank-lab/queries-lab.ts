import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { RankReplayRuns, RankReplays } from '../../../db/schema.gen'
import type { CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import { type KeptPolicy, keptPoliciesWhere } from '../ranks'
import type { ReplayReport } from './replay-report'

/** Every rule of the lab: drafts first, then what was announced, the latest first. */
export const keptPolicies = (db: Reader): Promise<KeptPolicy[]> =>
  keptPoliciesWhere(
    db,
    sql`true order by p.status = 'draft' desc, p.effective_from desc nulls first, p.changed_at desc, p.id limit 200`,
  )

export const keptPolicy = async (db: Reader, id: string): Promise<KeptPolicy | undefined> =>
  (await keptPoliciesWhere(db, sql`p.id = ${id}`))[0]

export const isNameTaken = async (db: Reader, policyId: string): Promise<boolean> => {
  const { rows } = await sql`
    select from rank_policies where policy_id = ${policyId} and status <> 'draft'`.execute(db)
  return rows.length > 0
}

export const isDayTaken = async (db: Reader, effectiveFrom: CivilDate): Promise<boolean> => {
  const { rows } = await sql`
    select from rank_policies where effective_from = ${effectiveFrom} and status = 'published'`.execute(db)
  return rows.length > 0
}

/** Days that must lie between publication and effect. */
export const noticeDays = async (db: Reader): Promise<number> => {
  const { rows } = await sql<{ noticeDays: number }>`select notice_days from rank_settings`.execute(db)
  return rows[0]?.noticeDays ?? 60
}

/** A finished replay; the report itself names nobody but by id. */
export type KeptReplay = Omit<Selectable<RankReplays>, 'report'> & { readonly report: ReplayReport }

const replayWhere = async (db: Reader, where: RawBuilder<unknown>): Promise<KeptReplay | undefined> =>
  (await sql<KeptReplay>`select r.* from rank_replays r where ${where}`.execute(db)).rows[0]

export const replayCalled = (db: Reader, id: string) => replayWhere(db, sql`r.id = ${id}`)

export const lastReplayOf = (db: Reader, policyHash: string) =>
  replayWhere(db, sql`r.policy_hash = ${policyHash} order by r.made_at desc, r.id desc limit 1`)

export type ReplayLine = Omit<KeptReplay, 'report' | 'madeBy'> & {
  readonly policyId: string
  readonly people: number
  readonly moved: number
}

/** The last replays of whatever rule, those of the shell among them. */
export const recentReplays = async (db: Reader): Promise<ReplayLine[]> => {
  const { rows } = await sql<ReplayLine>`
    select r.id, r.policy_hash, r.from_on, r.to_on, r.made_at, r.report ->> 'policyId' as policy_id,
      (r.report ->> 'people')::int as people, (r.report ->> 'moved')::int as moved
    from rank_replays r order by r.made_at desc, r.id desc limit 20`.execute(db)
  return rows
}

/** A replay asked for, with the text of its rule; `movedAt` is when it last finished a month. */
export type ReplayRun = Selectable<RankReplayRuns> & { readonly document: string }

const runWhere = async (db: Reader, where: RawBuilder<unknown>): Promise<ReplayRun | undefined> => {
  const { rows } = await sql<ReplayRun>`
    select u.*, p.document from rank_replay_runs u join rank_policies p on p.id = u.policy_id where ${where}`.execute(
    db,
  )
  return rows[0]
}

/** The last replay asked for of a draft, finished or not. */
export const lastRunOf = (db: Reader, id: string) =>
  runWhere(db, sql`u.policy_id = ${id} order by u.asked_at desc, u.id desc limit 1`)

export const runCalled = (db: Reader, id: string) => runWhere(db, sql`u.id = ${id}`)

export const namesOfPeople = async (
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from members where id = any(${ids as string[]})`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export const affectedBy = async (db: Reader, id: string): Promise<string[]> => {
  const { rows } = await sql<{ memberId: string }>`
    select m.member_id from rank_policies p join rank_replay_moves m on m.replay_id = p.replay_id
    where p.id = ${id} order by m.member_id`.execute(db)
  return rows.map(({ memberId }) => memberId)
}

export const toldOf = async (db: Reader, id: string): Promise<string[]> => {
  const { rows } = await sql<{ memberId: string }>`
    select member_id from rank_policy_tellings where policy_id = ${id} and kind = 'announced'
    order by member_id`.execute(db)
  return rows.map(({ memberId }) => memberId)
}
