import { expect, test } from 'vitest'
import { judgeClient } from '../../src/modules/client-standing/commands/judge-client'
import { inTransaction } from '../../src/platform/db'
import { setAsideDerived } from '../../src/platform/events'
import { confirmedClient, presented } from '../support/clients'
import { useCommittedTestApp } from '../support/test-app'
import { ken, misaki } from '../world'

const app = useCommittedTestApp()

test('a client who is judged eight times at once has one receipt of the step, and hears of it once', async () => {
  const [client, operator] = [await ken(app), await misaki(app)]
  // Confirmed, and nobody has judged it yet.
  setAsideDerived(true)
  await presented(app, client)
  await confirmedClient(app, client, operator.memberId)
  setAsideDerived(false)
  const { memberId } = client
  const at = app.clock.now()
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => inTransaction(app.db, (tx) => judgeClient(tx, { memberId, at }))),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'fulfilled'))
  await app.drain()
  const receipts = await app.db
    .selectFrom('rankClientReceipts')
    .select('tier')
    .where('memberId', '=', memberId)
    .execute()
  expect(receipts).toEqual([{ tier: 'verified' }])
  const told = await app.db
    .selectFrom('notices')
    .select('kind')
    .where('memberId', '=', memberId)
    .where('kind', 'like', 'client-tier.%')
    .execute()
  expect(told).toEqual([{ kind: 'client-tier.raised' }])
})
