import { describe, expect, test } from 'vitest'
import { later } from '../../platform/clock'
import { measureFrom } from './measure-form'
import {
  type EarlierSanction,
  ladder,
  namedQuarter,
  published,
  publishedSum,
  quarterBefore,
  quarterOf,
  reasons,
  suggestedStep,
} from './rules'
import { appealUntil, needsSecond, noticeOf, type Sanction } from './sanction'

const at = new Date('2026-11-23T10:00:00+09:00')
const earlier = (kind: EarlierSanction['kind'], days: number | null, ago = 30): EarlierSanction => {
  const imposedAt = later(at, { days: -ago })
  return { kind, imposedAt, until: days === null ? null : later(imposedAt, { days }) }
}

describe('the ladder', () => {
  test.each([
    [[], 'warn', null],
    [[earlier('warn', null)], 'restrict', 14],
    [[earlier('warn', null), earlier('restrict', 14)], 'restrict', 30],
    [[earlier('restrict', 30)], 'suspend', 30],
    [[earlier('restrict', 7)], 'restrict', 30],
    [[earlier('suspend', 30), earlier('warn', null)], 'suspend', 90],
    [[earlier('suspend', 90)], 'close', null],
    [[earlier('suspend', 365)], 'close', null],
    [[earlier('close', null)], 'close', null],
    [[earlier('suspend', 90, 731)], 'warn', null],
  ] as const)('after %j suggests %s', (before, kind, days) => {
    expect(suggestedStep('harassment', before, at)).toEqual({ kind, days })
  })

  test('begins higher for what is grave, and never goes down', () => {
    expect(suggestedStep('discrimination', [], at)).toEqual({ kind: 'restrict', days: 14 })
    for (const reason of reasons)
      for (const [place, step] of ladder.entries()) {
        const next = suggestedStep(reason, [earlier(step.kind, step.days)], at)
        expect(ladder.indexOf(next)).toBeGreaterThanOrEqual(Math.min(place + 1, ladder.length - 1))
      }
  })
})

describe('a sanction', () => {
  test('has no value without rule, evidence, author, notice and time to appeal', () => {
    const what = { id: 's', reportId: 'r', memberId: 'm', measure: { kind: 'warn' as const }, at }
    // @ts-expect-error nothing it rests on
    const bare: Sanction = what
    const words = { ruleId: 'x', evidenceId: 'x', authorId: 'x', notice: 'x', appealUntil: at }
    // @ts-expect-error a text is no rule, no evidence and no notice
    const loose: Sanction = { ...what, ...words }
    expect([bare, loose].map(({ id }) => id)).toEqual(['s', 's'])
    expect(noticeOf(' \n　')).toBeUndefined()
    expect(appealUntil(at)).toEqual(new Date('2026-12-07T10:00:00+09:00'))
  })

  test('ends with its last day in Japan, and needs two operators from a suspension on', () => {
    const typed = { features: [], lastOn: '2026-12-07' as const }
    const suspended = measureFrom({ ...typed, kind: 'suspend' }, at)
    expect(suspended).toEqual({ kind: 'suspend', until: new Date('2026-12-08T00:00:00+09:00') })
    expect(measureFrom({ ...typed, kind: 'warn' }, at)).toEqual({ kind: 'warn' })
    expect(() => measureFrom({ ...typed, kind: 'restrict' }, at)).toThrow('features-missing')
    expect(() => measureFrom({ ...typed, kind: 'suspend', lastOn: '2026-11-23' }, at)).toThrow(
      'end-too-early',
    )
    expect((['warn', 'close'] as const).map((kind) => needsSecond({ kind }))).toEqual([false, true])
  })
})

describe('what is published', () => {
  test('is no count from 1 to 4, and no sum from which one could be found', () => {
    expect([0, 1, 4, 5, 120].map(published)).toEqual([0, null, null, 5, 120])
    expect(publishedSum([7, 0, 5])).toEqual({ n: 12, isAtLeast: false })
    expect(publishedSum([7, 3, 5])).toEqual({ n: 12, isAtLeast: true })
  })

  test('is counted by quarters in Japan', () => {
    expect(quarterOf(new Date('2026-12-31T14:59:59Z')).name).toBe('2026-Q4')
    expect(quarterOf(new Date('2026-12-31T15:00:00Z')).name).toBe('2027-Q1')
    expect(quarterBefore(quarterOf(new Date('2027-01-15T00:00:00Z'))).name).toBe('2026-Q4')
    expect(namedQuarter('2026-Q4', at)?.until).toEqual(new Date('2027-01-01T00:00:00+09:00'))
    expect([namedQuarter('2027-Q1', at), namedQuarter('2026-Q5', at), namedQuarter('', at)]).toEqual([
      ...[undefined, undefined, undefined],
    ])
  })
})
