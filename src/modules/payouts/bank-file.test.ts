import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBankFile } from '../../../test/support/bank-file-reader'
import { bankFile, type Payer, type Transfer } from './bank-file'
import { bankName } from './kana'

const payer: Payer = {
  ...{ customerCode: '1234567890', name: 'カ）タノミ', bankCode: '0001', bankKana: 'ミズホ' },
  ...{ branchCode: '110', branchKana: 'マルノウチチユウオウ', kind: 'ordinary', number: '1111111' },
}
const one: Transfer = {
  ...{
    bankCode: '9900',
    bankKana: 'ユウチヨ',
    branchCode: '018',
    branchKana: 'ゼロイチハチ',
    kind: 'savings',
  },
  ...{ number: '0012345', holder: 'ﾔﾏﾀﾞ ﾀﾛｳ', yen: 41_750n, reference: '0000000042' },
}
const write = async (transfers: Transfer[], by = payer): Promise<Buffer> => {
  const records: Buffer[] = []
  for await (const record of bankFile({ payer: by, payOn: '2026-12-30' }, transfers)) records.push(record)
  return Buffer.concat(records)
}
const digitsOf = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

describe('the bulk transfer file', () => {
  test('has four kinds of records, each of 120 bytes', async () => {
    const [header, transfer, trailer, end] = (await write([one])).toString('latin1').split('\r\n')
    expect([header, transfer, trailer, end].map((line) => line?.length)).toEqual([120, 120, 120, 120])
    expect(header).toMatch(/^1210123456789\d.{40}12300001/)
    expect(transfer?.slice(0, 5)).toBe('29900')
    expect(transfer?.slice(42, 50)).toBe('40012345')
    expect(transfer?.slice(80, 91)).toBe('00000417500')
    expect(trailer).toBe(`8000001000000041750${' '.repeat(101)}`)
    expect(end).toBe(`9${' '.repeat(119)}`)
  })
  test('is read back by an independent reader as it was written, 10,000 random transfers', async () => {
    const transfer = fc.record({
      // Few places, so that many transfers go to each.
      ...{ bank: fc.nat(30), branch: fc.nat(20), number: digitsOf(7), reference: digitsOf(10) },
      kind: fc.constantFrom('ordinary' as const, 'current' as const, 'savings' as const),
      holder: fc
        .constantFrom('ヤマダ　タロウ', 'カ）オーノ・デザイン', 'ｳﾞｱｲｵﾘﾝ')
        .map((name) => bankName(name).text),
      yen: fc.bigInt({ min: 1n, max: 9_999_999n }),
    })
    const names = ['ミズホ', 'ＰａｙＰａｙ', 'ユウチヨ', 'ゼロイチハチ']
    const placed = transfer.map(({ bank, branch, ...rest }) => ({
      ...{ bankCode: String(bank).padStart(4, '0'), bankKana: names[bank % 3] ?? '' },
      ...{ branchCode: String(branch).padStart(3, '0'), branchKana: names[(bank + branch) % 4] ?? '' },
      ...rest,
    }))
    const [transfers = []] = fc.sample(fc.array(placed, { minLength: 10_000, maxLength: 10_000 }), 1)
    const read = readBankFile(await write(transfers))
    expect(read).toMatchObject({ customerCode: '1234567890', payer: 'ｶ)ﾀﾉﾐ', day: '1230', count: 10_000 })
    expect(read.yen).toBe(transfers.reduce((sum, { yen }) => sum + yen, 0n))
    const kinds = { ordinary: '1', current: '2', savings: '4' } as const
    expect(read.transfers).toEqual(
      transfers.map(({ bankKana, branchKana, kind, ...rest }) => ({
        ...{ bankKana: bankName(bankKana).text, branchKana: bankName(branchKana).text },
        ...{ ...rest, kind: kinds[kind] },
      })),
    )
  })
  test.each([
    ['a name of 31 bytes', { holder: 'ｱ'.repeat(31) }],
    ['a name that the format cannot write', { holder: '山田' }],
    ['no money', { yen: 0n }],
    ['eleven digits of money', { yen: 10_000_000_000n }],
    ['a number of eight digits', { number: '12345678' }],
    ['a code that is no number', { bankCode: '00A1' }],
  ])('is not written with %s', async (_, changed) => {
    await expect(write([{ ...one, ...changed }])).rejects.toThrow()
  })
})
