import { expect, test } from 'vitest'
import { judgeClient } from '../../src/modules/ranks'
import { requestClientReceipt } from '../../src/modules/ranks/clients/commands/request-client-receipt'
import { inTransaction } from '../../src/platform/db'
import { setAsideDerived } from '../../src/platform/events'
import { newId } from '../../src/platform/ids'
import { confirmedClient, presented } from '../house/clients'
import { useCommittedHouse } from '../house/house'
import { aoi, ken, misaki } from '../world'

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

test('a client who asks for a receipt thirty times at once gets twenty, and ten refusals', async () => {
  const { house } = it
  const { memberId } = await aoi(house)
  const at = house.clock.now()
  const outcomes = await Promise.allSettled(
    Array.from({ length: 30 }, () =>
      inTransaction(house.db, (tx) =>
        requestClientReceipt(tx, { id: newId(at), memberId, changeId: null, at }),
      ),
    ),
  )
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(refused.map(({ refusal }) => refusal)).toEqual(Array.from({ length: 10 }, () => 'enough-receipts'))
  const made = await house.db
    .selectFrom('rankClientReceipts')
    .select('id')
    .where('memberId', '=', memberId)
    .where('changeId', 'is', null)
    .execute()
  expect(made).toHaveLength(20)
})
