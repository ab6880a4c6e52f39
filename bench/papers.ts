// The paper bars: a PDF of an invoice ≤ 60 KB and ≤ 40 ms of processor time after the first; a year of 1,000 papers as a ZIP
// within 200 MB. `npm run bench -- papers`, some 60 s.
import path from 'node:path'
import { archiveOfPapers } from '../src/modules/papers/archive'
import { freeze, type PaperDocument } from '../src/modules/papers/document'
import { paperPdf } from '../src/modules/papers/pdf/paper-pdf'
import { report } from './bars/report'

const bars = { kilobytes: 60, milliseconds: 40, megabytes: 200 }
const papers = 1_000

/** An invoice with withholding; titles differ, so that its glyphs do. */
const invoice = (n: number): PaperDocument => ({
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

const draw = async (n: number): Promise<{ bytes: number; milliseconds: number }> => {
  const document = invoice(n)
  const { sha256 } = freeze(document)
  const begun = process.cpuUsage()
  const pdf = await paperPdf(document, { sha256, lang: 'ja' })
  const { user, system } = process.cpuUsage(begun)
  return { bytes: pdf.length, milliseconds: (user + system) / 1_000 }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const first = await draw(1)
const drawn = []
for (let n = 2; n <= 101; n++) drawn.push(await draw(n))
const kilobytes = Math.max(...drawn.map(({ bytes }) => bytes)) / 1024
const milliseconds = median(drawn.map((one) => one.milliseconds))

async function* year() {
  for (let n = 1; n <= papers; n++) {
    const { document, sha256 } = freeze(invoice(n))
    const id = String(n).padStart(16, '0')
    yield {
      id,
      onDate: '2026-12-01',
      otherName: '株式会社木桶',
      amountYen: 50_000n,
      document,
      sha256,
      issuedAt: new Date(0),
    }
  }
}

let sent = 0
let peak = 0
for await (const chunk of archiveOfPapers(year(), { lang: 'ja', at: new Date(0) })) {
  sent += chunk.length
  peak = Math.max(peak, process.memoryUsage.rss())
}

const note = `first: ${first.milliseconds.toFixed(0)} ms`
report(path.resolve(import.meta.dirname, '..'), 'papers', [
  { what: 'PDF of an invoice, the largest of 100 (KB)', ours: kilobytes, bar: bars.kilobytes },
  { what: 'its processor time, median (ms)', ours: milliseconds, bar: bars.milliseconds, note },
  {
    what: `memory while ${papers} papers are sent (MB)`,
    ours: peak / 1e6,
    bar: bars.megabytes,
    note: `${(sent / 1e6).toFixed(0)} MB sent`,
  },
])
