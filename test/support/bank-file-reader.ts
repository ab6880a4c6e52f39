// Reads a bulk transfer file by the widths of the format, without anything of the writer: what it says is what a bank would see.
const decode = (bytes: Buffer): string => new TextDecoder('shift_jis', { fatal: true }).decode(bytes)

const cut = (record: Buffer, widths: readonly number[]): string[] => {
  const ends = widths.map((_, i) => widths.slice(0, i + 1).reduce((sum, width) => sum + width, 0))
  return widths.map((width, i) => decode(record.subarray((ends[i] as number) - width, ends[i])))
}

const widths: Readonly<Record<string, readonly number[]>> = {
  '1': [1, 2, 1, 10, 40, 4, 4, 15, 3, 15, 1, 7, 17],
  '2': [1, 4, 15, 3, 15, 4, 1, 7, 30, 10, 1, 10, 10, 1, 1, 7],
  '8': [1, 6, 12, 101],
  '9': [1, 119],
}

export interface ReadTransfer {
  bankCode: string
  bankKana: string
  branchCode: string
  branchKana: string
  kind: string
  number: string
  holder: string
  yen: bigint
  reference: string
}

export interface ReadFile {
  customerCode: string
  payer: string
  /** MMDD. */
  day: string
  transfers: ReadTransfer[]
  count: number
  yen: bigint
}

/** Throws where the file is not as the format says. */
export const readBankFile = (bytes: Buffer): ReadFile => {
  if (bytes.length % 122 !== 0) throw new Error(`${bytes.length} bytes are no whole records`)
  const records = Array.from({ length: bytes.length / 122 }, (_, i) => bytes.subarray(i * 122, i * 122 + 122))
  if (records.some((record) => record.subarray(120).toString() !== '\r\n'))
    throw new Error('a line end is missing')
  const kinds = records.map((record) => String.fromCharCode(record[0] as number)).join('')
  if (!/^12*89$/.test(kinds)) throw new Error(`records in the order ${kinds.slice(0, 10)}`)
  const [header = [], ...rest] = records.map((record, i) =>
    cut(record.subarray(0, 120), widths[kinds[i] as string] as readonly number[]),
  )
  const [, count = '', yen = ''] = rest.at(-2) ?? []
  return {
    ...{ customerCode: header[3] ?? '', payer: (header[4] ?? '').trimEnd(), day: header[5] ?? '' },
    transfers: rest.slice(0, -2).map((cells) => ({
      ...{
        bankCode: cells[1] ?? '',
        bankKana: (cells[2] ?? '').trimEnd(),
        branchCode: cells[3] ?? '',
        branchKana: (cells[4] ?? '').trimEnd(),
        kind: cells[6] ?? '',
        number: cells[7] ?? '',
      },
      ...{ holder: (cells[8] ?? '').trimEnd(), yen: BigInt(cells[9] ?? ''), reference: cells[11] ?? '' },
    })),
    ...{ count: Number(count), yen: BigInt(yen) },
  }
}
