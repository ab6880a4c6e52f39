// The bulk transfer file that banks read (総合振込, §4.4): records of 120 bytes, one byte a letter.
import type { CivilDate } from '../../platform/clock'
import { bankBytes, bankName } from './kana'

export const accountKinds = { ordinary: '1', current: '2', savings: '4' } as const
export type AccountKind = keyof typeof accountKinds

export interface BankPlace {
  bankCode: string
  /** The bank's own reading of its name, in any width. */
  bankKana: string
  branchCode: string
  branchKana: string
  kind: AccountKind
  /** Seven digits. */
  number: string
}

/** The account that pays, and what its bank calls the customer. */
export interface Payer extends BankPlace {
  /** Ten digits, given by the bank. */
  customerCode: string
  name: string
}

export interface Transfer extends BankPlace {
  /** As confirmed by its owner: see `bankName`. */
  holder: string
  yen: bigint
  /** Ten digits that find the transfer again in the bank's statements. */
  reference: string
}

export const recordBytes = 120
const amountMax = 9_999_999_999n

/** Text to the left, blanks behind; a name that bears cutting (of a bank, a branch, the payer) is cut. Throws for a letter without a byte. */
const text = (value: string, width: number): Buffer =>
  bankBytes(bankName(value).text.slice(0, width).padEnd(width))
/** The same for what stands in the letters of the file already. */
const written = (letters: string, width: number): Buffer => bankBytes(letters.padEnd(width))
const digits = (value: string | bigint, width: number): Buffer => {
  const written = String(value).padStart(width, '0')
  if (!/^\d+$/.test(written) || written.length !== width)
    throw new Error(`${value} is not a number of ${width} digits`)
  return Buffer.from(written)
}
const blank = (width: number): Buffer => Buffer.alloc(width, ' ')

const record = (parts: readonly Buffer[]): Buffer => {
  const bytes = Buffer.concat(parts)
  if (bytes.length !== recordBytes) throw new Error(`A record has ${bytes.length} bytes`)
  return bytes
}

const placeOf = ({ bankCode, bankKana, branchCode, branchKana }: BankPlace): Buffer =>
  Buffer.concat([digits(bankCode, 4), text(bankKana, 15), digits(branchCode, 3), text(branchKana, 15)])

/** Record 1: whose transfers these are, and the day on which the bank carries them out. */
const header = (payer: Payer, payOn: CivilDate): Buffer =>
  record([
    ...[
      Buffer.from('1'),
      Buffer.from('21'),
      Buffer.from('0'),
      digits(payer.customerCode, 10),
      text(payer.name, 40),
    ],
    ...[Buffer.from(payOn.slice(5, 7) + payOn.slice(8)), placeOf(payer)],
    ...[Buffer.from(accountKinds[payer.kind]), digits(payer.number, 7), blank(17)],
  ])

/** Record 2: one transfer, by wire. The holder's name is never cut: over 30 bytes it is refused when it is registered. */
const transferRecord = (transfer: Transfer, place: Buffer): Buffer => {
  if (transfer.holder.length > holderBytes)
    throw new Error(`The name of transfer ${transfer.reference} is too long`)
  if (transfer.yen < 1n || transfer.yen > amountMax)
    throw new Error(`${transfer.yen} yen cannot be transferred`)
  return record([
    ...[Buffer.from('2'), place, blank(4), Buffer.from(accountKinds[transfer.kind])],
    ...[
      digits(transfer.number, 7),
      written(transfer.holder, holderBytes),
      digits(transfer.yen, 10),
      Buffer.from('0'),
    ],
    ...[digits(transfer.reference, 10), blank(10), Buffer.from('7'), blank(1), blank(7)],
  ])
}

/** Record 8: how many, and how much in all. */
const trailer = (count: number, yen: bigint): Buffer =>
  record([Buffer.from('8'), digits(String(count), 6), digits(yen, 12), blank(101)])

/** Bytes of a holder's name. */
export const holderBytes = 30

/**
 * The file of a run, record by record, each with its line end. Reads the transfers one by one, so that a run of any size
 * takes little memory. Throws where a field does not fit: a file is right or there is none.
 */
export async function* bankFile(
  run: { payer: Payer; payOn: CivilDate },
  transfers: AsyncIterable<Transfer> | Iterable<Transfer>,
): AsyncGenerator<Buffer> {
  const lineEnd = Buffer.from('\r\n')
  const line = (bytes: Buffer): Buffer => Buffer.concat([bytes, lineEnd])
  // Most people bank at the same few thousand branches: the names of each are written once.
  const places = new Map<string, Buffer>()
  let count = 0
  let yen = 0n
  yield line(header(run.payer, run.payOn))
  for await (const transfer of transfers) {
    count += 1
    yen += transfer.yen
    const code = transfer.bankCode + transfer.branchCode
    const place = places.get(code) ?? placeOf(transfer)
    places.set(code, place)
    yield line(transferRecord(transfer, place))
  }
  yield line(trailer(count, yen))
  yield line(record([Buffer.from('9'), blank(119)]))
}
