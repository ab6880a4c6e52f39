import { expect, test } from 'vitest'
import { runState, silenceMaxMs } from './lab-rules'

const askedAt = new Date('2026-11-23T10:00:00+09:00')
const run = { askedAt, movedAt: null, finishedAt: null, fault: null }
const after = (ms: number): Date => new Date(askedAt.getTime() + ms)

test('a replay that says nothing for twenty minutes has stopped, to the millisecond', () => {
  expect(runState(run, after(silenceMaxMs - 1))).toBe('counting')
  expect(runState(run, after(silenceMaxMs))).toBe('stopped')
})

test('each month that it finishes lets it be waited for again', () => {
  const moved = { ...run, movedAt: after(silenceMaxMs) }
  expect(runState(moved, after(2 * silenceMaxMs - 1))).toBe('counting')
  expect(runState(moved, after(2 * silenceMaxMs))).toBe('stopped')
})

test('one that is over says how it went, however long ago', () => {
  const late = after(10 * silenceMaxMs)
  expect(runState({ ...run, finishedAt: after(1) }, late)).toBe('done')
  expect(runState({ ...run, finishedAt: after(1), fault: 'disk full' }, late)).toBe('failed')
})
