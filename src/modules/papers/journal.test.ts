import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journalEntry, journalHead, journalRows, purchaseTax, taxWords } from './journal'
import type { Movement } from './queries-archive'

const move = (changed: Partial<Movement> = {}): Movement => ({
  ...{
    onDate: '2026-11-28',
    kind: 'purchase',
    reference: 'T-1-1',
    title: '商品説明文',
    otherName: '佐伯 葵',
  },
  ...{ grossYen: 50_000n, feeYen: 2750n, withheldYen: 4640n, paperNumber: 'IV-00001' },
  ...{ invoiceNumber: null, feeInvoiceNumber: 'T7000012050002', ...changed },
})

describe('the tax code of a purchase', () => {
  test.each([
    ['2026-09-30', '課対仕入（控80）10%', '80%控除'],
    ['2026-10-01', '課対仕入（控70）10%', '70%控除'],
    ['2028-10-01', '課対仕入（控50）10%', '50%控除'],
    ['2030-10-01', '課対仕入（控30）10%', '30%控除'],
  ])('from the unregistered, complete on %s', (on, freee, moneyForward) => {
    const tax = purchaseTax(null, on)
    expect(taxWords('freee', tax).tax).toBe(freee)
    expect(taxWords('money-forward', tax)).toEqual({ tax: '課税仕入 10%', invoice: moneyForward })
  })

  test('from the registered is the plain one', () => {
    const tax = purchaseTax('T7000012050002', '2026-11-28')
    expect(taxWords('freee', tax).tax).toBe('課対仕入10%')
    expect(taxWords('money-forward', tax).invoice).toBe('適格')
  })
})

test('a purchase with withholding is four lines in two rows under one number', () => {
  const rows = journalRows(journalEntry(move(), 'Tanomi'), { program: 'freee', kind: 'company', number: 7 })
  expect(rows).toEqual([
    [
      '2026/11/28',
      7,
      '',
      '外注費',
      '',
      '佐伯 葵',
      '課対仕入（控70）10%',
      50_000,
      '前払金',
      '',
      'Tanomi',
      '対象外',
      48_110,
      'T-1-1 商品説明文 IV-00001',
    ],
    [
      '2026/11/28',
      7,
      '',
      '支払手数料',
      '',
      'Tanomi',
      '課対仕入10%',
      2750,
      '預り金',
      '',
      '佐伯 葵',
      '対象外',
      4640,
      'T-1-1 商品説明文 IV-00001',
    ],
  ])
  for (const program of ['freee', 'money-forward'] as const)
    for (const row of journalRows(journalEntry(move(), 'Tanomi'), { program, kind: 'individual', number: 1 }))
      expect(row).toHaveLength(journalHead(program).length)
})

test('both sides of every entry are equal', () => {
  const kinds = ['sale', 'purchase', 'charge', 'refund', 'payout', 'payout-returned'] as const
  const yen = fc.bigInt(0n, 100_000n)
  fc.assert(
    fc.property(fc.constantFrom(...kinds), yen, yen, (kind, feeYen, withheldYen) => {
      const entry = journalEntry(move({ kind, feeYen, withheldYen, grossYen: 300_000n }), 'Tanomi')
      const sum = (lines: { yen: bigint }[]) => lines.reduce((total, line) => total + line.yen, 0n)
      expect(sum(entry.debits)).toBe(sum(entry.credits))
      expect([...entry.debits, ...entry.credits].every((line) => line.yen > 0n)).toBe(true)
    }),
  )
})
