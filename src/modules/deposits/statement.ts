// Pure: what banks write about money that has arrived (§4.4): records of 200 bytes as the banks' association defines them, for
// movements of an account (03) or transfers received (01); or a table with a head (CSV), as online banks offer it.
import { createHash } from 'node:crypto'
import { type CivilDate, isDate } from '../../platform/clock'
import { readTable } from './statement-table'

export interface StatementLine {
  /** The same line in another statement has the same key. */
  key: string
  paidOn: CivilDate
  amountYen: bigint
  /** As the bank writes it: half-width kana, or whatever a table holds. */
  sender: string
  bank: string
}

export type StatementFault = 'not-a-statement' | 'other-account' | 'sums-differ' | 'date-unclear'

export type Statement = { lines: StatementLine[] } | { fault: StatementFault; line?: number }

/** The account that a statement must be of: digits, as they stand in the file. */
export interface OwnAccount {
  bankCode: string
  branchCode: string
  number: string
}

const recordBytes = 200
/** CP932, as all banks write; a table may be UTF-8, with its mark. */
const cp932 = new TextDecoder('shift_jis')

const records = (bytes: Buffer): Buffer[] | null => {
  const bare = Buffer.from(bytes.filter((byte) => byte !== 0x0d && byte !== 0x0a && byte !== 0x1a))
  if (bare.length === 0 || bare.length % recordBytes !== 0) return null
  return Array.from({ length: bare.length / recordBytes }, (_, i) =>
    bare.subarray(i * recordBytes, (i + 1) * recordBytes),
  )
}

/** Text of a field: where it begins (from 0) and how many bytes. */
const text = (record: Buffer, from: number, bytes: number): string =>
  cp932.decode(record.subarray(from, from + bytes)).trim()
const digits = (record: Buffer, from: number, bytes: number): bigint => {
  const read = text(record, from, bytes)
  return /^\d+$/.test(read) ? BigInt(read) : 0n
}

/** Where the fields of a kind of statement stand. */
interface Layout {
  account: { from: number; bytes: number }
  deposit: (record: Buffer) => {
    isIn: boolean
    date: string
    amountYen: bigint
    sender: string
    bank: string
    mark: string
  }
  trailer: (record: Buffer) => { count: bigint; yen: bigint }
}

const layouts: Record<string, Layout> = {
  // 振込入金通知: every record is a transfer received; one that was taken back is marked.
  '01': {
    account: { from: 60, bytes: 7 },
    deposit: (record) => ({
      isIn: text(record, 127, 1) !== '1',
      date: text(record, 7, 6),
      amountYen: digits(record, 19, 10),
      sender: text(record, 49, 48),
      bank: `${text(record, 97, 15)} ${text(record, 112, 15)}`.trim(),
      mark: text(record, 1, 6),
    }),
    trailer: (record) => ({ count: digits(record, 1, 6), yen: digits(record, 7, 12) }),
  },
  // 入出金取引明細: movements both ways.
  '03': {
    account: { from: 63, bytes: 10 },
    deposit: (record) => ({
      isIn: text(record, 21, 1) === '1',
      date: text(record, 9, 6),
      amountYen: digits(record, 24, 12),
      sender: text(record, 81, 48) || text(record, 159, 20),
      bank: `${text(record, 129, 15)} ${text(record, 144, 15)}`.trim(),
      mark: text(record, 1, 8),
    }),
    trailer: (record) => ({ count: digits(record, 1, 6), yen: digits(record, 7, 13) }),
  },
}

/**
 * A day written in six digits. Its year is one of the era (Reiwa 8) with most banks and the last two of the calendar's with
 * some: that one is meant which lies within a year of today. Null where neither does.
 */
export const dayOf = (written: string, today: CivilDate): CivilDate | null => {
  const [, yy = '', mm = '', dd = ''] = /^(\d{2})(\d{2})(\d{2})$/.exec(written) ?? []
  const now = Number(today.slice(0, 4))
  const year = [2018 + Number(yy), 2000 + Number(yy)].find((one) => Math.abs(one - now) <= 1)
  const day = `${year}-${mm}-${dd}`
  return year !== undefined && isDate(day) ? day : null
}

const hash = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)

/** Two deposits of one day may agree in all that is written: the second has another key. */
export const withKeys = (
  lines: readonly (Omit<StatementLine, 'key'> & { mark: string })[],
): StatementLine[] => {
  const seen = new Map<string, number>()
  return lines.map(({ mark, ...line }) => {
    const same = hash([line.paidOn, String(line.amountYen), line.sender, line.bank, mark])
    const count = (seen.get(same) ?? 0) + 1
    seen.set(same, count)
    return { ...line, key: count === 1 ? same : `${same}-${count}` }
  })
}

const readRecords = (all: readonly Buffer[], own: OwnAccount, today: CivilDate): Statement => {
  const [head] = all
  const layout = head && layouts[text(head, 1, 2)]
  if (!head || !layout || text(head, 0, 1) !== '1') return { fault: 'not-a-statement' }
  const number = text(head, layout.account.from, layout.account.bytes).slice(-7).padStart(7, '0')
  const isOwn =
    text(head, 22, 4) === own.bankCode && text(head, 41, 3) === own.branchCode && number === own.number
  if (!isOwn) return { fault: 'other-account' }
  const found: Parameters<typeof withKeys>[0][number][] = []
  for (const [i, record] of all.entries()) {
    const kind = text(record, 0, 1)
    if (kind === '8') {
      const { count, yen } = layout.trailer(record)
      const sum = found.reduce((total, line) => total + line.amountYen, 0n)
      if (count !== BigInt(found.length) || yen !== sum) return { fault: 'sums-differ' }
    }
    if (kind !== '2') continue
    const { isIn, date, ...line } = layout.deposit(record)
    if (!isIn || line.amountYen === 0n) continue
    const paidOn = dayOf(date, today)
    if (!paidOn) return { fault: 'date-unclear', line: i + 1 }
    found.push({ ...line, paidOn })
  }
  return { lines: withKeys(found) }
}

/** Reads a bank's statement of the site's account: every yen that came in. Nothing is read of one that does not add up. */
export const readStatement = (bytes: Buffer, own: OwnAccount, today: CivilDate): Statement => {
  const all = records(bytes)
  if (all && text(all[0] as Buffer, 0, 1) === '1') return readRecords(all, own, today)
  const isUtf8 = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))
  return readTable(isUtf8 ? bytes.toString('utf8').slice(1) : cp932.decode(bytes))
}
