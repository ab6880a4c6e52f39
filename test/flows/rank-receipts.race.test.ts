// Receipts asked for at once (§2.6, §2.8): a day's limit holds against any number of impatient clicks.

import { expect, test } from 'vitest'
import { requestReceipt } from '../../src/modules/rank-receipts/commands/request-receipt'
import { clients, freelancers } from '../../src/modules/rank-receipts/subjects'
import { inTransaction, type Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { allAtOnce } from '../support/at-once'
import type { Person } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useCommittedTestApp()

type Request = { id: string; memberId: string; changeId: null; at: Date }

/** Clicks thirty times on the button that makes a receipt, each click in a transaction of its own. */
const thirtyClicks = (request: (tx: Tx, of: Request) => Promise<void>, { memberId }: Person) => {
  const { clock, db } = app
  const at = clock.now()
  const click = () => inTransaction(db, (tx) => request(tx, { id: newId(at), memberId, changeId: null, at }))
  return allAtOnce(Array.from({ length: 30 }, () => click))
}

const keptOf = async (table: 'rankReceipts' | 'rankClientReceipts', { memberId }: Person) =>
  (await app.db.selectFrom(table).select('changeId').where('memberId', '=', memberId).execute()).map(
    ({ changeId }) => changeId,
  )

const twenty = Array.from({ length: 20 }, () => null)
const twentyOfThirty = { won: 20, refused: Array.from({ length: 10 }, () => 'enough-receipts') }

test('a freelancer who asks for a receipt thirty times at once gets twenty, and ten refusals', async () => {
  const freelancer = await aoi(app)
  expect(await thirtyClicks((tx, of) => requestReceipt(tx, freelancers, of), freelancer)).toEqual(
    twentyOfThirty,
  )
  expect(await keptOf('rankReceipts', freelancer)).toEqual(twenty)
})

test('a client who asks for a receipt thirty times at once gets twenty, and ten refusals', async () => {
  const client = await ken(app)
  expect(await thirtyClicks((tx, of) => requestReceipt(tx, clients, of), client)).toEqual(twentyOfThirty)
  expect(await keptOf('rankClientReceipts', client)).toEqual(twenty)
})
