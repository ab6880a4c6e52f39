import type { PaperDocument } from '../../src/modules/papers/document'

/** An invoice with withholding; titles differ, so that its glyphs do. */
export const invoice = (n: number): PaperDocument => ({
  ...{ layout: 1, kind: 'qualified-invoice', number: `IV-${String(n).padStart(5, '0')}`, on: '2026-12-01' },
  from: {
    name: '佐伯 葵',
    address: '東京都台東区谷中1-2-3 メゾン谷中201号室',
    invoiceNumber: 'T7000012050002',
  },
  to: { name: '株式会社木桶醸造研究所', address: '京都府京都市中京区烏丸通御池上ル' },
  agent: 'Tanomi',
  lines: [
    {
      ...{ on: '2026-12-01', yen: '50000', tax: 'standard' },
      text: `オーガニック食品の商品説明文「${String.fromCodePoint(0x4e00 + (n % 4_000))}」第${n}回`,
    },
  ],
  taxes: [{ percent: 10, totalYen: '50000', taxYen: '4545' }],
  totalYen: '50000',
  sums: [
    { key: 'withheld', yen: '-4640' },
    { key: 'after-withholding', yen: '45360' },
  ],
  facts: [{ key: 'order', text: `T-${n}-1` }],
  withholding: { name: 'reconstruction', baseYen: '45455', yen: '4640', dueOn: '2027-01-12' },
  notes: ['on-behalf', 'paid-through-site'],
})
