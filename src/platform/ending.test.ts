import { expect, test, vi } from 'vitest'
import { makeEnding } from './ending'
import { makeLog } from './log'

const log = makeLog({ logLevel: 'silent' })
const ended = () => {
  const closed: string[] = []
  let resolve = (_: number): void => {}
  const code = new Promise<number>((done) => {
    resolve = done
  })
  const { onEnd, end } = makeEnding(log, (exitCode) => resolve(exitCode))
  return { closed, code, onEnd, end, closes: (name: string) => onEnd(name, () => closed.push(name)) }
}

test('what was opened is closed in reverse order, also after one that could not be', async () => {
  const { closed, code, end, closes, onEnd } = ended()
  closes('database')
  onEnd('pool', () => Promise.reject(new Error('no')))
  closes('port')
  end(0)
  expect(await code).toBe(0)
  expect(closed).toEqual(['port', 'database'])
})

test('an error while it ends makes the exit code worse, and closes nothing twice', async () => {
  const { closed, code, end, closes } = ended()
  closes('database')
  end(0)
  end(1)
  end(0)
  expect(await code).toBe(1)
  expect(closed).toEqual(['database'])
})

test('what is opened while it ends is closed at once', async () => {
  const { closed, end, closes, onEnd } = ended()
  let finish = (): void => {}
  onEnd('slow', () => new Promise<void>((resolve) => (finish = resolve)))
  end(0)
  closes('late')
  await vi.waitFor(() => expect(closed).toEqual(['late']))
  finish()
})
