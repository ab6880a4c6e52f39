import { PDFiumLibrary } from '@hyzyla/pdfium'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PaperDocument } from '../document'
import { paperPdf } from './paper-pdf'

const sha256 = '0'.repeat(64)
/** Characters that share a glyph, pictures that the font lacks, ligatures, and half width: all must come out as they went in. */
const hard = '～〜高⾼髙fi ffi 1/2 ｶﾞ ㈱①😀「税込」、'

const invoice: PaperDocument = {
  ...{ layout: 1, kind: 'qualified-invoice', number: 'IV-00012', on: '2026-12-01', agent: 'Tanomi' },
  from: { name: '佐伯 葵', address: '東京都台東区谷中1-2-3', invoiceNumber: 'T7000012050002' },
  to: { name: '株式会社木桶醸造研究所' },
  lines: [{ text: hard, on: '2026-12-01', yen: '50000', tax: 'standard' }],
  taxes: [{ percent: 10, totalYen: '50000', taxYen: '4545' }],
  totalYen: '50000',
  sums: [{ key: 'withheld', yen: '-4640' }],
  facts: [{ key: 'order', text: 'T-2041-4' }],
  withholding: { name: 'reconstruction', baseYen: '45455', yen: '4640', dueOn: '2027-01-12' },
  notes: ['on-behalf', 'paid-through-site'],
}

let library: PDFiumLibrary
beforeAll(async () => {
  library = await PDFiumLibrary.init()
})

const read = async (pdf: Buffer): Promise<{ texts: string[]; ink: number[] }> => {
  const document = await library.loadDocument(pdf)
  const texts: string[] = []
  const ink: number[] = []
  for (const page of document.pages()) {
    texts.push(page.getText().replaceAll('\u0000', ''))
    const { data } = await page.render({ scale: 0.5, render: 'bitmap' })
    ink.push(data.filter((value, i) => i % 4 === 0 && value < 160).length)
  }
  document.destroy()
  return { texts, ink }
}

describe('a paper as PDF', () => {
  test('gives its text back character for character, and shows it', async () => {
    const pdf = await paperPdf(invoice, { sha256, lang: 'ja' })
    const { texts, ink } = await read(pdf)
    expect(texts).toHaveLength(1)
    for (const words of ['請求書', '佐伯 葵', 'T7000012050002', hard, '¥50,000', '−¥4,640', sha256])
      expect(texts[0], words).toContain(words)
    expect(ink[0]).toBeGreaterThan(1000)
    expect(pdf.length).toBeLessThanOrEqual(60 * 1024)
  })

  test('is the same file whenever it is drawn', async () => {
    const [one, other] = [
      await paperPdf(invoice, { sha256, lang: 'ja' }),
      await paperPdf(invoice, { sha256, lang: 'ja' }),
    ]
    expect(one.equals(other)).toBe(true)
    expect(one.equals(await paperPdf({ ...invoice, number: 'IV-00013' }, { sha256, lang: 'ja' }))).toBe(false)
  })

  test('goes on over as many pages as its text needs, and numbers them', async () => {
    const brief = Array.from({ length: 160 }, (_, i) => `${i + 1}行目：木桶の話を軸に、発酵のことを。`).join(
      '\n',
    )
    const terms = {
      ...invoice,
      kind: 'order-terms' as const,
      facts: [{ key: 'content' as const, text: brief }],
    }
    const { texts, ink } = await read(await paperPdf(terms, { sha256, lang: 'ja' }))
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.join('')).toContain('160行目')
    expect(texts[1]).toContain(`2／${texts.length}`)
    for (const some of ink) expect(some).toBeGreaterThan(200)
  })

  test('is written in English where asked', async () => {
    const { texts } = await read(await paperPdf(invoice, { sha256, lang: 'en' }))
    expect(texts[0]).toContain('Qualified invoice')
    expect(texts[0]).toContain('12 January 2027')
  })
})
