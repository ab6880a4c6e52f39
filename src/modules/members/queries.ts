import { type RawBuilder, sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import { keptBytesOf } from '../../platform/file-quota'
import type { HeaderFacts, Viewer } from '../../platform/http/types'
import type { WaitingCount } from '../../platform/navigation'

/** Unread notices of one kind. */
export interface UnreadCount {
  readonly kind: string
  readonly n: number
}

/** What the header counts, as SQL over the member's id: a list in JSON; its module says how (see app.ts). */
export type HeaderCount<Count> = (memberId: RawBuilder<string>) => RawBuilder<Count[]>

type Counts = { waiting: HeaderCount<WaitingCount>; unread: HeaderCount<UnreadCount> }

/**
 * How long a session may lie unused before its owner signs in again (ASVS 7.3.1, decision 192). Uses are noted once an hour: it ends
 * up to an hour earlier.
 */
export const idleMax = { person: { days: 14 }, operator: { hours: 12 } } as const
const formerTokenSeconds = 10

/** What the header of a page shows, as one JSON value over the member's id. */
const headerFacts = (me: RawBuilder<string>, { waiting, unread }: Counts) =>
  sql`json_build_object('waiting', ${waiting(me)}, 'unread', ${unread(me)}, 'keptBytes', ${keptBytesOf(me)})`

/**
 * The person behind a session token, in one statement (bar P2): with `header`, what a page's header counts stands in the
 * same statement. Null when the session is unknown, over or was left unused too long, or the address was never confirmed.
 */
export const viewerBySession = async (
  db: Reader,
  session: { token: string; at: Date },
  counts: { favourites: HeaderCount<string>; header: Counts | null },
): Promise<Viewer | null> => {
  // What modules count stands inside this statement: a name that no table of theirs has, so that none captures it.
  const me = sql<string>`viewer.id`
  type Header = Omit<HeaderFacts, 'unread'> & { unread: UnreadCount[] }
  const { rows } = await sql<
    Omit<Viewer, 'header' | 'isByFormerToken'> & { kind: string; header: Header | null }
  >`
    select viewer.id as member_id, viewer.name, viewer.email, viewer.kind, viewer.operator_roles, viewer.view as side, viewer.tier, viewer.lang, viewer.last_seen_at,
      case when viewer.view = 'client' then coalesce(c.picture_file_id, p.picture_file_id) else p.picture_file_id end as picture_file_id,
      s.token as session_token, s.former_token, s.second_factor, s.confirmed_at, s.last_seen_at as session_seen_at,
      ${counts.header ? headerFacts(me, counts.header) : sql`null`} as header, ${counts.favourites(me)} as favourites
    from sessions s
    join members viewer on viewer.id = s.user_id
    left join profiles p on p.member_id = viewer.id
    left join client_profiles c on c.member_id = viewer.id
    where s.token = ${session.token} and s.expires_at > ${session.at} and viewer.email_verified
      and coalesce(s.last_seen_at, s.created_at) > case when viewer.kind = 'operator'
        then ${earlier(session.at, idleMax.operator)}::timestamptz else ${earlier(session.at, idleMax.person)}::timestamptz end`.execute(
    db,
  )
  const row = rows[0]
  if (!row) return null
  const { header } = row
  const unread = Object.fromEntries((header?.unread ?? []).map(({ kind, n }) => [kind, n]))
  const operator = row.kind === 'operator'
  return { ...row, operator, isByFormerToken: false, header: header && { ...header, unread } }
}

/**
 * The token that a session has now, of which a form on its way still carries the one before: for ten seconds after its owner has
 * proved anew who they are. Undefined: no session had it a moment ago.
 */
export const successorOf = async (
  db: Reader,
  { token, at }: { token: string; at: Date },
): Promise<string | undefined> => {
  const row = await db
    .selectFrom('sessions')
    .select('token')
    .where('formerToken', '=', token)
    .where('confirmedAt', '>', earlier(at, { seconds: formerTokenSeconds }))
    .executeTakeFirst()
  return row?.token
}

/** The signed-in devices of one person, newest first. */
export const sessionList = (db: Reader, viewer: Viewer, at: Date) =>
  db
    .selectFrom('sessions')
    .select(['id', 'token', 'userAgent', 'createdAt', 'lastSeenAt', 'ipAddress', 'secondFactor'])
    .where('userId', '=', viewer.memberId)
    .where('expiresAt', '>', at)
    .where(
      sql`coalesce(last_seen_at, created_at)`,
      '>',
      earlier(at, viewer.operator ? idleMax.operator : idleMax.person),
    )
    .orderBy('createdAt', 'desc')
    .execute()

/** Where letters to a person go, and in which language. Undefined for an unknown id, and for whoever has closed the account. */
export const letterAddress = (db: Reader, memberId: string) =>
  db
    .selectFrom('members')
    .select(['email', 'name', 'lang'])
    .where('id', '=', memberId)
    .where('email', 'not like', 'closed-%@closed.invalid')
    .executeTakeFirst()

/** The hash of somebody's password; undefined where they have never chosen one. */
export const passwordHash = async (db: Reader, memberId: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('credentials')
    .select('password')
    .where('userId', '=', memberId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? undefined
}

/** Whose account an address is, as it is written in the database (small letters). */
export const memberOfEmail = (db: Reader, email: string) =>
  db.selectFrom('members').select(['id', 'kind']).where('email', '=', email).executeTakeFirst()

export interface SettingsState {
  secondFactorAt: Date | null
  passkeys: number
  devices: number
  /** The address that a change under way leads to. */
  newEmail: string | null
}

/** What the overview of the settings shows. */
export const settingsPage = async (
  db: Reader,
  of: { memberId: string; at: Date },
): Promise<SettingsState> => {
  const { rows } = await sql<SettingsState>`
    select (select t.confirmed_at from totp_secrets t where t.member_id = ${of.memberId}) as second_factor_at,
      (select count(*)::int from passkeys p where p.member_id = ${of.memberId}) as passkeys,
      (select count(*)::int from sessions s where s.user_id = ${of.memberId} and s.expires_at > ${of.at}) as devices,
      (select e.new_email from email_changes e where e.member_id = ${of.memberId} and e.confirmed_at is null
        and e.stopped_at is null and e.asked_at > ${of.at}::timestamptz - interval '1 day') as new_email`.execute(
    db,
  )
  return rows[0] ?? { secondFactorAt: null, passkeys: 0, devices: 0, newEmail: null }
}

export const isClosing = async (db: Reader, memberId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('members')
    .select('id')
    .where('id', '=', memberId)
    .where('closingAt', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Whose a token for a new password is, by what others can guess of them; undefined for a token that nobody has. */
export const personOfToken = (db: Reader, token: string) =>
  db
    .selectFrom('oneTimeTokens as t')
    .innerJoin('members as m', 'm.id', 't.value')
    .select(['m.email', 'm.name'])
    .where('t.identifier', '=', `reset-password:${token}`)
    .executeTakeFirst()
