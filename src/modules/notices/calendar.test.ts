import { expect, test } from 'vitest'
import { type CalendarEntry, calendarOf, icsOf } from './calendar'

const at = new Date('2026-11-23T01:00:00Z')
const entry: CalendarEntry = {
  id: 'order-due-o1',
  on: '2026-12-01',
  at: null,
  text: '「木桶、仕込み; 説明文」の納期\n二行目',
  href: '/orders/o1',
  isTurn: false,
}

test('a day is a day, an instant is in UTC, and what a reader would take for a sign is escaped', () => {
  const ics = icsOf([entry, { ...entry, id: 'task-ends-t1', at }], {
    ...{ name: 'Tanomi', site: 'https://example.jp', host: 'example.jp', at },
  })
  const lines = ics.split('\r\n')
  expect(lines).toContain('DTSTART;VALUE=DATE:20261201')
  expect(lines).toContain('DTSTART:20261123T010000Z')
  expect(lines).toContain('UID:order-due-o1@example.jp')
  expect(ics.replaceAll('\r\n ', '')).toContain('SUMMARY:「木桶、仕込み\\; 説明文」の納期\\n二行目')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

test('dates come in their order, days at their beginning in Japan', () => {
  const dates = [
    { kind: 'task-ends' as const, id: 't', title: '調査', on: null, at: new Date('2026-12-01T03:00:00Z') },
    { kind: 'order-due' as const, id: 'o', title: '記事', on: '2026-12-01', at: null },
    { kind: 'retainer-opens' as const, id: 'r', title: 'ブログ', on: '2026-11-30', at: null },
  ]
  const found = calendarOf({ todo: [], dates }, { sources: [], lang: 'ja' })
  expect(found.map(({ id }) => id)).toEqual(['retainer-opens-r', 'order-due-o', 'task-ends-t'])
  expect(found.map(({ href }) => href)).toEqual(['/retainers/r', '/orders/o', '/my/tasks/t'])
})
