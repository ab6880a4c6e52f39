import { readXlsx } from 'hucre/xlsx'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Question } from '../../src/modules/tasks'
import { exportHead, exportRow } from '../../src/modules/tasks/export'
import { exportedWorks } from '../../src/modules/tasks/queries-export'
import { csvOf, guardFormula, xlsxOf } from '../../src/platform/sheets'
import { newcomer, type Person } from '../support/person'
import { handedIn, openedTask, startedWork } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()
let client: Person
let worker: Person
let other: Person
beforeEach(async () => {
  client = await ken(app)
  worker = await aoi(app)
  other = await newcomer(app, { name: '楓', email: 'kaede@example.jp' })
})

const plain = { hint: '', required: false, min: null, max: null, options: [], other: false, showIf: null }
const questions: Question[] = [
  {
    ...plain,
    id: 'q1',
    kind: 'multiple',
    label: '朝に食べるもの',
    options: ['ごはん', 'パン', '麺'],
    other: true,
  },
  { ...plain, id: 'q2', kind: 'number', label: '何分かかりますか' },
  { ...plain, id: 'q3', kind: 'date', label: '最後に食べた日' },
  { ...plain, id: 'q4', kind: 'short', label: '=ひとこと' },
  { ...plain, id: 'q5', kind: 'scale', label: '満足度', min: 1, max: 5 },
]

const answered = async (): Promise<string> => {
  const id = await openedTask(app, client, { questions })
  const first = { q1: ['ごはん', 'other:果物'], q2: '12.5', q3: '2026-11-20', q4: '=1+1', q5: '4' }
  const second = { q1: ['ごはん'], q2: '-3', q4: '美味しい,\n"本当"に', q5: '5' }
  for (const [person, answers] of [
    [worker, first],
    [other, second],
  ] as const) {
    const workId = await startedWork(app, person, id)
    app.clock.forward({ minutes: 2, seconds: 30 })
    await handedIn(app, person, { taskId: id, workId, answers })
  }
  return id
}

describe('what came out of a task', () => {
  test('is summed up question by question, in few statements', async () => {
    const id = await answered()
    await client.get('/my/tasks')
    app.statements.length = 0
    const { html } = await client.get(`/my/tasks/${id}/results`)
    expect(app.statements.length).toBeLessThanOrEqual(5)
    const text = html.replace(/<[^>]+>/g, '|')
    // Of two people two have rice, one names a fruit, nobody noodles.
    for (const words of [
      '2 (100%)',
      '1 (50%)',
      '0 (0%)',
      '4.75',
      '-3 – 12.5',
      '4.5',
      '-4以上-2未満',
      '12以上14未満',
      '=1+1',
    ])
      expect(text).toContain(words)
    expect((await worker.get(`/my/tasks/${id}/results`)).status).toBe(404)
  })

  test('before anything was handed in says so', async () => {
    const id = await openedTask(app, client)
    expect((await client.get(`/my/tasks/${id}/results`)).html).toContain('まだ集計できる作業がありません')
  })
})

describe('an export', () => {
  test('as CSV keeps numbers, quotes, and disarms formulas', async () => {
    const id = await answered()
    const answer = await client.get(`/my/tasks/${id}/works.csv`)
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''")
    const [head = '', first = '', ...rest] = answer.html.replace(/^\ufeff/, '').split('\r\n')
    expect(head).toContain('満足度')
    expect(head).toContain("'=ひとこと")
    expect(first).toMatch(/^1,確認待ち,葵,.*,150,,ごはん; その他: 果物,12\.5,2026-11-20,'=1\+1,4$/)
    expect(rest.join('\n')).toContain('-3,,"美味しい,\n""本当""に",5')
    expect((await worker.get(`/my/tasks/${id}/works.csv`)).status).toBe(404)
  })

  test('as XLSX opens again with numbers as numbers, dates as dates and texts as texts', async () => {
    const id = await answered()
    const path = `/my/tasks/${id}/works.xlsx`
    expect((await client.get(path)).headers.get('content-type')).toContain('spreadsheetml')
    const rows = (async function* () {
      for await (const work of exportedWorks(app.db, id)) yield exportRow(questions, work, 'ja')
    })()
    const written = xlsxOf({ head: exportHead(questions, 'ja'), rows }, '回答')
    const book = await readXlsx(new Uint8Array(await new Response(written).arrayBuffer()))
    const [, first = []] = book.sheets[0]?.rows ?? []
    expect(first.slice(5)).toEqual([
      150,
      null,
      'ごはん; その他: 果物',
      12.5,
      new Date('2026-11-20T00:00:00Z'),
      '=1+1',
      4,
    ])
  })
})

test('what a spreadsheet would run is a text, and what it would not stays', async () => {
  const armed = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '|cmd']
  for (const text of armed) expect(guardFormula(text)).toBe(`'${text}`)
  for (const text of ['1+1=2', 'a', '', '100', '（=）']) expect(guardFormula(text)).toBe(text)
  const rows = (async function* () {
    yield ['=1', -1, new Date('2026-11-20T03:04:05Z'), null]
  })()
  const bytes = await new Response(csvOf({ head: ['a', 'b', 'c', 'd'], rows })).arrayBuffer()
  // Excel takes a file for UTF-8 only by its first three bytes.
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    "\ufeffa,b,c,d\r\n'=1,-1,2026-11-20 03:04:05,",
  )
})
