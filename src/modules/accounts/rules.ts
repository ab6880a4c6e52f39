import { later } from '../../platform/clock'

const keptDays = 7
const returnDays = 14

/** Until when an export can be fetched. */
export const keptUntil = (madeAt: Date): Date => later(madeAt, { days: keptDays })

/** When what is personal goes: until then the member can come back. */
export const removalAt = (askedAt: Date): Date => later(askedAt, { days: returnDays })

const unsafe = /[^\p{L}\p{N}._ -]/gu

/** The name of a file inside an archive: its own, without what an unpacking program could take for a path. */
export const nameInArchive = (file: { id: string; name: string }): string =>
  `files/${file.id}-${file.name.normalize('NFC').replace(unsafe, '_').replace(/^\.+/, '_').slice(-100)}`

const asJson = (_: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value !== null && typeof value === 'object' && 'type' in value && value.type === 'Buffer')
    return undefined
  return value
}

/** Rows as JSON that people can read: amounts as numbers, instants in UTC, bytes left out. */
export const rowsAsJson = (rows: readonly unknown[]): string => `${JSON.stringify(rows, asJson, 2)}\n`
