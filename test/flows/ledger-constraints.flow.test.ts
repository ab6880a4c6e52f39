import { type RawBuilder, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { escrowYen, fundOrder, settleOrder, splitEscrow } from '../../src/modules/ledger'
import { inTransaction } from '../../src/platform/db'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp({ as: 'owner' })

const run = (...statements: RawBuilder<unknown>[]): Promise<void> =>
  inTransaction(app.db, async (tx) => {
    for (const statement of statements) await statement.execute(tx)
  })

const posting = (key: string) => sql`
  insert into postings (kind, reference, idempotency_key, at) values ('correction', 'order/x', ${key}, now())`
const account = (id: string) => sql`
  insert into ledger_accounts (id, kind) values (${id}, split_part(${id}, '/', 1))`
const entry = (key: string, id: string, row: { seq: number; yen: number; after: number }) => sql`
  insert into entries (account_id, seq, posting_id, amount_yen, balance_after_yen)
  select ${id}, ${row.seq}::bigint, p.id, ${row.yen}::bigint, ${row.after}::bigint
  from postings p where p.idempotency_key = ${key}`
const call = (key: string, accounts: string[], amounts: number[]) => sql`
  select post_entries('correction', 'order/x', ${key}, now(), null, ${accounts}::text[], ${amounts}::bigint[])`

const held = async (): Promise<void> => {
  await run(call('good', ['provider', 'escrow/x'], [-100, 100]))
}

describe('somebody with SQL in their hands', () => {
  test('cannot write a posting without entries', async () => {
    await expect(run(posting('k'))).rejects.toMatchObject({ constraint: 'posting_balances' })
  })

  test('cannot write a posting with one leg', async () => {
    const one = run(posting('k'), account('fees'), entry('k', 'fees', { seq: 1, yen: 5, after: 5 }))
    await expect(one).rejects.toMatchObject({ constraint: 'posting_balances' })
  })

  test('cannot write a posting that makes money', async () => {
    await expect(run(call('k', ['provider', 'fees'], [-100, 101]))).rejects.toMatchObject({
      constraint: 'posting_balances',
    })
  })

  test('cannot overdraw what people own, and may overdraw the provider', async () => {
    await held()
    await expect(run(call('k', ['escrow/x', 'fees'], [-101, 101]))).rejects.toMatchObject({
      constraint: 'balance_not_negative',
    })
  })

  test('cannot move money twice with one key', async () => {
    await held()
    await expect(run(posting('good'))).rejects.toMatchObject({
      constraint: 'postings_idempotency_key_key',
    })
  })

  test('cannot change or remove a posting or an entry', async () => {
    await held()
    for (const table of ['postings', 'entries']) {
      const name = sql.table(table)
      const deeds = [
        sql`update ${name} set ${sql.ref(table === 'entries' ? 'amount_yen' : 'reference')} = '1'`,
        sql`delete from ${name}`,
        sql`truncate ${name} cascade`,
      ]
      for (const deed of deeds) await expect(run(deed)).rejects.toMatchObject({ code: '23001' })
    }
  })

  test('cannot remove an account', async () => {
    await held()
    await expect(run(sql`delete from ledger_accounts where false`)).rejects.toMatchObject({ code: '23001' })
    await expect(run(sql`truncate ledger_accounts cascade`)).rejects.toMatchObject({ code: '23001' })
  })

  test('cannot change a balance but by an entry, nor begin an account with one', async () => {
    await held()
    const attacks = [
      sql`update ledger_accounts set balance_yen = 200 where id = 'escrow/x'`,
      sql`update ledger_accounts set entries = 1 where false`,
      sql`insert into ledger_accounts (id, kind, balance_yen) values ('fees', 'fees', 5)`,
      sql`insert into ledger_accounts (id, kind, entries) values ('fees', 'fees', 1)`,
    ]
    for (const attack of attacks)
      await expect(run(attack)).rejects.toMatchObject({ constraint: 'balance_is_of_entries' })
  })

  test('cannot leave a gap in an account, skip the balance before, or name an account that is not there', async () => {
    await held()
    const rows: [string, { seq: number; yen: number; after: number }][] = [
      ['escrow/x', { seq: 3, yen: 7, after: 107 }],
      ['escrow/x', { seq: 2, yen: 7, after: 500 }],
      ['escrow/y', { seq: 1, yen: 7, after: 7 }],
    ]
    for (const [id, row] of rows)
      await expect(run(posting('k'), entry('k', id, row))).rejects.toMatchObject({
        constraint: 'entries_in_order',
      })
    await expect(
      run(sql`insert into entries (account_id, seq, posting_id, amount_yen, balance_after_yen)
        values ('escrow/x', 2, 999999, 7, 107)`),
    ).rejects.toMatchObject({ constraint: 'entries_of_their_transaction' })
  })

  test('cannot write two entries of one account in a posting', async () => {
    await held()
    const two = sql`
      insert into entries (account_id, seq, posting_id, amount_yen, balance_after_yen)
      select 'escrow/x', 1 + n, p.id, case n when 1 then 7 else -7 end, case n when 1 then 107 else 100 end
      from generate_series(1, 2) n, postings p where p.idempotency_key = 'k'`
    await expect(run(posting('k'), two)).rejects.toMatchObject({ constraint: 'entries_in_order' })
  })

  test('cannot add entries to a posting that is written, even a balanced pair', async () => {
    await held()
    const add = sql`
      insert into entries (account_id, seq, posting_id, amount_yen, balance_after_yen)
      select l.id, 2, p.id, y.yen, l.balance_yen + y.yen
      from ledger_accounts l cross join lateral (select case l.id when 'provider' then -1 else 1 end as yen) y, postings p
      where p.idempotency_key = 'good' and l.id in ('provider', 'escrow/x')`
    await expect(run(add)).rejects.toMatchObject({ constraint: 'entries_at_once' })
  })

  test('cannot give an account a kind that its name denies', async () => {
    const wrong = sql`insert into ledger_accounts (id, kind) values ('escrow/y', 'provider')`
    await expect(run(wrong)).rejects.toMatchObject({ constraint: 'account_kind_is_in_its_id' })
  })
})

describe('a posting', () => {
  test('holds, splits and releases an order to the yen', async () => {
    const [freelancer, client, operator] = [await aoi(app), await ken(app), await misaki(app)]
    const facts = { at: app.clock.now(), actorId: operator.memberId }
    const { db } = app
    const money = { orderId: 'o1', clientId: client.memberId, priceYen: 50_000n, clientFeeYen: 2_750n }
    await inTransaction(db, (tx) => fundOrder(tx, { ...money, ...facts }))
    const piece = { orderId: 'o2', priceYen: 20_000n }
    await inTransaction(db, (tx) => splitEscrow(tx, { fromOrderId: 'o1', pieces: [piece], ...facts }))
    expect([await escrowYen(db, 'o1'), await escrowYen(db, 'o2')]).toEqual([30_000n, 20_000n])
    const done = await inTransaction(db, (tx) =>
      settleOrder(tx, {
        ...money,
        orderId: 'o1',
        freelancerId: freelancer.memberId,
        priceYen: 30_000n,
        rewardYen: 30_000n,
        clientFeeYen: 1_650n,
        freelancerFeeYen: 4_950n,
        key: 'order/o1/settle',
        ...facts,
      }),
    )
    expect(done).toEqual({ freelancerReceivesYen: 25_050n, refundYen: 0n })
    const rows = await db
      .selectFrom('ledgerAccounts')
      .select(['id', 'balanceYen'])
      .where('balanceYen', '<>', 0n)
      .execute()
    const part = client.memberId.slice(-1)
    const balances = Object.fromEntries(rows.map((row) => [row.id, row.balanceYen]))
    expect(balances).toEqual({
      provider: -52_750n,
      'escrow/o2': 20_000n,
      [`fees-held/${part}`]: 1_100n,
      [`freelancer/${freelancer.memberId}`]: 25_050n,
      [`fees/${part}`]: 6_000n,
      [`consumption-tax/${part}`]: 600n,
    })
  })

  test('costs one statement', async () => {
    app.statements.length = 0
    const funding = { orderId: 'o1', clientId: 'c', priceYen: 500n, clientFeeYen: 27n, actorId: null }
    await inTransaction(app.db, (tx) => fundOrder(tx, { ...funding, at: app.clock.now() }))
    expect(app.statements.filter((text) => /select|insert|update/.test(text))).toHaveLength(1)
  })
})
