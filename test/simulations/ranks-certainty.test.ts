// For histories longer than the table, the database sums the tail itself: it must say what the engine says (§2.7).
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { failuresAllowed, isSureEnough, type Question } from '../../src/engine/evaluate/certainty'
import { useTestApp } from '../support/test-app'

const app = useTestApp()

const share = (n: number, d: number) => ({ n, d })
const questions: readonly Question[] = [
  { prior: { a: 19, b: 1 }, below: share(9, 10), limit: share(17, 20) },
  { prior: { a: 19, b: 1 }, below: share(19, 20), limit: share(1, 2) },
  { prior: { a: 1, b: 7 }, below: share(1, 3), limit: share(1, 20) },
  { prior: { a: 100, b: 20 }, below: share(5, 6), limit: share(99, 100) },
]
const totals = [0, 1, 2, 12, 40, 999, 1000, 1001, 1500, 2400]

/** At the edge and beside it: the most failures allowed, one fewer, one more. */
const cases = questions.flatMap((question) =>
  totals.flatMap((total) => {
    const allowed = Number(failuresAllowed(question, BigInt(total)))
    const edges = [allowed - 1, allowed, allowed + 1].filter((failures) => failures >= 0 && failures <= total)
    return edges.map((failures) => ({ question, successes: total - failures, failures }))
  }),
)

test('the tail summed in the database decides as the engine does, at the edge and beside it', async () => {
  const rows = cases.map(({ question: { prior, below, limit }, ...outcomes }, place) => ({
    ...{ place, ...outcomes, a: prior.a, b: prior.b },
    ...{ bn: below.n, bd: below.d, ln: limit.n, ld: limit.d },
  }))
  const { rows: found } = await sql<{ isSure: boolean }>`
    select is_sure_enough(successes, failures, a, b, bn, bd, ln, ld) as is_sure
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as c (place integer, successes bigint, failures bigint, a bigint, b bigint, bn bigint, bd bigint, ln bigint, ld bigint)
    order by place`.execute(app.db)
  const wanted = cases.map(({ question, successes, failures }) =>
    isSureEnough(question, { successes: BigInt(successes), failures: BigInt(failures) }),
  )
  expect(found.map(({ isSure }) => isSure)).toEqual(wanted)
  expect(new Set(wanted).size).toBe(2)
})
