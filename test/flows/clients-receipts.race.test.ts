import { expect, test } from 'vitest'
import { judgeClient } from '../../src/modules/ranks'
import { inTransaction } from '../../src/platform/db'
import { setAsideDerived } from '../../src/platform/events'
import { confirmedClient, presented } from '../house/clients'
import { useCommittedHouse } from '../house/house'
import { ken, misaki } from '../world'

const it = useCommittedHouse()

test('a client who is judged eight times at once has one receipt of the step, and hears of it once', async () => {
  const { house } = it
  const [client, operator] = [await ken(house), await misaki(house)]
  // Confirmed, and nobody has judged it yet.
  setAsideDerived(true)
  await presented(house, client)
  await confirmedClient(house, client, operator.memberId)
  setAsideDerived(false)
  const { memberId } = client
  const at = house.clock.now()
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => inTransaction(house.db, (tx) => judgeClient(tx, { memberId, at }))),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'fulfilled'))
  await house.drain()
  const receipts = await house.db
    .selectFrom('rankClientReceipts')
    .select('tier')
    .where('memberId', '=', memberId)
    .execute()
  expect(receipts).toEqual([{ tier: 'verified' }])
  const told = await house.db
    .selectFrom('notices')
    .select('kind')
    .where('memberId', '=', memberId)
    .where('kind', 'like', 'client-tier.%')
    .execute()
  expect(told).toEqual([{ kind: 'client-tier.raised' }])
})
