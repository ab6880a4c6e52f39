import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyClientFactsAt } from '../../../test/support/client-arbitraries'
import { clientFacts, placed } from '../../../test/support/client-fixtures'
import { noon, tokyo } from '../../../test/support/freelancer-fixtures'
import { clientAsOf } from '../facts/client-facts'
import { clientDueAt, measureClient } from './measure-client'

const figures = (facts: Parameters<typeof measureClient>[0], at: Date): string =>
  JSON.stringify(measureClient(facts, at), (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )

test('between two judgements no figure of a client changes, to the millisecond, if nothing happens', () => {
  const moments = [noon, tokyo('2027-02-27 10:00'), tokyo('2027-08-28 23:59'), tokyo('2027-03-30 12:00')]
  const any = fc.constantFrom(...moments).chain((at) => fc.tuple(fc.constant(at), anyClientFactsAt(at)))
  fc.assert(
    fc.property(any, ([at, facts]) => {
      const known = clientAsOf(facts, at)
      let now = at
      for (let step = 0; step < 25; step += 1) {
        const due = clientDueAt(known, now)
        expect(due > now).toBe(true)
        const held = figures(known, now)
        const middle = new Date((now.getTime() + due.getTime()) / 2)
        expect(figures(known, middle), middle.toISOString()).toBe(held)
        expect(figures(known, new Date(due.getTime() - 1)), due.toISOString()).toBe(held)
        now = due
      }
    }),
    { numRuns: 30, seed: 97 },
  )
})

test('a client who paid on 28 February is judged when it leaves, returns and leaves again', () => {
  const endedAt = tokyo('2027-02-28 12:00')
  const known = clientFacts({ orders: [placed('a', { endedAt })] })
  const paid = (at: Date) => measureClient(known, at)['paid-total']
  const turns: string[] = []
  for (let now = tokyo('2027-08-28'); now < tokyo('2027-09-02'); now = clientDueAt(known, now))
    turns.push(String(paid(now).kind === 'count' && (paid(now) as { value: bigint }).value > 0n))
  expect(turns.join(' ')).toBe('true false true false true false true false false')
})
