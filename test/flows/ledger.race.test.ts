import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  fundOrder,
  type LedgerFault,
  refundPart,
  settleOrder,
  splitEscrow,
  verifyLedger,
} from '../../src/modules/ledger'
import { inTransaction, type Tx } from '../../src/platform/db'
import { DomainError } from '../../src/platform/domain-error'
import { newId } from '../../src/platform/ids'
import { useCommittedTestApp } from '../support/test-app'

const app = useCommittedTestApp({ as: 'owner' })
const people = { clientId: 'c', freelancerId: 'f', actorId: null }

const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(app.db, work)
const at = (): Date => app.clock.now()

const funded = async (priceYen = 10_000n): Promise<string> => {
  const orderId = newId(at())
  await inTx((tx) => fundOrder(tx, { ...people, orderId, priceYen, clientFeeYen: 0n, at: at() }))
  return orderId
}
const settles = (orderId: string, of: { rewardYen: bigint; key?: string }) =>
  inTx((tx) =>
    settleOrder(tx, {
      ...people,
      orderId,
      priceYen: 10_000n,
      rewardYen: of.rewardYen,
      clientFeeYen: 0n,
      freelancerFeeYen: 0n,
      key: of.key ?? `order/${orderId}/settle`,
      at: at(),
    }),
  )

/** Who won, and why the others were refused. */
const outcome = async (tries: Promise<unknown>[]) => {
  const ended = await Promise.allSettled(tries)
  const lost = ended.filter((one) => one.status === 'rejected').map((one) => one.reason)
  return {
    won: ended.length - lost.length,
    refusals: lost.map((reason) => (reason instanceof DomainError ? reason.refusal : String(reason))),
  }
}

/** These postings have no orders behind them, which only two of the rules mind. */
const faults = async (): Promise<LedgerFault[]> =>
  (await verifyLedger(app.db)).faults.filter(({ rule }) => rule !== 'escrow' && rule !== 'fees-held')

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))

describe('at the same moment', () => {
  test('ten releases of one order pay once, and nine are told that it is done', async () => {
    const orderId = await funded()
    const { won, refusals } = await outcome(times(10, () => settles(orderId, { rewardYen: 10_000n })))
    expect(won).toBe(1)
    expect(refusals).toEqual(times(9, () => 'already-posted'))
    expect(await faults()).toEqual([])
  })

  test('a release and a refund: one wins, and the other is refused', async () => {
    const orderId = await funded()
    const tries = [settles(orderId, { rewardYen: 10_000n }), settles(orderId, { rewardYen: 0n })]
    expect(await outcome(tries)).toEqual({ won: 1, refusals: ['already-posted'] })
  })

  test('even with different keys no escrow is paid out twice', async () => {
    const orderId = await funded()
    const tries = times(8, (i) => settles(orderId, { rewardYen: 10_000n, key: `${orderId}/${i}` }))
    const { won, refusals } = await outcome(tries)
    expect(won).toBe(1)
    expect(refusals).toEqual(times(7, () => 'not-enough-money'))
    expect(await faults()).toEqual([])
  })

  test('splits in opposite directions never wait for each other', async () => {
    const [a, b] = [await funded(), await funded()]
    const move = (from: string, to: string, i: number) => {
      const entries = sql`array[${-1 - i}, ${1 + i}]::bigint[]`
      const accounts = sql`array[${`escrow/${from}`}, ${`escrow/${to}`}]`
      return inTx((tx) =>
        sql`select post_entries('split', 'order/x', ${`${from}/${i}`}, now(), null, ${accounts}, ${entries})`.execute(
          tx,
        ),
      )
    }
    const tries = times(60, (i) => (i % 2 ? move(a, b, i) : move(b, a, i)))
    expect(await outcome(tries)).toEqual({ won: 60, refusals: [] })
    expect(await faults()).toEqual([])
  })

  test('sixteen new clients with new accounts are all served', async () => {
    expect((await outcome(times(16, () => funded()))).refusals).toEqual([])
    expect(await faults()).toEqual([])
  })
})

describe('a transaction that has ended', () => {
  test('gains no entries, even a balanced pair with right numbers', async () => {
    const orderId = await funded()
    const late = inTx(async (tx) => {
      const yen = sql`case l.id when 'provider' then -1 else 1 end`
      await sql`
        insert into entries (account_id, seq, posting_id, amount_yen, balance_after_yen)
        select l.id, l.entries + 1, (select id from postings where idempotency_key = ${`order/${orderId}/fund`}), ${yen},
          l.balance_yen + ${yen}
        from ledger_accounts l where l.id in (${`escrow/${orderId}`}, 'provider')`.execute(tx)
    })
    await expect(late).rejects.toMatchObject({ constraint: 'entries_of_their_transaction' })
  })
})

/** A small generator, so that a failing history can be played again. */
const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
}

describe('a random history', () => {
  const step = (next: (below: number) => number, orders: string[]): Promise<unknown> => {
    const orderId = orders[next(orders.length)] ?? ''
    const amountYen = BigInt(1 + next(6_000))
    const facts = { ...people, at: at() }
    const deeds = [
      () =>
        inTx((tx) =>
          fundOrder(tx, { ...facts, orderId, priceYen: amountYen, clientFeeYen: 7n, key: newId(at()) }),
        ),
      () =>
        inTx((tx) =>
          splitEscrow(tx, {
            ...facts,
            fromOrderId: orderId,
            pieces: [{ orderId: newId(at()), priceYen: amountYen }],
          }),
        ),
      () =>
        inTx((tx) => refundPart(tx, { ...facts, orderId, amountYen, clientFeeYen: 3n, key: newId(at()) })),
      () => settles(orderId, { rewardYen: BigInt(next(10_001)) }),
    ]
    return (deeds[next(deeds.length)] ?? deeds[0])?.() ?? Promise.resolve()
  }

  test.each([1, 2, 3])('of seed %i, six at a time, leaves no fault and no debt', async (seed) => {
    const next = chance(seed)
    const orders = await Promise.all(times(5, () => funded()))
    for (let round = 0; round < 15; round++) {
      const { refusals } = await outcome(times(6, () => step(next, orders)))
      const expected = ['already-posted', 'not-enough-money']
      expect(refusals.filter((refusal) => !expected.includes(refusal))).toEqual([])
    }
    expect(await faults()).toEqual([])
    const debts = await app.db
      .selectFrom('ledgerAccounts')
      .select('id')
      .where('balanceYen', '<', 0n)
      .where('kind', 'not in', ['provider', 'bank'])
      .execute()
    expect(debts).toEqual([])
  })
})
