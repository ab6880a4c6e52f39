import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { classic2020 } from '../engine/policy/policies/built-in'
import type { ReplayReport } from '../modules/rank-lab'
import { replayLines, runReplay } from './rank-replay'

const at = new Date('2026-11-23T10:00:00+09:00')
const period = ['--from', '2026-10-01', '--to', '2026-11-23']
let said: string
beforeEach(() => {
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text: unknown) => {
    said += text
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

test('whoever leaves something out, or names a day that no calendar has, is told', async () => {
  expect(await runReplay([], at)).toBe(2)
  expect(await runReplay(['--policy', 'classic-2020', '--from', '2026-10-01'], at)).toBe(2)
  expect(
    await runReplay(['--policy', 'classic-2020', '--from', '2026-02-30', '--to', '2026-03-01'], at),
  ).toBe(2)
  expect(said).toContain('2026-02-30 is no date of the calendar')
})

test('nobody replays the future, or backwards', async () => {
  const ask = (from: string, to: string) => runReplay(['--policy', 'x', '--from', from, '--to', to], at)
  expect(await ask('2026-11-01', '2026-11-24')).toBe(2)
  expect(said).toContain('lies ahead')
  expect(await ask('2026-11-02', '2026-11-01')).toBe(2)
  expect(await ask('2019-11-02', '2026-11-01')).toBe(2)
})

test('a flag that nobody knows is a misuse', async () => {
  expect(await runReplay(['--policy', 'classic-2020', ...period, '--quick', 'yes'], at)).toBe(2)
  expect(said).toContain('Usage:')
})

test('a report reads as tables, also of a million people, and sums to everybody', () => {
  const crowd = { none: 877_875, regular: 44_799, bronze: 35_283, silver: 24_085, certified: 17_958 }
  const counts = { none: 3, regular: 0, bronze: 1, silver: 2, certified: 0 }
  const report: ReplayReport = {
    policyId: classic2020.id,
    policyVersion: 1,
    policyHash: 'a'.repeat(64),
    from: '2026-10-01',
    to: '2026-11-23',
    people: 6,
    moved: 1,
    falling: 1,
    rising: 0,
    months: [
      { on: '2026-10-31', policyId: 'classic-2020', before: crowd, after: crowd, moved: 836 },
      { on: '2026-11-23', policyId: 'classic-2020', before: counts, after: counts, moved: 1 },
    ],
    matrix: [
      { from: 'silver', to: 'bronze', people: 1 },
      { from: 'none', to: 'none', people: 5 },
    ],
    affected: [
      {
        memberId: 'aoi',
        from: 'silver',
        to: 'bronze',
        unmet: [{ tier: 'silver', metric: 'mean-rating', actual: '24/5', required: '49/10' }],
      },
    ],
    curves: null,
  }
  const lines = replayLines(report)
  expect(lines.join('\n')).toContain('6 people; 1 move: 1 fall, 0 rise')
  const silver = lines
    .find((line) => line.startsWith('  silver'))
    ?.trim()
    .split(/\s+/)
  expect(silver).toEqual(['silver', '0', '0', '1', '0', '0'])
  expect(lines.join('\n')).toContain('mean-rating: 24/5, needs 49/10')
  const cellsOf = (on: string) =>
    lines
      .find((line) => line.startsWith(`  ${on} `))
      ?.trim()
      .split(/\s+/)
  expect(cellsOf('2026-11-23')).toEqual(['2026-11-23', '3/3', '0/0', '1/1', '2/2', '0/0', '1'])
  expect(cellsOf('2026-10-31')).toHaveLength(7)
})
