import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from './db'
import { DomainError } from './domain-error'

/** What may be kept, in bytes: of one person, and of all together. */
export interface FileQuota {
  readonly personBytes: number
  readonly siteBytes: number
}

export interface FileUsage {
  readonly usedBytes: number
  readonly limitBytes: number
}

/** From this share on a person is told how much is left, where files are chosen. */
const warnedShare = 0.8

const megabytes = (bytes: number): string => Math.ceil(bytes / 1_048_576).toLocaleString('en')

const noRoom = ({ usedBytes, limitBytes }: FileUsage, bytes: number): DomainError => {
  const [used, limit, file] = [usedBytes, limitBytes, bytes].map((each) => megabytes(each))
  return new DomainError('no-room-for-file', {
    status: 413,
    ja: `保存できる容量を超えます（使用中${used}MB、上限${limit}MB、このファイル${file}MB）`,
    en: `This exceeds what you can keep (${used} MB of ${limit} MB in use, this file ${file} MB)`,
  })
}

const siteFull = (): DomainError =>
  new DomainError('no-room-on-site', {
    status: 413,
    ja: 'サイト全体の保存容量がいっぱいです。運営事務局にお知らせください',
    en: 'The storage of this site is full. Please let its operators know',
  })

/** A disk that is full, found before or while something is written; nothing of it was saved. */
export const diskFull = (): DomainError =>
  new DomainError('disk-full', {
    status: 507,
    ja: 'サーバーの保存領域がいっぱいのため、保存できませんでした。しばらくしてからもう一度送るか、運営事務局にお知らせください',
    en: 'The disk of this site is full, so nothing was saved. Please try again later, or let its operators know',
  })

/** Bytes of the files that a member keeps, uploads under way included, as SQL over their id. */
export const keptBytesOf = (memberId: RawBuilder<string>): RawBuilder<number> => sql<number>`(
  coalesce((select sum(bytes) from files where owner_id = ${memberId} and erased_at is null), 0)
  + coalesce((select sum(bytes) from file_parts where owner_id = ${memberId}), 0))::float8`

const keptBytes = sql<number>`(coalesce((select sum(bytes) from files where erased_at is null), 0)
  + coalesce((select sum(bytes) from file_parts), 0))::float8`

const sumOf = async (db: Reader, sum: RawBuilder<number>): Promise<number> => {
  const { rows } = await sql<{ sum: number }>`select ${sum} as sum`.execute(db)
  return rows[0]?.sum ?? 0
}

export const isNearlyFull = ({ usedBytes, limitBytes }: FileUsage): boolean =>
  usedBytes >= limitBytes * warnedShare

interface QuotaRequest {
  readonly ownerId: string
  readonly bytes: number
}

/**
 * Refuses what would exceed the quota of its owner or of the site, with the figures. Without a lock: what is sent in the
 * same moment may pass it together, which for pictures is little.
 */
export const checkRoom = async (
  db: Reader,
  quota: FileQuota,
  { ownerId, bytes }: QuotaRequest,
): Promise<void> => {
  const usage = { usedBytes: await sumOf(db, keptBytesOf(sql`${ownerId}`)), limitBytes: quota.personBytes }
  if (usage.usedBytes + bytes > usage.limitBytes) throw noRoom(usage, bytes)
  if ((await sumOf(db, keptBytes)) + bytes > quota.siteBytes) throw siteFull()
}

/**
 * As `checkRoom`, one person's files one after the other; the site's limit may be passed by what other people send at the
 * same moment.
 */
export const checkQuota = async (tx: Tx, quota: FileQuota, file: QuotaRequest): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`files:${file.ownerId}`}, 0))`.execute(tx)
  await checkRoom(tx, quota, file)
}

/** Reserves room for an upload that begins; refuses as `checkQuota` does. */
export const reservePart = async (
  tx: Tx,
  quota: FileQuota,
  part: { id: string; ownerId: string; bytes: number; at: Date },
): Promise<void> => {
  await checkQuota(tx, quota, part)
  await tx
    .insertInto('fileParts')
    .values({ id: part.id, ownerId: part.ownerId, bytes: BigInt(part.bytes), begunAt: part.at })
    .execute()
}

export const releasePart = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('fileParts').where('id', '=', id).execute()
}

/** Lets go of what was reserved for uploads that began before this time. */
export const releasePartsBefore = async (tx: Tx, before: Date): Promise<void> => {
  await tx.deleteFrom('fileParts').where('begunAt', '<', before).execute()
}
