import { readXlsx } from 'hucre/xlsx'
import { beforeEach, expect, test } from 'vitest'
import { archiveOf } from '../../src/modules/papers/archive'
import { sha256 } from '../../src/platform/crypto'
import { completed } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { readZip } from '../support/zip'
import { ken, regularFreelancer } from '../world'
import { acceptedWithheld, declares } from './papers.help'

const app = useTestApp()
let client: Person
let freelancer: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
})

const csvRows = (bytes: Uint8Array): string[][] =>
  Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))

test('the archive of a year holds every paper and an index with the hash of each file', async () => {
  await declares(freelancer)
  await completed(app, { client, freelancer }, [50_000n, 8_000n])
  await app.drain()
  const { bytes, headers, status } = await freelancer.get('/my/papers/2026/archive.zip')
  expect([status, headers.get('content-type')]).toEqual([200, 'application/zip'])
  const files = readZip(Buffer.from(bytes))
  const kept = await app.db
    .selectFrom('paperCopies')
    .select('paperId')
    .where('memberId', '=', freelancer.memberId)
    .execute()
  const [index, ...pdfs] = [...files].reverse()
  expect(pdfs).toHaveLength(kept.length)
  expect(index?.name).toBe('一覧.csv')
  expect([...(index?.bytes.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf])
  const [head, ...rows] = csvRows(index?.bytes ?? new Uint8Array())
  expect(head?.slice(0, 5)).toEqual(['日付', '取引先', '金額', '種類', '番号'])
  expect(rows).toHaveLength(pdfs.length)
  for (const row of rows) {
    const file = files.find(({ name }) => name === row[5])
    expect(file?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(sha256(file?.bytes ?? Buffer.alloc(0))).toBe(row[6])
  }
  expect(readZip(Buffer.from((await client.get('/my/papers/2025/archive.zip')).bytes))).toHaveLength(1)
  expect((await client.get('/my/papers/26/archive.zip')).status).toBe(404)
})

test('everything that moved money comes as CSV and as XLSX, for either side, and nothing is a formula', async () => {
  await declares(freelancer)
  await acceptedWithheld(app, { client, freelancer }, { title: '=HYPERLINK("x")', priceYen: 50_000n })
  const own = csvRows((await freelancer.get('/my/papers/2026/movements.csv')).bytes)
  expect(own.slice(1).map((row) => [row[1], row[5], row[6], row[7]])).toEqual([
    ['売上', '50000', '8250', '4640'],
  ])
  expect(own[1]?.join(',')).toContain("'=HYPERLINK")
  const paid = csvRows((await client.get('/my/papers/2026/movements.csv')).bytes).slice(1)
  expect(paid.map((row) => [row[1], row[5], row[6], row[7], row[9]])).toEqual([
    ['仮払い', '52750', '', '', ''],
    ['仕入・外注', '50000', '2750', '4640', '100'],
  ])
  const workbook = await readXlsx((await client.get('/my/papers/2026/movements.xlsx')).bytes)
  expect(workbook.sheets[0]?.rows.length).toBe(3)
})

test('a journal for accounting programs carries the tax code of the day of completion', async () => {
  const [, order] = [
    await declares(freelancer, { invoiceNumber: '', invoiceFrom: '' }),
    await completed(app, { client, freelancer }),
  ]
  expect(order.orderIds).toHaveLength(1)
  await app.drain()
  const freee = csvRows((await client.get('/my/papers/2026/freee.csv')).bytes)
  expect(freee[0]?.slice(0, 4)).toEqual(['日付', '伝票番号', '決算整理仕訳', '借方勘定科目'])
  expect(
    freee.some((row) => row[3] === '外注費' && row[6] === '課対仕入（控70）10%' && row[7] === '50000'),
  ).toBe(true)
  const moneyForward = csvRows((await client.get('/my/papers/2026/money-forward.csv')).bytes)
  expect(moneyForward.some((row) => row[2] === '外注費' && row[7] === '70%控除')).toBe(true)
  const own = csvRows((await freelancer.get('/my/papers/2026/freee.csv')).bytes)
  expect(own.some((row) => row[8] === '売上高' && row[11] === '課税売上10%' && row[12] === '50000')).toBe(
    true,
  )
})

test('whoever stops reading an archive leaves nothing behind that could end the process', async () => {
  await completed(app, { client, freelancer })
  await app.drain()
  const { memberId } = freelancer
  const asked = { memberId, year: 2026, lang: 'ja' as const, at: app.clock.now() }
  const reader = archiveOf(app.db, asked).getReader()
  expect((await reader.read()).done).toBe(false)
  await expect(reader.cancel()).resolves.toBeUndefined()
})
