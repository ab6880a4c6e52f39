import { expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { sweepPayouts } from '../../src/modules/payouts'
import { approveRun } from '../../src/modules/payouts/commands/approve-run'
import { checkRun } from '../../src/modules/payouts/commands/check-run'
import { discardRun } from '../../src/modules/payouts/commands/discard-run'
import { returnLine } from '../../src/modules/payouts/commands/return-line'
import { sendRun } from '../../src/modules/payouts/commands/send-run'
import { startOf } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { allAtOnce } from '../support/at-once'
import { balance, completed } from '../support/orders'
import { useCommittedTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { anotherOperator, lines, onDay, readyBank, registerAccount, runs } from './payouts.help'

const app = useCommittedTestApp()

test('a run is made once, approved by two, sent once, and what comes back comes back once', async () => {
  const [client, freelancer] = [await ken(app), await regularFreelancer(app)]
  const [operator, other] = [await misaki(app), await anotherOperator(app)]
  await registerAccount(freelancer)
  await completed(app, { client, freelancer })
  await readyBank(operator, '41750')
  app.clock.set(startOf('2026-12-01'))
  const at = app.clock.now()
  await Promise.all(Array.from({ length: 6 }, () => sweepPayouts({ db: app.db, services: app.deps, at })))
  const [run, ...more] = await runs(app)
  expect(more).toEqual([])
  const act = (person: { memberId: string }) => ({
    ...{ runId: run?.id ?? '', actorId: person.memberId, as: 'operator' as const, at },
  })
  const asked = [operator, operator, other, other]
  const checks = await allAtOnce(
    asked.map((person) => () => inTransaction(app.db, (tx) => checkRun(tx, act(person)))),
  )
  expect(checks.won).toBe(1)
  const approvals = await allAtOnce(
    asked.map((person) => () => inTransaction(app.db, (tx) => approveRun(tx, act(person)))),
  )
  expect(approvals.won).toBe(1)
  const ends = await allAtOnce([
    ...asked.map((person) => () => inTransaction(app.db, (tx) => sendRun(tx, act(person)))),
    () => inTransaction(app.db, (tx) => discardRun(tx, { ...act(operator), reason: '作り直し' })),
  ])
  expect(ends.won).toBe(1)
  if ((await runs(app))[0]?.status === 'discarded') return
  expect(await balance(app, `freelancer/${freelancer.memberId}`)).toBe(0n)

  await onDay(app, '2026-12-16')
  const [line] = await lines(app)
  const back = { lineId: line?.id ?? '', reason: 'closed' as const, actorId: operator.memberId }
  const settledAt = startOf('2026-12-17')
  await Promise.all([
    allAtOnce(
      asked.map(() => () => inTransaction(app.db, (tx) => returnLine(tx, { ...back, at: settledAt }))),
    ).then(({ won }) => expect(won).toBe(1)),
    ...[1, 2].map(() => sweepPayouts({ db: app.db, services: app.deps, at: settledAt })),
  ])
  expect(await balance(app, `freelancer/${freelancer.memberId}`)).toBe(41_750n)
  expect(await balance(app, 'payouts')).toBe(0n)
  expect((await verifyLedger(app.db)).faults).toEqual([])
})
